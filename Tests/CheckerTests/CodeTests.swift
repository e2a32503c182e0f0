import Foundation
import ProvisoChecker
import ProvisoLanguage
import ProvisoSyntax
import ProvisoText
import Testing

@Suite struct CodeTests {
  /// The example of an explanation gives what it explains.
  @Test(arguments: CheckerCode.allCases)
  func example(_ code: CheckerCode) {
    let text = code.explanation.example
    let found = Set(Checked.findings(text, patterns: Self.hook).map(\.code))
    let granted = Set(Checked.grantFindings(text).map(\.code))
    #expect(found.union(granted).contains(code.rawValue), "\(code): \(text)")
  }

  @Test(arguments: CheckerCode.allCases)
  func caseFile(_ code: CheckerCode) throws {
    #expect(try Self.cases().contains(code.rawValue), "no case shows \(code)")
  }

  private static let hook = PatternCheck { kind, text in
    text == "a(" ? PatternCheck.Problem(message: "not closed") : nil
  }

  /// The text of every case under `Cases/check`.
  private static func cases() throws -> String {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent()
    let folder = tests.path + "/CaseTests/Cases/check"
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return try names.filter { $0.hasSuffix(".policy") }.map {
      try String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8)
    }.joined()
  }
}
