import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

extension LintRule {
  static let widenedApprove = LintRule(
    "widened-approve", "P0442", .warning, "an approve also covers what a narrower one restricts",
    """
    Any approve that fires is enough. If a wider one fires on everything that a narrower one
    approves, then the narrower one's conditions, limits and people to notify are passed by: its
    `limit 5 per 1d` stops nothing. Restrict the wider one, or leave the narrower one out. Told
    where it is proved that one covers the other, as in `covered-rule`.
    """,
    fires: """
      /// Ordinary payments.
      approve ordinary {
        on      payment.wire
        when    stakes <= high && args.amount > 0.0
        because "It is ordinary."
      }

      /// Payments in pounds, a few a day.
      approve pounds {
        on      payment.wire
        when    stakes <= high && args.amount > 0.0 && args.currency == "GBP"
        limit   5 per 1d
        because "A few pounds."
      }
      """,
    quiet: """
      /// Payments in euros.
      approve euros {
        on      payment.wire
        when    stakes <= high && args.amount > 0.0 && args.currency == "EUR"
        because "It is ordinary."
      }

      /// Payments in pounds, a few a day.
      approve pounds {
        on      payment.wire
        when    stakes <= high && args.amount > 0.0 && args.currency == "GBP"
        limit   5 per 1d
        because "A few pounds."
      }
      """
  ) { input, report in
    let approves = input.live(.approve).map(RuleFormula.init).filter { !$0.isIdle }
    for one in approves {
      let rule = one.rule
      let wider = approves.first { two in
        let other = two.rule
        guard other.name != rule.name, other.limits.isEmpty || !rule.limits.isEmpty,
          one.implies(two)
        else { return false }
        // Of two that cover each other the one with limits is told, else the later name.
        guard two.implies(one) else { return true }
        return !rule.limits.isEmpty && other.limits.isEmpty || other.name < rule.name
      }
      guard let wider = wider?.rule else { continue }
      let lost = rule.limits.isEmpty ? "its conditions" : "its conditions and limits"
      report.add(
        "approve `\(wider.name)` also covers what `\(rule.name)` restricts", at: rule.place,
        "\(lost) stop nothing", further: [Diagnostic.Label(wider.place, "fires whenever it does")],
        help: "restrict `\(wider.name)`, or leave `\(rule.name)` out")
    }
  }
}
