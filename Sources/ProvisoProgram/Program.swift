/// A program file that was verified, read in place: nothing is copied, nothing is checked again.
///
/// Whoever made it keeps the bytes alive and unchanged. Numbers of records come from the file
/// itself, all of which the verifier has bounded. Where a section starts stands in the header,
/// so a program is no more than a pointer and costs nothing to pass on.
package struct Program: @unchecked Sendable {
  package let base: UnsafeRawPointer
  package let count: Int

  /// Trusts the bytes: only the verifier may call it.
  init(verified base: UnsafeRawPointer, count: Int) {
    self.base = base
    self.count = count
  }

  package var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: base, count: count) }

  package var kind: ProgramKind {
    ProgramKind(rawValue: Self.word(base, Header.kindOffset)) ?? .policy
  }

  package var epoch: UInt64 {
    UInt64(littleEndian: base.load(fromByteOffset: Header.epochOffset, as: UInt64.self))
  }

  /// The 32 bytes that name its meaning.
  package var digest: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: base + Header.digestOffset, count: 32)
  }

  @inlinable package var setup: SetupRecord { SetupRecord(start(of: .setup)) }

  /// The bytes of a section.
  @inlinable @inline(__always)
  package func section(_ section: Section) -> UnsafeRawBufferPointer {
    Self.section(base, section)
  }

  /// The first word of a section.
  @inlinable @inline(__always)
  package func start(of section: Section) -> UnsafePointer<UInt32> {
    Self.start(base, section).assumingMemoryBound(to: UInt32.self)
  }

  @inlinable @inline(__always)
  package static func section(
    _ base: UnsafeRawPointer, _ section: Section
  ) -> UnsafeRawBufferPointer {
    let entry = Header.tableOffset + section.number * 8
    return UnsafeRawBufferPointer(start: start(base, section), count: Int(word(base, entry + 4)))
  }

  @inlinable @inline(__always)
  package static func start(_ base: UnsafeRawPointer, _ section: Section) -> UnsafeRawPointer {
    base + Int(word(base, Header.tableOffset + section.number * 8))
  }

  @inlinable @inline(__always)
  package static func word(_ base: UnsafeRawPointer, _ offset: Int) -> UInt32 {
    UInt32(littleEndian: base.load(fromByteOffset: offset, as: UInt32.self))
  }
}
