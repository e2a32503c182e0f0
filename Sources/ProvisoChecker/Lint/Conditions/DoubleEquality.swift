import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

extension LintRule {
  static let doubleEquality = LintRule(
    "double-equality", "P0406", .warning, "numbers with a fraction are compared for equality",
    """
    `0.1 + 0.2 == 0.3` is false, and `args.amount == 100.0` is passed by 100.01. Ask for a range:
    `args.amount >= 99.995 && args.amount < 100.005`, or count in cents with `int`. Two values that
    both come as they are, such as an amount and that of its invoice, may be compared, and so may a
    number with 0.
    """,
    fires: """
      /// The odd hundred.
      route hundred {
        on      payment.wire
        when    args.amount == 100.0
        because "A hundred."
      }
      """,
    quiet: """
      /// About a hundred.
      route hundred {
        on      payment.wire
        when    args.amount >= 99.995 && args.amount < 100.005
        because "A hundred."
      }
      """
  ) { input, report in
    for rule in input.everyRule {
      for term in rule.condition?.all ?? [] {
        guard let node = term.operation, node.operator == .equal || node.operator == .notEqual,
          node.left.type == .double || node.right.type == .double,
          !node.left.isZero, !node.right.isZero
        else { continue }
        let isPlain = [node.left, node.right].allSatisfy { side in
          side.path != nil || side.isElement
        }
        if isPlain { continue }
        report.add(
          "numbers with a fraction are compared by `\(node.operator.rawValue)`", at: term.place,
          "the least difference counts", in: rule, help: "ask for a range with `>=` and `<`")
      }
    }
  }
}
