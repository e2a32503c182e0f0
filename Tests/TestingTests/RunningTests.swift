import Proviso
import ProvisoReport
import ProvisoTesting
import ProvisoText
import Testing

/// What is compared, and what is shown where something is not as expected.
@Suite struct RunningTests {
  private static let failing = """
    actions: { pay: { type: pay, arguments: { amount: 2000 } } }
    cases:
      - { name: verdict, action: pay, expect: approve small }
      - { name: asked, action: pay, expect: { decision: route, reviewers: [boss] } }
      - { name: time, action: pay, expect: { decision: route, reviewers: { large: boss quorum 2 within 1d } } }
      - { name: fact, action: pay, expect: { decision: route, facts: { stakes: low } } }
      - { name: more, action: pay, expect: { decision: route, fired: [], waivable: true, shadow: none } }
      - { name: broken, action: pay, confidence: 7, expect: deny }
    """

  @Test func everyDifferenceIsNamed() throws {
    let found = try Suites.outcomes(Self.failing)
    #expect(
      found == [
        "verdict; failed; decision: approve / route; deciding: small / large",
        "asked; failed; reviewers: boss / boss quorum 2",
        "time; failed; large within: 24h / 4h",
        "fact; failed; stakes: low / high",
        "more; failed; fired: none / large",
        "broken; broken(\"$.confidence: a confidence is a number from 0 to 1\")",
      ])
  }

  @Test func invariantsAreCheckedOnEveryCase() throws {
    let policy = Suites.money.replacing("<= 100.0", with: "<= 800.0")
    let yaml = "cases: [{ type: pay, arguments: { amount: 600 }, expect: approve small }]"
    #expect(
      try Suites.outcomes(yaml, policy: policy) == [
        "amount 600; failed; violates large_is_seen"
      ])
  }

  @Test func aFailureShowsTheTraceOfItsRules() throws {
    let suite = try Suites.suite(Self.failing)
    let result = try #require(suite.explained(suite.run([0]), style: .plain).first)
    let trace = result.trace.joined(separator: "\n")
    #expect(trace.contains("args.amount <= 100.0"))
    #expect(trace.contains("2000"))
    #expect(!trace.contains("nothing"))
  }

  @Test func reportsTellTheSame() throws {
    let suite = try Suites.suite(Self.failing)
    let report = TestReport(
      files: [.init(source: suite.file.source, results: suite.run(suite.file.cases.indices))])
    #expect(report.summary == "1 file, 0 passed, 6 failed")
    #expect(report.text(.plain).contains("failed  asked  money.test.yaml:4"))
    #expect(report.junit.contains("tests=\"6\" failures=\"5\" errors=\"1\""))
    #expect(report.tap.hasPrefix("TAP version 14\n1..6\nnot ok 1 - verdict\n"))
    #expect(report.annotations.hasPrefix("::error file=money.test.yaml,line=3,col=5,title=verdict::"))
    #expect(report.outline.json.hasPrefix("{\"ok\":false,"))
  }

  /// Two engines, one after another or many at once, see the same.
  @Test func piecesGiveWhatTheWholeGives() throws {
    let suite = try Suites.suite(Self.failing)
    let whole = suite.run(0..<6).map(\.mismatches)
    #expect(whole == (0..<6).flatMap { suite.run([$0]).map(\.mismatches) })
  }
}
