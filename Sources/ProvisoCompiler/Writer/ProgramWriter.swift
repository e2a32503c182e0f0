package import ProvisoLanguage
package import ProvisoProgram

/// Collects the parts of a program and lays them out as a file. What it gives depends on nothing
/// but what it was told, in the order in which it was told.
package struct ProgramWriter {
  package let kind: ProgramKind

  var strings = StringTable()
  var constants = ConstantTable()
  var sets = RecordTable<SetRecord>()
  var setWords: [UInt32] = []
  var blobs = RecordTable<BlobRecord>()
  var blobBytes: [UInt8] = []
  var types = RecordTable<TypeRecord>()
  var fields = RecordTable<FieldRecord>()
  var actions = RecordTable<ActionRecord>()
  var prefixes = RecordTable<PrefixRecord>()
  var ruleLists = ListTable()
  var stringLists = ListTable()
  var chunkLists = ListTable()
  var rules = RecordTable<RuleRecord>()
  var targets = RecordTable<TargetRecord>()
  var reviewers = RecordTable<ReviewersRecord>()
  var limits = RecordTable<LimitRecord>()
  var parts = RecordTable<PartRecord>()
  var grants = RecordTable<GrantRecord>()
  var chunks = RecordTable<ChunkRecord>()
  var code: [UInt32] = []

  /// The names of actions, as strings, in the order of the actions.
  var actionNames: [Text] = []
  /// What was stored before, so that it is stored once.
  var knownTypes: [TypeRecord: UInt32] = [:]
  var knownRecords: [RecordKey: UInt32] = [:]
  var knownBlobs: [BlobKey: UInt32] = [:]
  var knownConstants: [Constant: UInt32] = [:]
  var knownSets: [Constant: UInt32?] = [:]
  var knownKeySets: [Constant: UInt32?] = [:]

  struct RecordKey: Hashable {
    let fields: [FieldRecord]
    let isOpen: Bool
  }

  struct BlobKey: Hashable {
    let bytes: [UInt8]
    let kind: BlobRecord.Kind
  }

  package init(kind: ProgramKind) {
    self.kind = kind
    types.append(TypeRecord(kind: .dyn, first: 0, second: 0))
    knownTypes[TypeRecord(kind: .dyn, first: 0, second: 0)] = 0
  }

  package mutating func string(_ text: Text) -> UInt32 { strings.number(of: text) }

  package mutating func list(ofRules list: [UInt32]) -> Run { ruleLists.run(list) }

  package mutating func list(ofChunks list: [UInt32]) -> Run { chunkLists.run(list) }

  package mutating func list(_ texts: [Text]) -> Run {
    stringLists.run(texts.map { string($0) })
  }

  package mutating func blob(_ bytes: [UInt8], _ kind: BlobRecord.Kind) -> UInt32 {
    let key = BlobKey(bytes: bytes, kind: kind)
    if let number = knownBlobs[key] { return number }
    let number = blobs.append(
      BlobRecord(offset: UInt32(blobBytes.count), length: UInt32(bytes.count), kind: kind))
    blobBytes += bytes
    blobBytes += [UInt8](repeating: 0, count: -blobBytes.count & 7)
    knownBlobs[key] = number
    return number
  }

  /// A type; its operands were appended before.
  package mutating func type(_ record: TypeRecord) -> UInt32 {
    if let number = knownTypes[record] { return number }
    let number = types.append(record)
    knownTypes[record] = number
    return number
  }

  /// A record; its fields come in the order of their names and belong to it alone.
  package mutating func record(_ list: [FieldRecord], isOpen: Bool) -> UInt32 {
    let key = RecordKey(fields: list, isOpen: isOpen)
    if let number = knownRecords[key] { return number }
    let run = fields.append(contentsOf: list)
    let number = types.append(
      TypeRecord(
        kind: isOpen ? .openRecord : .record, first: run.first, second: run.count))
    knownRecords[key] = number
    return number
  }

  /// Actions come in the order of their names.
  package mutating func action(_ record: ActionRecord, name: Text) {
    actions.append(record)
    actionNames.append(name)
  }

  package mutating func append(_ prefix: PrefixRecord) { prefixes.append(prefix) }

  @discardableResult
  package mutating func append(_ rule: RuleRecord) -> UInt32 { rules.append(rule) }

  package mutating func append(_ list: [TargetRecord]) -> Run { targets.append(contentsOf: list) }

  @discardableResult
  package mutating func append(_ one: ReviewersRecord) -> UInt32 { reviewers.append(one) }

  package mutating func append(_ list: [LimitRecord]) -> Run { limits.append(contentsOf: list) }

  package mutating func append(_ list: [PartRecord]) -> Run { parts.append(contentsOf: list) }

  package mutating func append(_ grant: GrantRecord) -> UInt32 { grants.append(grant) }

  /// A chunk; the verifier compares what is said of it with its code.
  package mutating func chunk(
    _ instructions: [Instruction], stack: UInt32, locals: UInt32 = 0, loops: UInt32 = 0,
    cost: UInt32 = none
  ) -> UInt32 {
    let first = UInt32(code.count / 2)
    for one in instructions {
      code.append(UInt32(one.opcode.rawValue) | UInt32(one.a) << 8 | UInt32(one.b) << 16)
      code.append(one.c)
    }
    return chunks.append(
      ChunkRecord(
        first: first, count: UInt32(instructions.count), stack: stack, locals: locals,
        loops: loops, cost: cost))
  }
}
