import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

extension LintRule {
  static let tightQuorum = LintRule(
    "tight-quorum", "P0443", .warning, "a route needs everyone that there is",
    """
    The person for whom the agent acts never counts. A quorum of two out of two members, or one
    member alone, cannot be met when that person is one of them, or is ill: the action is denied.
    List one more, or name a group of the directory. A quorum above the number of members is an
    error of its own.
    """,
    fires: """
      /// They sign.
      reviewers board { members "ana@acme.example", "raj@acme.example" }

      /// Both sign.
      route both {
        on      payment.wire
        to      board quorum 2
        because "Both sign."
      }
      """,
    quiet: """
      /// They sign.
      reviewers board { members "ana@acme.example", "mei@acme.example", "raj@acme.example" }

      /// Two sign.
      route both {
        on      payment.wire
        to      board quorum 2
        because "Two sign."
      }
      """
  ) { input, report in
    for (node, _) in input.ruleNodes where node.kind == .route {
      for clause in node.clauses {
        for target in clause.askedTargets {
          guard let group = input.policy.reviewers.first(where: { $0.name == target.name.text }),
            group.group == nil, (target.quorum?.count ?? 1) >= group.members.count
          else { continue }
          let count = group.members.count
          let people = count == 1 ? "the one member" : "all \(count) members"
          report.add(
            "`\(node.name.text)` needs \(people) of `\(group.name)`", at: target.place,
            "cannot be met if the agent acts for one of them",
            further: [Diagnostic.Label(group.place, "\(Diagnostic.count(count, "member"))")],
            help: "list one more member, or name a `group`")
        }
      }
    }
  }
}
