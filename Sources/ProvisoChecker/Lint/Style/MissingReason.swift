import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

extension LintRule {
  static let missingReason = LintRule(
    "missing-because", "P0474", .note, "a rule gives no reason",
    """
    `because` is what an agent, a reviewer and an auditor read. Without it a decision names the
    rule and nothing else. Invariants and grants may go without.
    """,
    fires: """
      /// No mail.
      deny no_mail {
        on      email.send
      }
      """,
    quiet: """
      /// No mail.
      deny no_mail {
        on      email.send
        because "Mail is written by people."
      }
      """
  ) { input, report in
    for (node, _) in input.ruleNodes {
      switch node.kind {
      case .grant, .invariant: continue
      case .approve, .route, .deny: break
      }
      if node.clauses.contains(where: { $0.word.text == "because" }) { continue }
      report.add(
        "\(node.kind.rawValue) `\(node.name.text)` gives no reason", at: node.name.place,
        "no `because`", help: "`because \"…\"` in one sentence")
    }
  }
}
