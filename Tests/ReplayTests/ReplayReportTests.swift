import Foundation
import Proviso
import ProvisoMachine
import ProvisoReport
import Testing

/// What a replay finds in a few actions.
@Suite struct ReplayReportTests {
  private static let head = """
    reviewers duty { members "ana@acme.example", "raj@acme.example" }
    reviewers treasury { members "cfo@acme.example", "treasurer@acme.example" }
    context ( country?: string, reviewed?: bool )
    action pay (amount: double, iban?: string) { reversibility compensable stakes low }
    default route to duty

    """
  private static let old =
    head + """
      approve small { on pay when args.amount > 0.0 && args.amount <= 10.0 }
      route large { on pay when args.amount > 100.0 to treasury }
      deny huge { on pay when args.amount > 1000.0 }
      """
  private static let new =
    head + """
      approve middling { on pay when args.amount > 1.0 && args.amount <= 50.0 }
      route large { on pay when args.amount > 100.0 to treasury quorum 2 }
      deny huge { on pay when args.amount > 5000.0 }
      deny nothing { on pay when args.amount == 0.25 }
      """

  private static func pay(_ amount: Double, _ more: String = "") -> String {
    #"{"type":"pay","id":"a\#(amount)","arguments":{"amount":\#(amount)}\#(more)}"#
  }

  @Test func newlyApprovedComesFirst() throws {
    let amounts = [0.25, 0.5, 5, 20, 30, 70, 2000, 200, 9000]
    let report = try Replayed.report(
      amounts.map { Self.pay($0) }, try Replayed.side(Self.new),
      against: try Replayed.side(Self.old))
    let json = try Replayed.json(report)
    let flips = json.objects("difference.flips").map { flip in
      let names = [flip.at("old") ?? [String](), flip.at("new") ?? [String]()]
      let line: Int = flip.at("example.line") ?? 0
      return "\(flip["from"] ?? "")>\(flip["to"] ?? "") \(flip["count"] ?? "") \(names) \(line)"
    }
    #expect(
      flips == [
        #"route>approve 2 [["the default"], ["middling"]] 4"#,
        #"deny>route 1 [["huge"], ["large"]] 7"#,
        #"approve>route 1 [["small"], ["the default"]] 2"#,
        #"approve>deny 1 [["small"], ["nothing"]] 1"#,
      ])
    #expect(report.widened == 2)
    #expect(report.flipped == 5)
    #expect(json.at("difference.matrix.approve.approve") == 1)
    // The quorum of `large` grew.
    #expect(
      json.objects("difference.reroutes").compactMap { $0.at("example.line", as: Int.self) } == [8])
    #expect(json.at("difference.rerouted") == 1)
    let note = json.objects("difference.reroutes").first?.at("example.note", as: String.self)
    #expect(note?.hasPrefix(#"asked [{"rule":"large","targets":[{"group":"treasury""#) == true)
    #expect(
      note?.contains(#"asks [{"rule":"large","targets":[{"group":"treasury","quorum":2}]"#) == true)
  }

  @Test func rulesThatNeverFiredAreNamed() throws {
    let report = try Replayed.report([Self.pay(5), Self.pay(200)], try Replayed.side(Self.new))
    let json = try Replayed.json(report)
    #expect(json.at("neverFired") == ["huge", "nothing"])
    #expect(json.at("old") == NSNull())
    let middling = json.objects("rules").first { $0.at("name") == "middling" }
    #expect(middling?.at("new.fired") == 1)
    #expect(middling?.at("new.decided") == 1)
  }

  @Test func undeclaredTypesAreCounted() throws {
    let other = #"{"type":"wire.send","arguments":{}}"#
    let report = try Replayed.report([other, Self.pay(5), other], try Replayed.side(Self.new))
    let found = try Replayed.json(report).objects("undeclared")
    #expect(found.map { $0.at("type", as: String.self) } == ["wire.send"])
    #expect(found.first?.at("count") == 2)
  }

  @Test func whatBreaksItsDeclarationIsToldWithTheReason() throws {
    let report = try Replayed.report(
      [#"{"type":"pay","arguments":{"amount":"ten"}}"#], try Replayed.side(Self.new))
    let found = try #require(try Replayed.json(report).objects("refused").first)
    #expect(found.at("type") == "pay")
    #expect(found.at("example.note") == "invalid_request: $.arguments.amount should be a number")
  }

  @Test func recordsThatAreNoRequestsAreToldByReason() throws {
    let report = try Replayed.report(
      ["{", Self.pay(5), #"{"type":"pay"}"#, "[]", "{"], try Replayed.side(Self.new))
    let json = try Replayed.json(report)
    #expect(json.at("records") == 5)
    #expect(json.at("actions") == 1)
    #expect(json.at("malformed") == 4)
    #expect(json.at("undecided") == 4)
    let reasons = json.objects("notRequests").map { $0.at("count", as: Int.self) ?? 0 }
    #expect(reasons == [2, 1, 1])
  }

  @Test func whatIsMissingIsNamedOnlyWhereItMatters() throws {
    let policy =
      Self.head + """
        deny abroad { on pay when context.country != "UK" }
        route unseen { on pay when !context.reviewed to treasury }
        deny much { on pay when args.amount > 100.0 }
        """
    let report = try Replayed.report(
      [
        Self.pay(5), Self.pay(5, #","context":{"country":"UK"}"#),
        Self.pay(5, #","context":{"country":"UK","reviewed":true}"#),
        // What is denied anyhow wants nothing.
        Self.pay(500),
      ], try Replayed.side(policy))
    let json = try Replayed.json(report)
    #expect(json.at("undecided") == 2)
    let gaps = json.objects("gaps").map { gap in
      "\(gap["error"] ?? "") \(gap["count"] ?? "") \(gap.at("rules") ?? [String]())"
    }
    #expect(
      gaps == [
        "no such member: context.reviewed 2 [\"unseen\"]",
        "no such member: context.country 1 [\"abroad\"]",
      ])
  }

  @Test func aClockThatNobodyRecordedIsMissingUnlessItIsGiven() throws {
    let policy = try Replayed.side(
      Self.head + #"deny night { on pay when now.getHours("UTC") < 6 }"#)
    let records = [Self.pay(5), Self.pay(5, #","time":"2026-11-23T10:00:00Z""#)]
    let json = try Replayed.json(try Replayed.report(records, policy))
    #expect(
      json.objects("gaps").map { $0.at("error", as: String.self) } == ["the time is not known"])
    #expect(json.objects("gaps").first?.at("example.line") == 1)
    var options = Replayed.options
    options.clock = .recordedElse(Instant(seconds: 1_795_428_000))
    #expect(try Replayed.report(records, policy, options: options).undecided == 0)
  }

  @Test func limitsKnowOnlyRecordedUses() throws {
    let policy = try Replayed.side(
      Self.head + "approve small { on pay when args.amount <= 10.0 limit 2 per 1d }")
    func used(_ count: Int) -> String { #","uses":{"small":[{"count":\#(count)}]}"# }
    let report = try Replayed.report(
      [Self.pay(5), Self.pay(5, used(1)), Self.pay(5, used(2)), Self.pay(5)], policy)
    let json = try Replayed.json(report)
    let limits = json.objects("rules").first { $0.at("name") == "small" }?.at(
      "new.limits", as: [String: Int].self)
    #expect(limits == ["free": 1, "exhausted": 1, "noCounter": 2, "unknown": 0])
    #expect(
      json.objects("gaps").map { $0.at("error", as: String.self) } == ["no counter: uses.small"])
    #expect(report.undecided == 2)
    #expect(report.document.text(hasColours: false).contains("knows only the counters"))
  }

  @Test func shadowRulesAreToldApart() throws {
    let policy = try Replayed.side(
      Self.old + "\n@shadow deny tens { on pay when args.amount == 10.0 }")
    let report = try Replayed.report([Self.pay(10), Self.pay(9)], policy)
    let json = try Replayed.json(report)
    #expect(json.at("shadow.approve.deny") == 1)
    #expect(json.at("new.verdicts.approve") == 2)
    #expect(report.document.text(hasColours: false).contains("With the shadow rules live"))
  }

  @Test func invariantsAreCheckedIfAsked() throws {
    let policy = try Replayed.side(
      Self.head + """
        approve all { on pay when args.amount > 0.0 && reversibility <= compensable && stakes <= low }
        invariant seen { on pay when args.amount > 7.0 needs treasury }
        """)
    var options = Replayed.options
    options.checksInvariants = true
    let records = [Self.pay(5), Self.pay(8)]
    let json = try Replayed.json(try Replayed.report(records, policy, options: options))
    let seen = json.objects("rules").first { $0.at("name") == "seen" }
    #expect(seen?.at("new.violated") == 1)
    #expect(json.at("new.verdicts.route") == 1)
    #expect(try Replayed.json(try Replayed.report(records, policy)).at("new.verdicts.route") == 0)
  }
}
