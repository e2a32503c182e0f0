import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

extension LintRule {
  static let unlimitedAmount = LintRule(
    "unlimited-amount", "P0416", .warning, "an approve bounds one amount and not their sum",
    """
    A hundred payments of 50 are 5,000. An approve that goes by the size of one amount, of an
    action that cannot simply be undone, needs a `limit`: so many per day, or so much in all.
    Amounts are arguments of type double; counts and sizes are left alone.
    """,
    fires: """
      /// Small payments.
      approve small {
        on      payment.wire
        when    args.amount > 0.0 && args.amount <= 50.0
        because "It is small."
      }
      """,
    quiet: """
      /// Small payments, up to a sum.
      approve small {
        on      payment.wire
        when    args.amount > 0.0 && args.amount <= 50.0
        limit   200.0 of args.amount per 1d
        because "It is small."
      }
      """
  ) { input, report in
    for rule in input.live(.approve) + input.grants where rule.limits.isEmpty {
      let isFinal = rule.actions.contains { number in
        input.action(number).reversibility?.folded != .level(.reversibility, 0)
      }
      guard isFinal else { continue }
      for part in rule.conjuncts {
        guard let (operand, _) = part.upperBound, operand.isPathOfArguments,
          operand.type == .double
        else { continue }
        let written = operand.pathText ?? "it"
        report.add(
          "`\(rule.name)` has no limit on many small amounts", at: part.place,
          "bounds one `\(written)`, not their sum", in: rule,
          help: "add `limit 500.0 of \(written) per 1d`, or `limit 5 per 1d`")
      }
    }
  }
}
