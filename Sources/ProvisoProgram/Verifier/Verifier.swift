import ProvisoJSON

/// Makes a `Program` of bytes, or tells why they are none.
///
/// Time is linear in the bytes, memory is one word for each instruction of the longest chunk. What
/// passes can be executed without a further check, whoever wrote it: every number of a record,
/// string, chunk or instruction is in bounds, and what nests is bounded.
package enum Verifier {
  /// The caller keeps the bytes alive and unchanged as long as the program is used.
  ///
  /// Most of the time goes into the digest. It may be trusted where the file is known to be what
  /// its digest says, because it was just made or its note was checked; its checksum, and all that
  /// makes running it safe, are verified all the same.
  package static func verify(
    _ bytes: UnsafeRawBufferPointer, trustingDigest: Bool = false
  ) throws(ProgramFault) -> Program {
    guard let base = bytes.baseAddress else { throw ProgramFault(.tooShort) }
    try verifyHeader(bytes, base)
    try verifySections(bytes, base)
    guard trustingDigest || hasItsDigest(bytes) else {
      throw ProgramFault(.wrongDigest, at: Header.digestOffset)
    }
    let program = Program(verified: base, count: bytes.count)
    try program.verifyValues()
    try program.verifyTypes()
    try program.verifyLists()
    try program.verifyDispatch()
    try program.verifyRules()
    try program.verifySetup()
    try program.verifyChunks()
    return program
  }

  private static func verifyHeader(
    _ bytes: UnsafeRawBufferPointer, _ base: UnsafeRawPointer
  ) throws(ProgramFault) {
    guard bytes.count >= Header.size else { throw ProgramFault(.tooShort) }
    guard bytes.count <= Int(Int32.max) else { throw ProgramFault(.tooLong) }
    guard UInt(bitPattern: base) % 8 == 0 else { throw ProgramFault(.misaligned) }
    guard wide(bytes, Header.magicOffset) == Header.magic else { throw ProgramFault(.foreign) }
    guard Program.word(base, Header.versionOffset) == Header.version else {
      throw ProgramFault(.otherVersion, at: Header.versionOffset)
    }
    guard wide(bytes, Header.lengthOffset) == UInt64(bytes.count), bytes.count % 8 == 0 else {
      throw ProgramFault(.wrongLength, at: Header.lengthOffset)
    }
    guard wide(bytes, Header.checksumOffset) == Checksum.sum(bytes) else {
      throw ProgramFault(.damaged, at: Header.checksumOffset)
    }
    guard ProgramKind(rawValue: Program.word(base, Header.kindOffset)) != nil else {
      throw ProgramFault(.unknownKind, at: Header.kindOffset)
    }
  }

  /// Sections follow each other, each padded to a multiple of eight with zeros.
  private static func verifySections(
    _ bytes: UnsafeRawBufferPointer, _ base: UnsafeRawPointer
  ) throws(ProgramFault) {
    guard wide(bytes, Header.sectionCountOffset) == UInt64(Header.sectionCount) else {
      throw ProgramFault(.sections, at: Header.sectionCountOffset)
    }
    var start = Header.size
    for number in 0..<Header.sectionCount {
      let entry = Header.tableOffset + number * 8
      let offset = Int(Program.word(base, entry))
      let length = Int(Program.word(base, entry + 4))
      guard offset == start, length <= bytes.count - start,
        length % (Section(rawValue: UInt32(number)) ?? .debug).stride == 0
      else { throw ProgramFault(.sections, at: entry) }
      start = (offset + length + 7) & ~7
      for place in offset + length..<min(start, bytes.count) where bytes[place] != 0 {
        throw ProgramFault(.sections, at: place)
      }
    }
    guard start == bytes.count, Program.section(base, .setup).count == Section.setup.stride else {
      throw ProgramFault(.sections, at: Header.sectionCountOffset)
    }
  }

  private static func hasItsDigest(_ bytes: UnsafeRawBufferPointer) -> Bool {
    let digest = ProgramDigest.digest(of: bytes)
    for place in 0..<32 where digest[place] != bytes[Header.digestOffset + place] { return false }
    return true
  }

  private static func wide(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
    UInt64(littleEndian: bytes.load(fromByteOffset: offset, as: UInt64.self))
  }
}

extension Section {
  /// Bytes of one of its records.
  var stride: Int {
    switch self {
    case .strings: StringRecord.words * 4
    case .constants: ConstantRecord.words * 4
    case .sets: SetRecord.words * 4
    case .blobs: BlobRecord.words * 4
    case .types: TypeRecord.words * 4
    case .fields: FieldRecord.words * 4
    case .actions: ActionRecord.words * 4
    case .prefixes: PrefixRecord.words * 4
    case .rules: RuleRecord.words * 4
    case .targets: TargetRecord.words * 4
    case .reviewers: ReviewersRecord.words * 4
    case .limits: LimitRecord.words * 4
    case .parts: PartRecord.words * 4
    case .grants: GrantRecord.words * 4
    case .chunks: ChunkRecord.words * 4
    case .setup: SetupRecord.words * 4
    case .code: 8
    case .setWords, .actionTable, .ruleLists, .stringLists, .chunkLists: 4
    case .stringBytes, .blobBytes, .debug: 1
    }
  }
}
