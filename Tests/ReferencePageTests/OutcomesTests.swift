import Foundation
import Proviso
import ProvisoFiles
import ProvisoLanguage
import ProvisoMachine
import Testing

/// What can happen to an action, worked out from the declarations.
@Suite struct OutcomesTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let rules: String
    let outcomes: String
    var testDescription: String { rules }
  }

  /// Rules over an action that is reversible and low, with a string argument `s`.
  static let rows = [
    Row(rules: "", outcomes: "route"),
    Row(rules: "approve a { when stakes <= low }", outcomes: "approve"),
    Row(rules: "approve a { when stakes <= low limit 5 per 1h }", outcomes: "approve route"),
    Row(
      rules: "approve a { when reversibility == reversible && confidence >= 0.5 }",
      outcomes: "approve route"),
    Row(rules: "approve a { unless stakes >= medium }", outcomes: "approve"),
    Row(rules: "approve a { when args.s == \"x\" && stakes <= low }", outcomes: "approve route"),
    Row(rules: "approve a { when true ? stakes <= low : args.s == \"x\" }", outcomes: "approve"),
    Row(
      rules: "approve a { when stakes <= low } deny d { when stakes >= high }", outcomes: "approve"),
    Row(rules: "approve a { when stakes <= low } deny d { on t.low }", outcomes: "deny"),
    Row(
      rules: "approve a { when stakes <= low } deny d { when args.s == \"x\" }",
      outcomes: "approve route deny"),
    Row(rules: "approve a { when stakes <= low } route r { on t.* }", outcomes: "route"),
    Row(
      rules: "approve a { when stakes <= low } route r { when args.s == \"x\" }",
      outcomes: "approve route"),
    Row(rules: "approve a { when stakes <= low } @shadow route r { on t.* }", outcomes: "approve"),
    Row(
      rules: "approve a { on t.low when stakes <= low } route r { when pii.has(email) }",
      outcomes: "approve route"),
  ]

  @Test(arguments: rows)
  func constantFacts(_ row: Row) throws {
    #expect(try Self.outcomes(row.rules, "reversibility reversible stakes low") == row.outcomes)
  }

  @Test(arguments: [
    ("stakes args.s == \"x\" ? low : medium", "route r { when stakes >= high }", "route"),
    ("stakes args.s == \"x\" ? low : medium", "deny r { when stakes >= critical }", "route deny"),
    ("handles email", "route r { when pii.has(contact) }", "route"),
    ("handles email", "deny r { when pii.has(contact) }", "deny"),
    ("handles email", "deny r { when pii.has(financial) }", "route deny"),
    ("reversibility reversible", "deny r { when stakes >= critical }", "deny"),
  ])
  func declaredFacts(facts: String, rules: String, outcomes: String) throws {
    #expect(try Self.outcomes(rules, facts) == outcomes)
  }

  @Test func aDefaultThatDeniesSpeaksLast() throws {
    let facts = "reversibility reversible stakes low"
    let rules = "route r { when args.s == \"x\" }"
    #expect(try Self.outcomes(rules, facts, default: "deny errors") == "route deny")
    #expect(try Self.outcomes("", facts, default: "deny errors") == "deny")
    let failing = "route r { when args.s == \"x\" ? stakes >= low : stakes >= low }"
    #expect(try Self.outcomes(failing, facts, default: "deny errors") == "route deny")
    #expect(try Self.outcomes("route r { on t.low }", facts, default: "deny errors") == "route")
  }

  private static func outcomes(
    _ rules: String, _ facts: String, default fallback: String = "route"
  ) throws -> String {
    let reference = try Reading.reference(
      of: """
        reviewers duty { members "ana@acme.example" }
        action t.low (s: string) { \(facts) }
        \(rules)
        default \(fallback) to duty
        """)
    let action = try #require(reference.actions.first)
    return action.outcomes.verdicts.map { "\($0)" }.joined(separator: " ")
  }

  // MARK: Against the machine

  /// Whatever recorded actions come to is among what the page says can happen.
  @Test(arguments: ["coding-agent", "default", "health", "outreach", "payments", "support"])
  func recordedDecisionsAreAmongThem(name: String) throws {
    try Self.compare(name, with: "\(Reading.top)/Fixtures/\(name).jsonl", atLeast: 5)
  }

  private static let data =
    ProcessInfo.processInfo.environment["PROVISO_DATA"] ?? "\(Reading.top)/../shared/data"

  @Test(
    .enabled(
      if: FileManager.default.fileExists(atPath: "\(data)/actions"),
      "PROVISO_DATA names no folder with `actions` in it"),
    arguments: [
      ("service-desk", "tau2-bench"), ("servers", "mcp-github"), ("servers", "mcp-kubernetes"),
    ])
  func decisionsOnActionsOfOthersAreAmongThem(name: String, recording: String) throws {
    try Self.compare(name, with: "\(Self.data)/actions/\(recording).jsonl", atLeast: 20)
  }

  private static func compare(_ name: String, with path: String, atLeast least: Int) throws {
    let actions = try Reading.shipped(name).actions
    let outcomes = Dictionary(uniqueKeysWithValues: actions.map { ($0.name, $0.outcomes) })
    var engine = try Loading.engine(
      try Loading.program(of: ["\(Reading.top)/policies/\(name)"]), overlay: nil, name: name,
      overlayName: nil)
    var options = Machine.Options(clock: .recorded)
    options.isRecording = true
    var recording = try Recording(path: path)
    var compared = 0
    while compared < 300, let line = try recording.next() {
      var output: [UInt8] = []
      _ = engine.decide(line, options, into: &output)
      let decision = try JSONDecoder().decode(Decision.self, from: Data(output))
      guard let possible = outcomes[decision.action.type], decision.code == nil else { continue }
      #expect(
        possible.verdicts.contains { "\($0)" == decision.decision },
        "\(String(decoding: line, as: UTF8.self))")
      compared += 1
    }
    #expect(compared >= least)
  }

  private struct Decision: Decodable {
    struct Action: Decodable { let type: String }
    let decision: String
    /// Why it is denied, where no rule denied it.
    let code: String?
    let action: Action
  }
}
