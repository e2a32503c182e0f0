import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

extension LintRule {
  static let weakerEscalation = LintRule(
    "weaker-escalation", "P0444", .warning, "when nobody answers, fewer people have to agree",
    """
    `within 4h else route to T` replaces the targets. If T are fewer groups than before, are people
    of the first group only, or are the requester, then waiting is the way around the rule; if they
    are too few for the quorum, which stays, the action is denied. Escalate to people who weigh at
    least as much.
    """,
    fires: """
      /// They sign.
      reviewers board { group "board" }

      /// Two groups agree, or one of them later.
      route both {
        on      payment.wire
        to      board, duty
        within  4h else route to duty
        because "Both agree."
      }
      """,
    quiet: """
      /// They sign.
      reviewers board { group "board" }

      /// One group agrees, or the other.
      route one {
        on      payment.wire
        to      duty
        within  4h else route to board
        because "One agrees."
      }
      """
  ) { input, report in
    for rule in input.live(.route) where !rule.otherwise.isEmpty {
      let first = rule.targets.isEmpty ? input.policy.fallback.targets : rule.targets
      guard let why = input.weakness(of: rule.otherwise, after: first),
        let clause = input.node(of: rule)?.clauses.first(where: { $0.word.text == "within" })
      else { continue }
      report.add(
        "`\(rule.name)` escalates to a weaker group", at: clause.place, why,
        help: "escalate to people who weigh at least as much, or `else deny`")
    }
  }
}
