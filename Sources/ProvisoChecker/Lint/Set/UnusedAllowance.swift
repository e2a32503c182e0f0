import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

extension LintRule {
  static let unusedAllowance = LintRule(
    "unused-allowance", "P0455", .warning, "an exception is made for nothing",
    """
    `@allow("slug", "why")` overrules a finding in the declaration that follows. Where there is
    none any more, the exception waits for the next mistake and hides it. An exception without a
    reason, or for something that no rule finds, is an error of the policy itself (P0310).
    """,
    fires: """
      /// No mail.
      @allow("naming", "an old name")
      deny no_mail {
        on      email.send
        because "No."
      }
      """,
    quiet: """
      /// No mail.
      @allow("naming", "an old name")
      deny noMail {
        on      email.send
        because "No."
      }
      """
  ) { _, _ in
    // Known only when all others have looked: `Lint.run` tells.
  }
}
