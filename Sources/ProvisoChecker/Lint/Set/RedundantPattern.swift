import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

extension LintRule {
  static let redundantPattern = LintRule(
    "redundant-pattern", "P0446", .note, "a pattern of `on` adds nothing",
    """
    `on payment.*, payment.wire` matches what `on payment.*` matches. Whoever later takes the wide
    pattern out believes that the narrow one was all there was.
    """,
    fires: """
      /// No money.
      deny money {
        on      payment.*, payment.wire
        because "No money."
      }
      """,
    quiet: """
      /// No money.
      deny money {
        on      payment.*, email.send
        because "No money."
      }
      """
  ) { input, report in
    for (node, _) in input.ruleNodes {
      for clause in node.clauses {
        guard case .on(let names) = clause.body else { continue }
        let patterns = names.map { CheckedPattern(name: $0.wire, coversBelow: $0.coversBelow) }
        for (place, pattern) in patterns.enumerated() {
          let other = patterns.indices.first { other in
            guard other != place, patterns[other].covers(pattern) else { return false }
            return !pattern.covers(patterns[other]) || other < place
          }
          guard let other else { continue }
          report.add(
            "`\(input.text(names[place].place))` adds nothing", at: names[place].place,
            "matched already", further: [Diagnostic.Label(names[other].place, "by this")],
            help: "leave it out")
        }
      }
    }
  }
}
