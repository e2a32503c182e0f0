import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

extension LintRule {
  static let unusedReviewers = LintRule(
    "unused-reviewers", "P0451", .warning, "nobody asks some reviewers",
    """
    Reviewers whom no rule, no default and no invariant names are never asked and never told.
    Perhaps a rule that named them was taken out.
    """,
    fires: """
      /// Never asked.
      reviewers lawyers { group "lawyers" }
      """,
    quiet: """
      /// Told of every refusal of the default.
      reviewers lawyers { group "lawyers" }

      /// Law.
      route law {
        on      email.send
        when    args.body.contains("court")
        to      lawyers
        because "This is about the law."
      }
      """
  ) { input, report in
    var used: Set<Text> = []
    for declaration in input.declarations {
      if case .fallback(let node) = declaration.body { used.formUnion(node.targets.map(\.name.text)) }
      guard case .rule(let node) = declaration.body else { continue }
      used.formUnion(node.clauses.flatMap(\.targets).map(\.name.text))
    }
    for declaration in input.declarations {
      guard case .reviewers(let node) = declaration.body, !used.contains(node.name.text) else {
        continue
      }
      report.add(
        "nobody asks `\(node.name.text)`", at: node.name.place, "declared and never named",
        help: "name them in a `to`, `notify` or `needs`, or leave them out")
    }
  }
}
