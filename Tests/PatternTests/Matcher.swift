import ProvisoCompiler
import ProvisoMachine

/// A compiled pattern, as tests run it.
struct Matcher {
  let bytes: [UInt8]

  init(_ pattern: String, preferring form: AutomatonLayout.Form = .table) throws(PatternError) {
    bytes = try Pattern.compile(Array(pattern.utf8), preferring: form)
  }
  init(glob: String) throws(PatternError) { bytes = try Pattern.compile(glob: Array(glob.utf8)) }
  init(bytes: [UInt8]) { self.bytes = bytes }

  /// Nil where the bytes are refused.
  func matches(_ text: [UInt8]) throws -> Bool? { try matches(each: [text])?[0] }

  func matches(_ text: String) throws -> Bool? { try matches(Array(text.utf8)) }

  /// Which texts of one code point match.
  func matches(each scalars: [UInt32]) throws -> [Bool]? {
    let texts = scalars.map { Unicode.Scalar($0).flatMap { UTF8.encode($0) }.map(Array.init) }
    return try matches(each: texts.map { $0 ?? [] })
  }

  private func matches(each texts: [[UInt8]]) throws -> [Bool]? {
    try withAutomaton { automaton in
      var scratch = [UInt8](repeating: 0xAA, count: automaton.scratchBytes)
      return try scratch.withUnsafeMutableBytes { scratch in
        try texts.map { try $0.withUnsafeBytes { try automaton.matches($0, scratch: scratch) } }
      }
    }
  }

  var costPerByte: UInt32? { withAutomaton { $0.costPerByte } }

  private func withAutomaton<Result>(_ body: (Automaton) throws -> Result) rethrows -> Result? {
    try bytes.withUnsafeBytes { bytes in try Automaton(verifying: bytes).map(body) }
  }
}
