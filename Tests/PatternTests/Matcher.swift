import ProvisoCompiler
import ProvisoMachine

/// A compiled pattern, as tests run it.
struct Matcher {
  let bytes: [UInt8]

  init(_ pattern: String) throws(PatternError) { bytes = try Pattern.compile(Array(pattern.utf8)) }
  init(glob: String) throws(PatternError) { bytes = try Pattern.compile(glob: Array(glob.utf8)) }
  init(bytes: [UInt8]) { self.bytes = bytes }

  /// Nil where the bytes are refused.
  func matches(_ text: [UInt8]) throws -> Bool? {
    try bytes.withUnsafeBytes { bytes -> Bool? in
      guard let automaton = Automaton(verifying: bytes) else { return nil }
      return try withUnsafeTemporaryAllocation(byteCount: automaton.scratchBytes, alignment: 1) {
        scratch -> Bool in
        try text.withUnsafeBytes { try automaton.matches($0, scratch: scratch) }
      }
    }
  }

  func matches(_ text: String) throws -> Bool? { try matches(Array(text.utf8)) }

  /// Whether it is a table, and not steps.
  var isTable: Bool { bytes[AutomatonLayout.form] == 1 }
}
