import Foundation
import Testing

@Suite struct KindManualTests {
  /// `UPDATE_CASES=1` writes the page anew.
  @Test func pageOfKindsIsFresh() throws {
    var root = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { root.deleteLastPathComponent() }
    let page = root.appendingPathComponent("grammar/pii.md")
    if ProcessInfo.processInfo.environment["UPDATE_CASES"] != nil {
      try KindManual.text.write(to: page, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: page, encoding: .utf8) == KindManual.text)
  }
}
