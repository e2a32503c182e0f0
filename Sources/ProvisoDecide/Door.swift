import ProvisoLanguage
import ProvisoMachine
import ProvisoProgram

/// Requests in, decisions out.
struct Door: ~Copyable {
  static let programBytes = 1 << 28
  /// Decisions are written in pieces of about this size.
  private static let piece = 1 << 16

  private var machine: Machine
  private let options: Machine.Options
  private var output: [UInt8] = []

  /// Why a program cannot be used.
  struct Unusable: Error {
    let text: StaticString
  }

  init(
    _ program: UnsafeRawBufferPointer, overlay: UnsafeRawBufferPointer?, _ invocation: Invocation,
    _ options: Machine.Options
  ) throws(Unusable) {
    self.options = options
    let base = try Self.verified(program, leastEpoch: invocation.leastEpoch)
    let grants: Program? =
      if let overlay {
        try Self.verified(overlay, leastEpoch: invocation.leastGrantsEpoch)
      } else {
        nil
      }
    do throws(MachineFault) {
      machine = try Machine(base, overlay: grants)
    } catch {
      throw Unusable(text: error.text)
    }
  }

  private static func verified(
    _ bytes: UnsafeRawBufferPointer, leastEpoch: UInt64
  ) throws(Unusable) -> Program {
    let program: Program
    do throws(ProgramFault) {
      program = try Verifier.verify(bytes)
    } catch {
      throw Unusable(text: error.kind.text)
    }
    guard program.epoch >= leastEpoch else {
      throw Unusable(text: "the epoch is lower than demanded")
    }
    return program
  }

  mutating func decide(_ descriptor: Int32, isStream: Bool) -> Exit {
    isStream ? decideStream(descriptor) : decideOne(descriptor)
  }

  private mutating func decideOne(_ descriptor: Int32) -> Exit {
    var buffer = Buffer(capacity: 1 << 14)
    output.reserveCapacity(1 << 12)
    guard buffer.readAll(from: descriptor, most: Limits.requestBytes) else { return .missingFile }
    do throws(RequestError) {
      let exit = try machine.decideSound(buffer.bytes, options, into: &output)
      output.append(UInt8(ascii: "\n"))
      return flush() ? exit : .internalError
    } catch {
      append("proviso-decide: ", to: &output)
      error.writeText(buffer.bytes, into: &output)
      output.append(UInt8(ascii: "\n"))
      _ = System.write(output, to: System.messages)
      return .malformed
    }
  }

  private mutating func flush() -> Bool {
    let isWritten = System.write(output, to: System.output)
    output.removeAll(keepingCapacity: true)
    return isWritten
  }

  /// Every line is decided; one that is no request gets a line that says why.
  private mutating func decideStream(_ descriptor: Int32) -> Exit {
    var buffer = Buffer(capacity: 1 << 18)
    var exit = Exit.approve
    var isAtEnd = false
    while !isAtEnd {
      switch buffer.fill(from: descriptor) {
      case .more: break
      case .end: isAtEnd = true
      case .failed: return .missingFile
      }
      var start = 0
      while let end = endOfLine(buffer.bytes, from: start, isAtEnd) {
        let line = UnsafeRawBufferPointer(rebasing: buffer.bytes[start..<end])
        if !decide(line: line) { exit = .malformed }
        start = min(end + 1, buffer.count)
        if output.count >= Self.piece, !flush() { return .internalError }
      }
      buffer.drop(start)
      if !isAtEnd, !flush() { return .internalError }
    }
    return flush() ? exit : .internalError
  }

  /// Where the line ends that begins at `start`; nil if it is not complete.
  private func endOfLine(
    _ bytes: UnsafeRawBufferPointer, from start: Int, _ isAtEnd: Bool
  ) -> Int? {
    var end = start
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
    if end < bytes.count { return end }
    return isAtEnd && start < end ? end : nil
  }

  /// Whether the line was decided, or is empty.
  private mutating func decide(line: UnsafeRawBufferPointer) -> Bool {
    guard line.contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) else { return true }
    let exit = machine.decide(line, options, into: &output)
    output.append(UInt8(ascii: "\n"))
    return exit != .malformed
  }
}
