import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

extension LintRule {
  static let missingDocumentation = LintRule(
    "missing-documentation", "P0473", .note, "a declaration says nothing about itself",
    """
    A `///` line before a rule, an action, reviewers, a let or an invariant is shown to reviewers
    and printed by `proviso doc`. It says what the text below it cannot: why.
    """,
    fires: """
      deny no_mail {
        on      email.send
        because "No."
      }
      """,
    quiet: """
      /// What an agent writes here binds the house.
      deny no_mail {
        on      email.send
        because "No."
      }
      """
  ) { input, report in
    for declaration in input.declarations where declaration.documentation == nil {
      switch declaration.body {
      case .context, .fallback: continue
      case .action(let node):
        guard let first = node.names.first else { continue }
        report.add(
          "action `\(input.text(first.place))` has no documentation", at: first.place,
          "no `///` before it", help: "say what it does to the world")
      case .reviewers, .binding, .rule:
        guard let name = declaration.name else { continue }
        report.add(
          "\(declaration.kindName) `\(name.text)` has no documentation", at: name.place,
          "no `///` before it", help: "say why it is there")
      }
    }
  }
}
