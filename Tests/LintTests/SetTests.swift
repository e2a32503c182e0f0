import Foundation
import Testing

/// Advice about rules that stand beside each other, people and grants.
@Suite struct SetTests {
  private static func rule(_ head: String, _ clauses: String) -> String {
    "/// For a test.\n\(head) {\n  \(clauses)\n  because \"For a test.\"\n}\n\n"
  }

  private static let people = """
    /// Two of them.
    reviewers two { members "a@acme.example", "b@acme.example" }

    /// Four of them.
    reviewers four {
      members "a@acme.example", "b@acme.example", "c@acme.example", "d@acme.example"
    }


    """

  @Test func aDenyCoversWhatIsNarrower() {
    let deny = Self.rule("deny d", "on payment.* when args.amount > 5.0")
    #expect(
      Linted.slugs(deny + Self.rule("route r", "on payment.wire when args.amount >= 7.0"))
        == ["covered-rule"])
    #expect(
      Linted.slugs(deny + Self.rule("route r", "on payment.wire when args.amount >= 4.0")) == [])
    // An error value of the deny is not the route's.
    #expect(
      Linted.slugs(deny + Self.rule("route r", "on payment.wire when args.iban == \"x\"")) == [])
    #expect(
      Linted.slugs(
        deny.replacingOccurrences(of: "deny d", with: "@shadow deny d") + Self.rule("route r", "on payment.wire when args.amount >= 7.0"))
        == [])
  }

  @Test func aSecondDenyIsToldOnce() {
    let deny = Self.rule("deny d", "on payment.wire when args.iban == \"x\"")
    let same = Self.rule("deny e", "on payment.wire when \"x\" == args.iban")
    #expect(Linted.slugs(deny + same) == ["covered-rule"])
  }

  @Test func aWiderApprovePassesByTheLimit() {
    let wide = Self.rule("approve wide", "on payment.wire when stakes <= high")
    let narrow = Self.rule(
      "approve narrow",
      "on payment.wire when stakes <= high && args.iban == \"x\" limit 5 per 1d")
    #expect(Linted.slugs(wide + narrow) == ["widened-approve"])
    let limited = Self.rule("approve wide", "on payment.wire when stakes <= high limit 1 per 1d")
    let other = Self.rule("approve narrow", "on payment.wire when stakes <= high && args.iban == \"x\"")
    #expect(Linted.slugs(limited + other) == [])
  }

  @Test func actionsWithOtherFactsAreNeverMatched() {
    #expect(
      Linted.slugs(Self.rule("approve a", "on payment.wire when stakes <= medium"))
        == ["constant-condition"])
    #expect(Linted.slugs(Self.rule("approve a", "on payment.wire when stakes <= high")) == [])
  }

  @Test func quorumsAndEscalations() {
    func route(_ targets: String) -> [String] {
      Linted.slugs(Self.people + Self.rule("route r", "on payment.wire to \(targets)"))
        .filter { $0 != "unused-reviewers" }
    }
    #expect(route("two quorum 2 within 1d else deny") == ["tight-quorum"])
    #expect(route("four quorum 2 within 1d else deny") == [])
    #expect(route("four within 1d else route to two") == ["weaker-escalation"])
    #expect(route("two within 1d else route to four") == [])
    #expect(route("four, duty within 1d else route to duty") == ["weaker-escalation"])
    #expect(route("duty quorum 3 within 1d else route to two") == ["weaker-escalation"])
    #expect(route("duty within 1d else route to requester") == ["weaker-escalation"])
    #expect(route("four within 8h else deny") == ["weekend-deadline"])
    #expect(route("duty within 8h else deny") == [])
    #expect(route("four within 2h else deny") == [])
  }

  @Test func grantsThatNeverMeetTheirRoute() {
    let readers = """
      /// They read mail.
      reviewers readers { members "a@acme.example", "b@acme.example", "c@acme.example" }


      """
    let route = Self.rule("route mail", "on email.send when stakes >= high to readers")
    func grant(_ clauses: String, on: String = "email.send") -> [String] {
      Linted.slugs(
        readers + route,
        grants: """
          /// For a test.
          grant g {
            on      \(on)
            \(clauses)
            limit   3 per 1d
            signed  "a@acme.example"
            granted "2026-10-01T00:00:00Z"
            expires "2026-12-01T00:00:00Z"
            covers  mail
          }
          """)
    }
    #expect(grant("when args.to == \"x\"") == [])
    #expect(grant("when stakes <= medium") == ["idle-grant"])
    #expect(grant("", on: "payment.wire") == ["idle-grant"])
    #expect(grant("", on: "email.*") == [])
  }

  /// A thousand rules in a moment: nothing looks at all pairs of everything.
  @Test func manyRulesTakeLittleTime() {
    let rules = (0..<300).map { number in
      Self.rule("deny d\(number)", "on payment.wire when args.iban == \"iban-\(number)\"")
    }
    let clock = ContinuousClock()
    let time = clock.measure { #expect(Linted.slugs(rules.joined()) == []) }
    #expect(time < .seconds(20))
  }
}
