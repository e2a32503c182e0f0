import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

extension LintRule {
  static let claimSpares = LintRule(
    "claim-spares", "P0418", .warning, "a claim takes a person away",
    """
    `route when !action.annotations.readOnlyHint` asks a person unless the tool server says that the
    tool only reads; a recorded server says so of a tool that sends mail. The same for a text that
    the agent wrote, and for a context member that nobody declared. A claim may make a rule
    stricter: `action.annotations.destructiveHint == true`. In an approve a claim is an error.
    """,
    fires: """
      /// What is more than reading is seen.
      route writing {
        on      email.send
        when    !action.annotations.readOnlyHint
        because "It writes."
      }
      """,
    quiet: """
      /// What destroys is seen.
      route destroying {
        on      email.send
        when    action.annotations.destructiveHint == true
        because "It destroys."
      }
      """
  ) { input, report in
    for rule in input.live(.deny, .route) {
      for leaning in Leaning.all(of: rule) {
        guard leaning.spares, let claim = leaning.claim else { continue }
        report.add(
          "`\(rule.name)` spares whoever makes this claim", at: leaning.term.place,
          claim, in: rule, help: "let the claim only make the rule stricter")
      }
    }
  }
}
