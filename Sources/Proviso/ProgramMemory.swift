package import ProvisoProgram

/// A verified program in memory of its own.
package final class ProgramMemory: @unchecked Sendable {
  // Written once, before anybody else sees it.
  private let memory: UnsafeMutableRawBufferPointer
  package let program: Program

  /// Copies the bytes of a program file, and refuses what is no sound program.
  package init(_ bytes: [UInt8]) throws(ProgramFault) {
    let memory = UnsafeMutableRawBufferPointer.allocate(
      byteCount: max(1, bytes.count), alignment: 16)
    memory.copyBytes(from: bytes)
    let whole = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(memory)[..<bytes.count])
    do throws(ProgramFault) {
      program = try Verifier.verify(whole)
    } catch {
      memory.deallocate()
      throw error
    }
    self.memory = memory
  }

  /// What the program means, in 32 bytes.
  package var digest: [UInt8] { Array(program.digest) }

  deinit { memory.deallocate() }
}
