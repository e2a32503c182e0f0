import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

extension LintRule {
  static let twoVerdicts = LintRule(
    "two-verdicts", "P0441", .warning, "two rules say different things of the same requests",
    """
    An approve, a route and a deny that fire on the very same requests: the stricter decides, and
    the other is a mistake, or a change that was made half-way. Compared are the actions matched
    and what the conditions say of the same terms.
    """,
    fires: """
      /// Pounds are fine.
      approve pounds {
        on      payment.wire
        when    args.currency == "GBP" && args.iban == "x"
        because "Pounds."
      }

      /// Pounds are seen.
      route see_pounds {
        on      payment.wire
        when    args.iban == "x" && args.currency == "GBP"
        because "Pounds."
      }
      """,
    quiet: """
      /// Euros are fine.
      approve euros {
        on      payment.wire
        when    args.currency == "EUR" && args.iban == "x"
        because "Euros."
      }

      /// Pounds are seen.
      route see_pounds {
        on      payment.wire
        when    args.iban == "x" && args.currency == "GBP"
        because "Pounds."
      }
      """
  ) { input, report in
    let rules = input.live(.approve, .route, .deny).map(RuleFormula.init).filter { !$0.isIdle }
    for (place, one) in rules.enumerated() {
      for two in rules[(place + 1)...] where two.rule.kind != one.rule.kind {
        guard one.implies(two), two.implies(one) else { continue }
        let (rule, other) = (one.rule, two.rule)
        report.add(
          "`\(rule.name)` and `\(other.name)` fire on the same requests", at: other.place,
          "\(other.kind.rawValue)",
          further: [Diagnostic.Label(rule.place, "\(rule.kind.rawValue)")],
          help: "keep the one that is meant")
      }
    }
  }
}
