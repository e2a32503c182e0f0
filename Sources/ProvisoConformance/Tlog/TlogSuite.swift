import Foundation

/// Runs vectors of transparency logs: RFC 6962's tree and proofs, signed notes, a witness's answers,
/// Ed25519, and whole logs, which are written again byte for byte where their seed is known.
///
/// `directory` holds any of the folders that the parts name.
func runTlogSuite(directory: String) -> SuiteResult {
  var suite = TlogSuite(directory: directory)
  suite.runRoots()
  suite.runInclusion()
  suite.runConsistency()
  suite.runNotes()
  suite.runWitness()
  suite.runLogs()
  suite.runSignatures()
  if suite.result.lines.isEmpty {
    suite.result.record(directory, passed: false, "no vectors of logs here")
  }
  return suite.result
}

/// What the parts of the suite share.
struct TlogSuite {
  let directory: String
  var result = SuiteResult()

  init(directory: String) { self.directory = directory }

  /// A line for all cases of a kind, and one for each that fails.
  mutating func record(_ name: String, _ cases: [(name: String, passed: Bool)]) {
    guard !cases.isEmpty else { return }
    let wrong = cases.filter { !$0.passed }
    result.lines.append("\(name): \(cases.count - wrong.count) passed, \(wrong.count) failed")
    for one in wrong { result.lines.append("  FAIL \(one.name)") }
    result.passed += cases.count - wrong.count
    result.failed += wrong.count
  }

  /// Every file below a folder, by its path below it, in the order of bytes.
  func files(below folder: String, suffix: String = ".json") -> [String] {
    let names = FileManager.default.enumerator(atPath: "\(directory)/\(folder)")?.allObjects
    return (names as? [String] ?? []).filter { $0.hasSuffix(suffix) }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  func bytes(_ path: String) -> [UInt8]? { SuiteFolder.bytes("\(directory)/\(path)") }

  func object(_ path: String) -> [String: Any]? {
    guard let bytes = bytes(path) else { return nil }
    return (try? JSONSerialization.jsonObject(with: Data(bytes))) as? [String: Any]
  }

  static func bytes(hexadecimal text: String) -> [UInt8]? {
    let digits = text.utf8.map { Character(Unicode.Scalar($0)).hexDigitValue }
    guard digits.count % 2 == 0, digits.allSatisfy({ $0 != nil }) else { return nil }
    return stride(from: 0, to: digits.count, by: 2).map {
      UInt8((digits[$0] ?? 0) << 4 | (digits[$0 + 1] ?? 0))
    }
  }
}
