import Proviso
import ProvisoChecker
import ProvisoLanguage
import ProvisoText
import Testing

/// `--fix`: what it changes, and what it does not dare.
@Suite struct FixTests {
  private static func fixed(_ policy: String) -> String? {
    let file = SourceFile(name: "a.policy", text: LintExample.preface + policy)
    let fixes = LintFixes(data: .none, rules: LintRule.all, now: Linted.now)
    return fixes.apply(to: [file]).changed.first.map {
      String(String(decoding: $0.bytes, as: UTF8.self).dropFirst(LintExample.preface.count))
    }
  }

  @Test func anUnusedLetGoesWithItsDocumentation() {
    let rest = "/// No mail.\ndeny d {\n  on      email.send\n  because \"No.\"\n}\n"
    #expect(Self.fixed("/// The most.\nlet bound = 50.0\n\n" + rest) == rest)
  }

  @Test func oneChangeUncoversAnother() {
    #expect(Self.fixed("/// A.\nlet a = 1\n\n/// B.\nlet b = a\n") == "")
  }

  @Test func comparisonsAreJoined() {
    let fixed = Self.fixed(
      """
      /// Memos.
      deny d {
        on      payment.wire
        when    args.memo == "x" || args.memo == "y" || args.memo == "z"
        because "No."
      }
      """)
    #expect(
      fixed?.contains("when    args.memo in [\"x\", \"y\", \"z\"]\n") == true, "\(fixed ?? "")")
  }

  @Test func cleanFilesStayAsTheyAre() {
    #expect(Self.fixed("") == nil)
  }

  /// Whatever a rule's own example asks for can be done, and is not asked for again.
  @Test(arguments: LintRule.all.map(\.slug.string))
  func examplesCanBeFixed(slug: String) throws {
    let rule = try #require(LintRule.named(Text(slug)))
    let asked = Linted.result(of: rule.fires).0?.findings.count { $0.fix != nil } ?? 0
    let file = SourceFile(name: "a.policy", text: rule.fires.text)
    let fixes = LintFixes(data: .none, rules: [rule], now: Linted.now)
    let changed = fixes.apply(to: [file]).changed
    #expect(changed.isEmpty == (asked == 0))
    guard let text = changed.first.map({ String(decoding: $0.bytes, as: UTF8.self) }) else {
      return
    }
    let left = try #require(Linted.result(of: text).0)
    #expect(left.findings.allSatisfy { $0.rule != rule.slug || $0.fix == nil })
  }
}
