import Foundation
import ProvisoChecker
import Testing

@Suite struct ManualTests {
  /// `UPDATE_CASES=1` writes the page anew.
  @Test func pageOfFunctionsIsFresh() throws {
    var root = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { root.deleteLastPathComponent() }
    let page = root.appendingPathComponent("grammar/builtins.md")
    if ProcessInfo.processInfo.environment["UPDATE_CASES"] != nil {
      try BuiltinManual.text.write(to: page, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: page, encoding: .utf8) == BuiltinManual.text)
  }
}
