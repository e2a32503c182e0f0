import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

extension LintRule {
  static let unguardedApprove = LintRule(
    "unguarded-approve", "P0410", .warning, "an approve asks neither what it is about nor what it costs",
    """
    An approve without `on` speaks for every declared action, also for those that are declared next
    year. It has to bound `stakes` or `reversibility`, so that an action that turns out to matter
    is not swept along.
    """,
    fires: """
      /// Everything of one account.
      approve own_account {
        when    context.account == "a-1"
        because "Our own."
      }
      """,
    quiet: """
      /// Little things of one account.
      approve own_account {
        when    context.account == "a-1" && stakes <= low
        because "Our own, and little."
      }
      """
  ) { input, report in
    for rule in input.live(.approve) where rule.patterns.isEmpty {
      if let condition = rule.condition, !condition.factsRead.isEmpty { continue }
      report.add(
        "approve `\(rule.name)` speaks for every declared action", at: rule.place,
        "no `on`, and neither `stakes` nor `reversibility` is bounded",
        help: "name the actions with `on`, or add `stakes <= low`")
    }
  }
}
