import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

extension LintRule {
  static let repeatedThreshold = LintRule(
    "repeated-threshold", "P0405", .note, "one number bounds the same thing in several places",
    """
    Two rules that compare `args.amount` with 10000.0 mean one threshold, and one day only one of
    them is changed. Give it a name: `let large = 10000.0`. Counted are literals beside an operator
    of order, with the same other side as it is written; 0, 1 and literals in lets are left alone,
    and so are invariants, which say again on purpose what rules say.
    """,
    fires: """
      /// A person looks.
      route large {
        on      payment.wire
        when    args.amount >= 5000.0
        because "It is large."
      }

      /// Not in pounds.
      deny large_in_pounds {
        on      payment.wire
        when    args.amount >= 5000.0 && args.currency == "GBP"
        because "It is large."
      }
      """,
    quiet: """
      /// What is large.
      let large = 5000.0

      /// A person looks.
      route large_payment {
        on      payment.wire
        when    args.amount >= large
        because "It is large."
      }

      /// Not in pounds.
      deny large_in_pounds {
        on      payment.wire
        when    args.amount >= large && args.currency == "GBP"
        because "It is large."
      }
      """
  ) { input, report in
    var first: [String: Place] = [:]
    var told: Set<String> = []
    for declaration in input.declarations where declaration.holdsThresholds {
      for expression in declaration.expressions {
        expression.walk { part in
          guard case .binary(let node) = part, let sign = Sign(node.operator),
            sign != .equal, sign != .notEqual
          else { return true }
          for (side, other) in [(node.left, node.right), (node.right, node.left)] {
            guard case .literal(let literal) = side.bare, literal.isThreshold else { continue }
            let key = "\(input.words(of: other.bare)) \(input.text(literal.place))"
            guard let earlier = first[key] else {
              first[key] = literal.place
              continue
            }
            guard told.insert(key).inserted else { continue }
            report.add(
              "\(input.text(literal.place)) bounds `\(input.words(of: other.bare))` more than once",
              at: literal.place, "again", further: [Diagnostic.Label(earlier, "first")],
              help: "give it a name: `let most = \(input.text(literal.place))`")
          }
          return true
        }
      }
    }
  }
}
