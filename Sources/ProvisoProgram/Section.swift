/// The parts of a program file, in the order of the file. Each is an array of records of
/// little-endian 32-bit words, or of bytes. The order is the encoding: append, never reorder.
package enum Section: UInt32, Sendable, CaseIterable {
  /// Interned strings: `StringRecord`, and the bytes they lie in.
  case strings, stringBytes
  /// `ConstantRecord`
  case constants
  /// Perfect-hashed sets of constants: `SetRecord`, and their words.
  case sets, setWords
  /// Automata, zones and constant bytes: `BlobRecord`, and their bytes, each aligned to 8.
  case blobs, blobBytes
  /// What parts of a request are read as: `TypeRecord`, `FieldRecord`.
  case types, fields
  /// `ActionRecord`, in the order of names, and a perfect hash over their names.
  case actions, actionTable
  /// `PrefixRecord`: patterns that cover what lies below, in the order of names.
  case prefixes
  /// Lists that records point into: of numbers of rules, strings and chunks.
  case ruleLists, stringLists, chunkLists
  /// `RuleRecord`: rules, then grants, then invariants, each in the order of names.
  case rules
  /// `TargetRecord`, `ReviewersRecord`, `LimitRecord`, `PartRecord`, `GrantRecord`
  case targets, reviewers, limits, parts, grants
  /// `ChunkRecord`, and the instructions.
  case chunks, code
  /// One `SetupRecord`.
  case setup
  /// Names, spans and source of everything: not covered by the digest.
  case debug
}

/// The fixed start of a program file.
package enum Header {
  /// "PROVISO" and a zero byte.
  @inlinable package static var magic: UInt64 { 0x004F_5349_564F_5250 }
  /// Raised whenever an older machine would misread a file, or this one an older file: kinds of
  /// personal data stand in files by their numbers.
  @inlinable package static var version: UInt32 { 2 }

  /// Byte offsets of the members.
  @inlinable package static var magicOffset: Int { 0 }
  @inlinable package static var versionOffset: Int { 8 }
  @inlinable package static var kindOffset: Int { 12 }
  @inlinable package static var epochOffset: Int { 16 }
  @inlinable package static var lengthOffset: Int { 24 }
  /// Over the whole file, with these eight bytes as zero.
  @inlinable package static var checksumOffset: Int { 32 }
  @inlinable package static var sectionCountOffset: Int { 40 }
  /// SHA-256 over version, kind and every section but `debug`.
  @inlinable package static var digestOffset: Int { 48 }
  /// Per section: byte offset and byte count, both 32-bit. Sections are aligned to 8.
  @inlinable package static var tableOffset: Int { 80 }

  @inlinable package static var sectionCount: Int { 25 }
  @inlinable package static var size: Int { tableOffset + sectionCount * 8 }
}

/// What a program file is for.
package enum ProgramKind: UInt32, Sendable, CaseIterable {
  /// A policy set.
  case policy
  /// Grants beside a policy set.
  case overlay
  /// One expression of the bare language.
  case expression
}
