extension Program {
  /// How many records of `words` words a section holds.
  private func count(_ section: Section, _ words: Int) -> UInt32 {
    UInt32(truncatingIfNeeded: self.section(section).count / (words * 4))
  }

  private func record(_ section: Section, _ number: UInt32, _ words: Int) -> UnsafePointer<UInt32> {
    let start = self.section(section).baseAddress.unsafelyUnwrapped
    return start.assumingMemoryBound(to: UInt32.self) + Int(number) * words
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
  package func string(_ number: UInt32) -> UnsafeRawBufferPointer {
    let record = StringRecord(strings + Int(number) * StringRecord.words)
    return UnsafeRawBufferPointer(
      start: stringBytes + Int(record.offset), count: Int(record.length))
  }

  package func constant(_ number: UInt32) -> ConstantRecord {
    ConstantRecord(constants + Int(number) * ConstantRecord.words)
  }

  package func set(_ number: UInt32) -> SetRecord {
    SetRecord(sets + Int(number) * SetRecord.words)
  }

  package func blob(_ number: UInt32) -> BlobRecord {
    BlobRecord(record(.blobs, number, BlobRecord.words))
  }

  /// The bytes of a blob; their address is a multiple of 8.
  package func blobBytes(_ number: UInt32) -> UnsafeRawBufferPointer {
    let blob = blob(number)
    let all = section(.blobBytes)
    return UnsafeRawBufferPointer(
      rebasing: all[Int(blob.offset)..<Int(blob.offset) + Int(blob.length)])
  }

  package func type(_ number: UInt32) -> TypeRecord {
    TypeRecord(record(.types, number, TypeRecord.words))
  }

  package func field(_ number: UInt32) -> FieldRecord {
    FieldRecord(record(.fields, number, FieldRecord.words))
  }

  package func action(_ number: UInt32) -> ActionRecord {
    ActionRecord(record(.actions, number, ActionRecord.words))
  }

  package func prefix(_ number: UInt32) -> PrefixRecord {
    PrefixRecord(record(.prefixes, number, PrefixRecord.words))
  }

  /// A list of numbers of rules, of which there are no more than rules.
  package func rules(in run: Run) -> UnsafeBufferPointer<UInt32> {
    UnsafeBufferPointer(start: ruleLists + Int(run.first), count: Int(run.count))
  }

  /// A list of numbers of strings.
  package func strings(in run: Run) -> UnsafeBufferPointer<UInt32> {
    UnsafeBufferPointer(start: record(.stringLists, run.first, 1), count: Int(run.count))
  }

  /// A list of numbers of chunks.
  package func chunks(in run: Run) -> UnsafeBufferPointer<UInt32> {
    UnsafeBufferPointer(start: record(.chunkLists, run.first, 1), count: Int(run.count))
  }

  package func rule(_ number: UInt32) -> RuleRecord {
    RuleRecord(rules + Int(number) * RuleRecord.words)
  }

  package func target(_ number: UInt32) -> TargetRecord {
    TargetRecord(record(.targets, number, TargetRecord.words))
  }

  package func reviewers(_ number: UInt32) -> ReviewersRecord {
    ReviewersRecord(record(.reviewers, number, ReviewersRecord.words))
  }

  package func limit(_ number: UInt32) -> LimitRecord {
    LimitRecord(record(.limits, number, LimitRecord.words))
  }

  package func part(_ number: UInt32) -> PartRecord {
    PartRecord(record(.parts, number, PartRecord.words))
  }

  package func grant(_ number: UInt32) -> GrantRecord {
    GrantRecord(record(.grants, number, GrantRecord.words))
  }

  package func chunk(_ number: UInt32) -> ChunkRecord {
    ChunkRecord(chunks + Int(number) * ChunkRecord.words)
  }

  /// The first instruction of a chunk.
  package func instructions(_ chunk: ChunkRecord) -> UnsafePointer<Instruction> {
    code + Int(chunk.first)
  }
}
