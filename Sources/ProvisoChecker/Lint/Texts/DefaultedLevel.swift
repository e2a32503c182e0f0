import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

extension LintRule {
  static let defaultedLevel = LintRule(
    "defaulted-level", "P0428", .warning, "any other spelling counts as harmless",
    """
    `stakes args.event == "APPROVE" ? high : low` calls "approve", "APPROVE " and whatever the tool
    takes tomorrow low. Declare the argument as a choice of texts, or name what is harmless:
    `args.event in ["COMMENT"] ? low : high`. Seen are comparisons of free text with constants,
    where the branch for everything else is the milder one.
    """,
    fires: """
      /// A review.
      action review.write (event: string) {
        reversibility irreversible
        stakes        args.event == "APPROVE" ? high : low
      }

      /// Comments.
      approve comments {
        on      review.write
        when    stakes <= low
        because "A comment."
      }
      """,
    quiet: """
      /// A review.
      action review.write (event: string) {
        reversibility irreversible
        stakes        args.event in ["COMMENT", "PENDING"] ? low : high
      }

      /// Comments.
      approve comments {
        on      review.write
        when    stakes <= low
        because "A comment."
      }
      """
  ) { input, report in
    for action in input.policy.actions {
      let facts = [action.reversibility, action.stakes].compactMap { $0 }
      for leaning in facts.flatMap({ Leaning.all(ofFact: $0) }) {
        guard let node = leaning.term.operation, node.permitsByDifference(leaning.permitsWhen)
        else { continue }
        report.add(
          "any other spelling makes this milder", at: leaning.term.place,
          "false for every text that was not thought of",
          further: action.place.holds(leaning.term.place)
            ? [] : [Diagnostic.Label(action.place, "in this action")],
          help: "declare a choice of texts, or name what is harmless")
      }
    }
  }
}
