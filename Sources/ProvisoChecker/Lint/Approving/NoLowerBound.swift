import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

extension LintRule {
  static let noLowerBound = LintRule(
    "no-lower-bound", "P0415", .warning, "an approve bounds a number from above only",
    """
    `args.amount <= 250.0` is true of -1000.0, and a negative payment goes the other way. Add
    `args.amount > 0.0`, or deny what is not above zero. A sum of `limit … of args.amount` refuses
    negative amounts, too. Numbers declared `uint` have no sign.
    """,
    fires: """
      /// Small payments.
      approve small {
        on      payment.wire
        when    args.amount <= 50.0
        limit   5 per 1d
        because "It is small."
      }
      """,
    quiet: """
      /// Small payments.
      approve small {
        on      payment.wire
        when    args.amount > 0.0 && args.amount <= 50.0
        limit   5 per 1d
        because "It is small."
      }
      """
  ) { input, report in
    for rule in input.live(.approve) + input.grants {
      for part in rule.conjuncts {
        guard let (operand, value) = part.upperBound, operand.isPathOfArguments,
          operand.type == .int || operand.type == .double || operand.type == .dyn
        else { continue }
        let isNegative = Formula.within(
          operand.key, Domain(high: 0, highIsOpen: true), natural: Comparison.natural(of: operand))
        if Refutation.refutes(rule.formula, isNegative) { continue }
        let isDenied = input.live(.deny).contains { other in
          rule.isWithin(other) && Refutation.implies(isNegative, other.formula)
        }
        if isDenied || rule.limits.contains(where: { $0.sums(operand) }) { continue }
        let written = operand.pathText ?? "it"
        report.add(
          "`\(rule.name)` has no lower bound for `\(written)`", at: part.place,
          "true of any number below zero", in: rule,
          help: "add `\(written) > \(value == .double ? "0.0" : "0")`")
      }
    }
  }
}
