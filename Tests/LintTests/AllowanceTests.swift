import ProvisoChecker
import ProvisoLanguage
import Testing

/// `@allow` and what it silences.
@Suite struct AllowanceTests {
  private static func policy(_ annotation: String) -> String {
    """
    /// No mail.
    \(annotation)
    deny noMail {
      on      email.send
      because "No."
    }
    """
  }

  @Test func aFindingIsAllowedInItsDeclaration() throws {
    let text = LintExample.preface + Self.policy("@allow(\"naming\", \"an old name\")")
    let result = try #require(Linted.result(of: text).0)
    #expect(result.findings.isEmpty)
    #expect(result.allowed.map(\.why) == ["an old name"])
    #expect(result.allowed.map(\.finding.rule) == ["naming"])
  }

  @Test func anAllowanceForAnotherFindingIsToldOf() {
    let slugs = Linted.slugs(Self.policy("@allow(\"look-alike\", \"an old name\")"))
    #expect(slugs.sorted() == ["naming", "unused-allowance"])
  }

  @Test func withoutReasonOrForNothingItIsAnError() {
    #expect(Linted.slugs(Self.policy("@allow(\"naming\", \" \")")).first?.hasPrefix("P0310") == true)
    #expect(Linted.slugs(Self.policy("@allow(\"namnig\", \"x\")")).first?.hasPrefix("P0310") == true)
  }

  /// What the checker refuses and `@allow` overrules counts as used, and only where it is.
  @Test func allowancesForTheCheckerAreJudged() {
    func rule(_ condition: String) -> String {
      """
      /// On trial.
      @allow("fact-direction", "as it is")
      deny trial {
        on      email.send
        when    \(condition)
        because "No."
      }
      """
    }
    #expect(Linted.slugs(rule("stakes == low")) == [])
    #expect(Linted.slugs(rule("stakes >= high")) == ["unused-allowance"])
  }

  /// Only rules that ran can tell that an allowance is for nothing.
  @Test func allowancesOfRulesThatDidNotRunAreLeftAlone() throws {
    let rules = LintRule.all.filter { $0.slug != "naming" }
    let text = LintExample.preface + Self.policy("@allow(\"naming\", \"an old name\")")
    let result = try #require(Linted.result(of: text, rules).0)
    #expect(result.findings.isEmpty)
  }
}
