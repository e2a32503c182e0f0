package import ProvisoLanguage
package import ProvisoText

/// Advice about sets that can be compiled and may yet not do what their author meant. Each rule
/// is one file in a folder beside this one, and one line of `LintRule.all`.
package struct LintRule: Sendable {
  /// What `@allow`, `--rule` and `proviso explain` call it.
  package let slug: Text
  /// Stable and never reused: P04 and two digits.
  package let code: String
  package let severity: Diagnostic.Severity
  /// What it finds: lower case, no full stop.
  package let title: String
  /// What it means, why it matters, and what it does not see.
  package let summary: String
  /// A policy of which the rule, and no other, finds something.
  package let fires: LintExample
  /// One of which it finds nothing.
  package let quiet: LintExample
  package let check: @Sendable (LintInput, inout LintReport) -> Void

  init(
    _ slug: Text, _ code: String, _ severity: Diagnostic.Severity, _ title: String,
    _ summary: String, fires: LintExample, quiet: LintExample,
    check: @escaping @Sendable (LintInput, inout LintReport) -> Void
  ) {
    self.slug = slug
    self.code = code
    self.severity = severity
    self.title = title
    self.summary = summary
    self.fires = fires
    self.quiet = quiet
    self.check = check
  }

  package static func named(_ slug: Text) -> LintRule? { all.first { $0.slug == slug } }
}

/// A policy set that shows a rule, and grants beside it if the rule is about grants.
package struct LintExample: Sendable, ExpressibleByStringLiteral {
  package let policy: String
  package let grants: String?
  /// Whether the policy is whole; most are put after declarations that all of them need.
  package let isWhole: Bool

  init(_ policy: String, grants: String? = nil, isWhole: Bool = false) {
    self.policy = policy
    self.grants = grants
    self.isWhole = isWhole
  }

  package init(stringLiteral value: String) { self.init(value) }

  /// What stands before an example that is not whole: people, a default, and a few actions that a
  /// rule names, so that no other advice is due.
  package static let preface = """
    /// They decide.
    reviewers duty { group "duty" }

    /// What the host adds.
    context (
      account?:   string,
      countries?: list(string),
      note?:      said string,
    )

    /// A mail.
    action email.send (to: string, body: string, cc?: string, others: list(string)) {
      reversibility irreversible
      stakes        email_domain(args.to) == "acme.example" ? low : high
    }

    /// A payment.
    action payment.wire (amount: double, iban: string, currency: "EUR" | "GBP", memo?: string) {
      reversibility irreversible
      stakes        args.amount > 999.0 ? critical : high
    }

    /// A line for the shell.
    action shell.run (command: string, path: string, count: int) {
      reversibility irreversible
      stakes        readable(args.command) ? medium : critical
    }

    /// What may leave the house.
    route leaving {
      on      email.*, payment.*, shell.*
      when    stakes >= critical
      to      duty
      within  3d else deny
      because "This leaves the house."
    }

    /// Who answers for the rest.
    default route to duty

    """

  /// The whole text of the set.
  package var text: String { isWhole ? policy : Self.preface + "\n" + policy }
}
