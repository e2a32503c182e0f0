import Foundation
import ProvisoChecker
import ProvisoLanguage
import ProvisoText
import Testing

/// Every lint rule shows itself by its own two examples.
@Suite struct LintRuleTests {
  @Test(arguments: LintRule.all.map(\.slug.string))
  func firesOnItsExample(slug: String) throws {
    let rule = try #require(LintRule.named(Text(slug)))
    let (result, findings) = Linted.result(of: rule.fires)
    let shown = findings.map { "\($0.code) \($0.message)" }
    let found = try #require(result, "\(slug) cannot be compiled: \(shown)")
    #expect(Set(found.findings.map(\.rule.string)) == [slug], "\(Self.text(found))")
  }

  @Test(arguments: LintRule.all.map(\.slug.string))
  func isQuietOnTheOther(slug: String) throws {
    let rule = try #require(LintRule.named(Text(slug)))
    let (result, findings) = Linted.result(of: rule.quiet)
    let shown = findings.map { "\($0.code) \($0.message)" }
    let found = try #require(result, "\(slug) cannot be compiled: \(shown)")
    let own = found.findings.filter { $0.rule == rule.slug }
    #expect(own.isEmpty, "\(Self.text(found))")
  }

  @Test func examplesStandOnCleanGround() {
    #expect(Linted.slugs("") == [])
  }

  @Test func namesAndCodesAreStable() {
    let rules = LintRule.all
    #expect(Set(rules.map(\.slug)).count == rules.count)
    #expect(Set(rules.map(\.code)).count == rules.count)
    #expect(rules.map(\.code) == rules.map(\.code).sorted())
    for rule in rules {
      let isCode = rule.code.utf8.count == 5 && rule.code.hasPrefix("P04")
      #expect(isCode, "\(rule.code)")
      #expect(rule.slug.string.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x2D })
      #expect(rule.title.first?.isLowercase == true && !rule.title.hasSuffix("."))
      #expect(rule.summary.hasSuffix("."), "\(rule.slug)")
    }
  }

  /// A rule that is not in the list would never run.
  @Test func everyFileIsInTheList() throws {
    let folder = Linted.top.appending(path: "Sources/ProvisoChecker/Lint").path
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    let slugs = Set(LintRule.all.map(\.slug.string))
    var files = 0
    for name in names where name.hasSuffix(".swift") && !name.hasPrefix("Support/") {
      let text = try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
      guard let start = text.range(of: "= LintRule(\n    \"") else { continue }
      files += 1
      #expect(slugs.contains(String(text[start.upperBound...].prefix { $0 != "\"" })), "\(name)")
    }
    #expect(files == LintRule.all.count)
  }

  private static func text(_ result: Lint.Result) -> String {
    result.findings.map { "\($0.rule): \($0.diagnostic.message)" }.joined(separator: "\n")
  }
}
