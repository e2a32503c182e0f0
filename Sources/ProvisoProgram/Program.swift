/// A program file that was verified, read in place: nothing is copied, nothing is checked again.
///
/// Whoever made it keeps the bytes alive and unchanged. Numbers of records come from the file
/// itself, all of which the verifier has bounded.
package struct Program: @unchecked Sendable {
  package let bytes: UnsafeRawBufferPointer

  let strings: UnsafePointer<UInt32>
  let stringBytes: UnsafeRawPointer
  let constants: UnsafePointer<UInt32>
  let sets: UnsafePointer<UInt32>
  let setWords: UnsafePointer<UInt32>
  let ruleLists: UnsafePointer<UInt32>
  let rules: UnsafePointer<UInt32>
  let chunks: UnsafePointer<UInt32>
  let code: UnsafePointer<Instruction>
  private let setupWords: UnsafePointer<UInt32>

  /// Trusts `bytes`: only the verifier may call it.
  init(verified bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
    func words(_ section: Section) -> UnsafePointer<UInt32> {
      Self.start(bytes, section).assumingMemoryBound(to: UInt32.self)
    }
    strings = words(.strings)
    stringBytes = Self.start(bytes, .stringBytes)
    constants = words(.constants)
    sets = words(.sets)
    setWords = words(.setWords)
    ruleLists = words(.ruleLists)
    rules = words(.rules)
    chunks = words(.chunks)
    code = Self.start(bytes, .code).assumingMemoryBound(to: Instruction.self)
    setupWords = words(.setup)
  }

  package var setup: SetupRecord { SetupRecord(setupWords) }

  package var kind: ProgramKind {
    ProgramKind(rawValue: Self.word(bytes, Header.kindOffset)) ?? .policy
  }

  package var epoch: UInt64 {
    UInt64(littleEndian: bytes.load(fromByteOffset: Header.epochOffset, as: UInt64.self))
  }

  /// The 32 bytes that name its meaning.
  package var digest: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: bytes[Header.digestOffset..<Header.digestOffset + 32])
  }

  /// The bytes of a section.
  package func section(_ section: Section) -> UnsafeRawBufferPointer {
    Self.section(bytes, section)
  }

  static func section(
    _ bytes: UnsafeRawBufferPointer, _ section: Section
  ) -> UnsafeRawBufferPointer {
    let entry = Header.tableOffset + Int(section.rawValue) * 8
    return UnsafeRawBufferPointer(
      start: start(bytes, section), count: Int(word(bytes, entry + 4)))
  }

  private static func start(
    _ bytes: UnsafeRawBufferPointer, _ section: Section
  ) -> UnsafeRawPointer {
    let entry = Header.tableOffset + Int(section.rawValue) * 8
    return (bytes.baseAddress ?? UnsafeRawPointer(bitPattern: 8).unsafelyUnwrapped)
      + Int(word(bytes, entry))
  }

  static func word(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt32 {
    UInt32(littleEndian: bytes.load(fromByteOffset: offset, as: UInt32.self))
  }
}
