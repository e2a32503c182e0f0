import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

extension LintRule {
  static let negatedElsewhere = LintRule(
    "negated-elsewhere", "P0404", .note, "a condition is written twice, once negated",
    """
    An approve `when a && b` and a route `unless a && b` drift apart with the first change to one
    of them. Give the condition a name with `let` and use it in both, or leave the second rule to
    the default. Told of conditions of at least two comparisons that are written out in both.
    """,
    fires: """
      /// Payments that we know.
      route seen {
        on      payment.wire
        when    args.currency == "GBP" && args.iban in ["a", "b"]
        because "Known."
      }

      /// Payments that we do not know.
      deny unknown {
        on      payment.wire
        unless  args.currency == "GBP" && args.iban in ["a", "b"]
        because "Unknown."
      }
      """,
    quiet: """
      /// What we know.
      let known = args.currency == "GBP" && args.iban in ["a", "b"]

      /// Payments that we know.
      route seen {
        on      payment.wire
        when    known
        because "Known."
      }

      /// Payments that we do not know.
      deny unknown {
        on      payment.wire
        unless  known
        because "Unknown."
      }
      """
  ) { input, report in
    var positive: [String: Place] = [:]
    var negative: [(key: String, place: Place)] = []
    for (node, _) in input.ruleNodes where node.kind != .invariant {
      for clause in node.clauses {
        switch clause.body {
        case .when(let condition):
          let bare = condition.bare
          if case .unary(let inner) = bare, inner.operator == .not {
            negative.append((input.words(of: inner.operand.bare), inner.operand.place))
          } else if positive[input.words(of: bare)] == nil {
            positive[input.words(of: bare)] = bare.place
          }
        case .unless(let condition):
          negative.append((input.words(of: condition.bare), condition.place))
        case .on, .to, .within, .valid, .show, .edit, .notify, .limit, .signed, .granted, .expires,
          .covers, .never, .needs, .because:
          continue
        }
      }
    }
    for (key, place) in negative where key.contains(" && ") || key.contains(" || ") {
      guard let first = positive[key] else { continue }
      report.add(
        "this condition is written twice, once negated", at: place, "negated here",
        further: [Diagnostic.Label(first, "as it is here")], help: "give it a name with `let`")
    }
  }
}
