extension Program {
  /// How many records of `words` words a section holds.
  private func count(_ section: Section, _ words: Int) -> UInt32 {
    UInt32(truncatingIfNeeded: self.section(section).count / (words * 4))
  }

  package var stringCount: UInt32 { count(.strings, StringRecord.words) }
  package var constantCount: UInt32 { count(.constants, ConstantRecord.words) }
  package var setCount: UInt32 { count(.sets, SetRecord.words) }
  package var blobCount: UInt32 { count(.blobs, BlobRecord.words) }
  package var typeCount: UInt32 { count(.types, TypeRecord.words) }
  package var fieldCount: UInt32 { count(.fields, FieldRecord.words) }
  package var actionCount: UInt32 { count(.actions, ActionRecord.words) }
  package var prefixCount: UInt32 { count(.prefixes, PrefixRecord.words) }
  package var ruleCount: UInt32 { count(.rules, RuleRecord.words) }
  package var targetCount: UInt32 { count(.targets, TargetRecord.words) }
  package var reviewersCount: UInt32 { count(.reviewers, ReviewersRecord.words) }
  package var limitCount: UInt32 { count(.limits, LimitRecord.words) }
  package var partCount: UInt32 { count(.parts, PartRecord.words) }
  package var grantCount: UInt32 { count(.grants, GrantRecord.words) }
  package var chunkCount: UInt32 { count(.chunks, ChunkRecord.words) }

  /// The UTF-8 of a string.
  @inlinable @inline(__always)
  package func string(_ number: UInt32) -> UnsafeRawBufferPointer {
    let record = StringRecord(start(of: .strings) + Int(number) * StringRecord.words)
    return UnsafeRawBufferPointer(
      start: Self.start(base, .stringBytes) + Int(record.offset), count: Int(record.length))
  }

  @inlinable @inline(__always)
  package func constant(_ number: UInt32) -> ConstantRecord {
    ConstantRecord(start(of: .constants) + Int(number) * ConstantRecord.words)
  }

  @inlinable @inline(__always)
  package func set(_ number: UInt32) -> SetRecord {
    SetRecord(start(of: .sets) + Int(number) * SetRecord.words)
  }

  @inlinable @inline(__always)
  package func blob(_ number: UInt32) -> BlobRecord {
    BlobRecord(start(of: .blobs) + Int(number) * BlobRecord.words)
  }

  /// The bytes of a blob; their address is a multiple of 8.
  @inlinable @inline(__always)
  package func blobBytes(_ number: UInt32) -> UnsafeRawBufferPointer {
    let blob = blob(number)
    return UnsafeRawBufferPointer(
      start: Self.start(base, .blobBytes) + Int(blob.offset), count: Int(blob.length))
  }

  @inlinable @inline(__always)
  package func type(_ number: UInt32) -> TypeRecord {
    TypeRecord(start(of: .types) + Int(number) * TypeRecord.words)
  }

  @inlinable @inline(__always)
  package func field(_ number: UInt32) -> FieldRecord {
    FieldRecord(start(of: .fields) + Int(number) * FieldRecord.words)
  }

  @inlinable @inline(__always)
  package func action(_ number: UInt32) -> ActionRecord {
    ActionRecord(start(of: .actions) + Int(number) * ActionRecord.words)
  }

  @inlinable @inline(__always)
  package func prefix(_ number: UInt32) -> PrefixRecord {
    PrefixRecord(start(of: .prefixes) + Int(number) * PrefixRecord.words)
  }

  /// A list of numbers of rules, of which there are no more than rules.
  @inlinable @inline(__always)
  package func rules(in run: Run) -> UnsafeBufferPointer<UInt32> {
    UnsafeBufferPointer(start: start(of: .ruleLists) + Int(run.first), count: Int(run.count))
  }

  /// A list of numbers of strings.
  @inlinable @inline(__always)
  package func strings(in run: Run) -> UnsafeBufferPointer<UInt32> {
    UnsafeBufferPointer(start: start(of: .stringLists) + Int(run.first), count: Int(run.count))
  }

  /// A list of numbers of chunks.
  @inlinable @inline(__always)
  package func chunks(in run: Run) -> UnsafeBufferPointer<UInt32> {
    UnsafeBufferPointer(start: start(of: .chunkLists) + Int(run.first), count: Int(run.count))
  }

  @inlinable @inline(__always)
  package func rule(_ number: UInt32) -> RuleRecord {
    RuleRecord(start(of: .rules) + Int(number) * RuleRecord.words)
  }

  @inlinable @inline(__always)
  package func target(_ number: UInt32) -> TargetRecord {
    TargetRecord(start(of: .targets) + Int(number) * TargetRecord.words)
  }

  @inlinable @inline(__always)
  package func reviewers(_ number: UInt32) -> ReviewersRecord {
    ReviewersRecord(start(of: .reviewers) + Int(number) * ReviewersRecord.words)
  }

  @inlinable @inline(__always)
  package func limit(_ number: UInt32) -> LimitRecord {
    LimitRecord(start(of: .limits) + Int(number) * LimitRecord.words)
  }

  @inlinable @inline(__always)
  package func part(_ number: UInt32) -> PartRecord {
    PartRecord(start(of: .parts) + Int(number) * PartRecord.words)
  }

  @inlinable @inline(__always)
  package func grant(_ number: UInt32) -> GrantRecord {
    GrantRecord(start(of: .grants) + Int(number) * GrantRecord.words)
  }

  @inlinable @inline(__always)
  package func chunk(_ number: UInt32) -> ChunkRecord {
    ChunkRecord(start(of: .chunks) + Int(number) * ChunkRecord.words)
  }

  /// The first instruction of a chunk.
  @inlinable @inline(__always)
  package func instructions(_ chunk: ChunkRecord) -> UnsafePointer<Instruction> {
    Self.start(base, .code).assumingMemoryBound(to: Instruction.self) + Int(chunk.first)
  }
}
