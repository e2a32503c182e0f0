/// Why a file is no program that can be used, and where in it that was seen.
package struct ProgramFault: Error, Hashable, Sendable {
  package enum Kind: UInt8, Sendable, CaseIterable {
    case tooShort, tooLong, misaligned, foreign, otherVersion, unknownKind, wrongLength, damaged
    case sections, wrongDigest
    case string, constant, set, blob, type, field, action, prefix, list
    case rule, target, reviewers, limit, part, grant, chunk, code, setup

    package var text: StaticString {
      switch self {
      case .tooShort: "the file is too short for a program"
      case .tooLong: "the file is too long for a program"
      case .misaligned: "the bytes do not start at a multiple of eight"
      case .foreign: "this is no program of Proviso"
      case .otherVersion: "the program has another format version"
      case .unknownKind: "the program is of an unknown kind"
      case .wrongLength: "the file is not as long as it says"
      case .damaged: "the file is damaged: its checksum differs"
      case .sections: "the sections do not lie as they should"
      case .wrongDigest: "the digest does not name this program"
      case .string: "a string is not as it should be"
      case .constant: "a constant is not as it should be"
      case .set: "a set is not as it should be"
      case .blob: "a table is not as it should be"
      case .type: "a type is not as it should be"
      case .field: "a field is not as it should be"
      case .action: "an action is not as it should be"
      case .prefix: "a pattern is not as it should be"
      case .list: "a list is not as it should be"
      case .rule: "a rule is not as it should be"
      case .target: "a target is not as it should be"
      case .reviewers: "reviewers are not as they should be"
      case .limit: "a limit is not as it should be"
      case .part: "a piece of a reason is not as it should be"
      case .grant: "a grant is not as it should be"
      case .chunk: "a piece of code is not as it is described"
      case .code: "an instruction is not as it should be"
      case .setup: "the setup is not as it should be"
      }
    }
  }

  package let kind: Kind
  /// In bytes from the start of the file.
  package let offset: UInt32

  package init(_ kind: Kind, at offset: Int = 0) {
    self.kind = kind
    self.offset = UInt32(truncatingIfNeeded: offset)
  }
}
