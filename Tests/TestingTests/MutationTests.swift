import ProvisoTesting
import Testing

/// Which mutants there are, which die, and what would kill the others.
@Suite struct MutationTests {
  private static let head = """
    actions: { pay: { type: pay, context: { open: false }, arguments: { amount: 50 } } }
    cases:
    """

  private static let strong = """
      - { action: pay, expect: { decision: approve small, fired: small, facts: { stakes: low } } }
      - { action: pay, arguments: { amount: 0.5 }, expect: approve small }
      - { action: pay, arguments: { amount: 0 }, expect: { decision: deny nothing, fired: nothing } }
      - { action: pay, arguments: { amount: -1 }, expect: { decision: deny nothing, fired: nothing } }
      - { action: pay, arguments: { amount: 100 }, expect: approve small }
      - { action: pay, arguments: { amount: 100.5 }, expect: { decision: route default, fired: [] } }
      - { action: pay, arguments: { amount: 101 }, expect: route default }
      - { action: pay, context: { open: true }, assume: { stakes: medium }, expect: approve small }
      - { action: pay, assume: { stakes: medium }, expect: route default }
      - { action: pay, arguments: { amount: 999.5 }, expect: { decision: route default, fired: [] } }
      - action: pay
        arguments: { amount: 1000 }
        expect: { decision: route large, reviewers: { large: boss quorum 2 within 4h else deny }, waivable: true }
    """

  private static func results(_ cases: String) throws -> [MutantResult] {
    let suite = try Suites.suite(head + "\n" + cases)
    #expect(suite.run(suite.file.cases.indices).allSatisfy { !$0.isFailure })
    let plan = try #require(MutationPlan([suite]))
    return plan.mutants.indices.map { plan.judge($0) }
  }

  private static func survivors(_ results: [MutantResult]) -> [String] {
    results.compactMap { if case .survived = $0.fate { $0.mutant.text } else { nil } }
  }

  @Test func strongCasesKillAll() throws {
    let results = try Self.results(Self.strong)
    #expect(Self.survivors(results) == [])
    let texts = Set(results.map(\.mutant.text))
    let wanted: Set = [
      "args.amount <= 100.0 -> args.amount < 100.0", "args.amount <= 100.0 -> args.amount <= 101.0",
      "args.amount <= 100.0 -> args.amount <= 99.0", "without args.amount <= 100.0",
      "stakes >= high -> stakes >= critical", "stakes >= high -> stakes >= medium",
      "|| stakes <= low -> && stakes <= low", "approve -> nothing", "approve -> deny",
      "route -> approve", "when -> always true", "to boss quorum 2 -> 1", "to boss quorum 2 -> 3",
      "within 4h -> 8h", "args.amount >= 1000.0 -> args.amount > 1000.0",
      "default route -> default deny",
    ]
    #expect(wanted.isSubset(of: texts), "\(wanted.subtracting(texts).sorted())")
  }

  @Test func survivorsComeWithTheCaseThatKillsThem() throws {
    let weak = Self.strong.split(separator: "\n").filter { !$0.contains("amount: 100 ") }
    let results = try Self.results(weak.joined(separator: "\n"))
    #expect(
      Self.survivors(results) == [
        "args.amount <= 100.0 -> args.amount < 100.0", "args.amount <= 100.0 -> args.amount <= 99.0",
      ])
    let killers = results.compactMap { result -> KillingCase? in
      if case .survived(let killer) = result.fate { killer } else { nil }
    }
    #expect(killers.map(\.change) == ["arguments: { amount: 100 }", "arguments: { amount: 100 }"])
    #expect(killers.map(\.expected) == ["approve small", "approve small"])
  }

  @Test func explanationsSilenceAndAreNeeded() throws {
    let weak = Self.strong.split(separator: "\n").filter { !$0.contains("amount: 100 ") }
    let explained = weak.joined(separator: "\n") + """

      mutants:
        - { rule: small, change: "args.amount <= 100.0 -> args.amount < 100.0", why: cents do not matter }
        - { rule: small, change: "args.amount <= 100.0 -> args.amount <= 99.0", why: neither does one }
        - { rule: large, change: "route -> approve", why: wrong }
      """
    let suite = try Suites.suite(Self.head + "\n" + explained)
    let plan = try #require(MutationPlan([suite]))
    let results = plan.mutants.indices.map { plan.judge($0) }
    #expect(Self.survivors(results) == [])
    #expect(plan.unused(results).map(\.mutant.change) == ["route -> approve"])
    let report = MutationReport([.init(plan: plan, results: results)])
    #expect(!report.isSound)
    #expect(report.text(.plain).contains("2 explained, 0 survived"))
  }
}
