import Proviso
import ProvisoLanguage
import ProvisoReport
import ProvisoTesting
import ProvisoText
import Testing

/// What cases show of conditions.
@Suite struct CoverageTests {
  private static func coverage(_ cases: String) throws -> SetCoverage {
    let suite = try Suites.suite(
      "actions: { pay: { type: pay, context: { open: false }, arguments: { amount: 50 } } }\n"
        + "cases:\n" + cases)
    return SetCoverage([try #require(suite.observe())])
  }

  private static func gaps(_ cases: String, of rule: String) throws -> [String] {
    let coverage = try coverage(cases)
    let found = try #require(coverage.rules.first { $0.rule.name.string == rule })
    return found.atoms.map { $0.isCovered ? "shown" : $0.gap }
  }

  @Test func anAtomIsShownByTwoCasesInWhichItDecides() throws {
    let cases = """
      - { action: pay, expect: approve }
      - { action: pay, arguments: { amount: 0 }, expect: deny }
      - { action: pay, arguments: { amount: 101 }, expect: route }
      """
    #expect(
      try Self.gaps(cases, of: "small") == ["shown", "shown", "never true", "never false"])
  }

  /// `a || b` shows nothing of `a` while `b` is true.
  @Test func maskedAtomsDecideNothing() throws {
    let cases = """
      - { action: pay, context: { open: true }, expect: approve }
      - { action: pay, expect: approve }
      """
    #expect(
      try Self.gaps(cases, of: "small") == [
        "never false", "never false", "never decides when true", "never false",
      ])
    let assumed = """
      - { action: pay, context: { open: true }, assume: { stakes: medium }, expect: approve }
      - { action: pay, assume: { stakes: medium }, expect: route }
      - { action: pay, expect: approve }
      """
    #expect(
      try Self.gaps(assumed, of: "small") == ["never false", "never false", "shown", "shown"])
  }

  @Test func errorsAreSeenAndShowNothing() throws {
    let coverage = try Self.coverage(
      "- { action: pay, context: { open: ~ }, assume: { stakes: medium }, expect: route }")
    let small = try #require(coverage.rules.first { $0.rule.name.string == "small" })
    #expect(small.atoms.map(\.seen.unknown) == [0, 0, 1, 0])
    #expect(small.outcomes.unknown == 1)
    #expect(small.coveredAtoms == 0)
    #expect(!small.isCovered)
  }

  /// The same let twice cannot be true here and false there.
  @Test func atomsThatMeanTheSameAreOne() throws {
    let policy = """
      reviewers boss { members "ann@x.example" }
      let much(amount: double) = amount > 10.0
      action pay (amount: double, other: double) { reversibility reversible stakes low }
      deny odd {
        on pay
        when (much(args.amount) && args.other > 1.0) || (!much(args.amount) && args.other < 0.0)
      }
      default route to boss
      """
    let suite = try Suites.suite(
      """
      cases:
        - { type: pay, arguments: { amount: 11, other: 2 }, expect: deny }
        - { type: pay, arguments: { amount: 9, other: 2 }, expect: route }
      """, policy: policy)
    let coverage = SetCoverage([try #require(suite.observe())])
    let atoms = coverage.rules[0].atoms
    #expect(atoms.map(\.operand.text) 
        == ["much(args.amount)", "args.other > 1.0", "much(args.amount)", "args.other < 0.0"])
    #expect(atoms.map(\.isCovered) == [true, false, true, false])
  }

  @Test func reportsMarkWhatIsMissing() throws {
    let report = CoverageReport([try Self.coverage("- { action: pay, expect: approve }")])
    #expect(report.percent == 0)
    let text = report.text(.plain)
    #expect(text.contains("✗ approve small"))
    #expect(text.contains("never false"))
    #expect(report.html.contains("<mark class=\"bad\""))
    #expect(!report.html.contains("<script"))
    #expect(report.lcov.contains("SF:money.policy\nFN:9,small\nFNDA:1,small\n"))
    #expect(report.outline.json.contains("\"mcdc\":false"))
  }
}
