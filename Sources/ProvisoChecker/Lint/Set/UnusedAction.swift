import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

extension LintRule {
  static let unusedAction = LintRule(
    "unused-action", "P0452", .note, "no rule is about an action",
    """
    An action that no rule matches is decided by the default alone, as if it were not declared.
    That may be meant; more often a rule was forgotten. It is not told where some rule without `on`
    matches every action.
    """,
    fires: """
      /// Nothing is said of it.
      action crm.read (account: string) {
        reversibility reversible
        stakes        low
      }
      """,
    quiet: """
      /// Looking is free.
      action crm.read (account: string) {
        reversibility reversible
        stakes        low
      }

      /// Looking is free.
      approve looking {
        on      crm.read
        when    stakes <= low
        because "It only looks."
      }
      """
  ) { input, report in
    var used: Set<Int> = []
    for rule in input.policy.rules {
      if rule.patterns.isEmpty { return }
      used.formUnion(rule.actions)
    }
    for (number, action) in input.policy.actions.enumerated() where !used.contains(number) {
      report.add(
        "no rule is about `\(action.name)`", at: action.place, "left to the default",
        help: "write a rule for it, or leave the declaration out")
    }
  }
}
