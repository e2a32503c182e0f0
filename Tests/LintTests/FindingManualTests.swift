import Foundation
import Proviso
import Testing

@Suite struct FindingManualTests {
  /// `UPDATE_CASES=1` writes the page anew.
  @Test func pageOfFindingsIsFresh() throws {
    let page = Linted.top.appending(path: "grammar/diagnostics.md")
    if ProcessInfo.processInfo.environment["UPDATE_CASES"] != nil {
      try FindingManual.text.write(to: page, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: page, encoding: .utf8) == FindingManual.text)
  }
}
