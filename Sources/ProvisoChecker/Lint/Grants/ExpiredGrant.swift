import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

extension LintRule {
  static let expiredGrant = LintRule(
    "expired-grant", "P0460", .warning, "a grant is not in force",
    """
    After `expires` a grant is not looked at, and before `granted` neither. One that has expired
    should be taken out, or renewed by somebody who still stands for it. Judged at `--now`, and
    otherwise by the clock.
    """,
    fires: LintExample(
      grantPolicy,
      grants: grant("limit   3 per 1d", expires: "2026-11-01T00:00:00Z")),
    quiet: LintExample(
      grantPolicy,
      grants: grant("limit   3 per 1d"))
  ) { input, report in
    for rule in input.grants {
      guard let grant = rule.grant else { continue }
      if grant.expires <= input.now {
        report.add(
          "grant `\(rule.name)` has expired", at: rule.place, "not looked at any more",
          help: "take it out, or have it renewed")
      } else if grant.granted > input.now {
        report.add(
          "grant `\(rule.name)` is not in force yet", at: rule.place, "granted in the future",
          help: "a grant begins when it is signed")
      }
    }
  }

  /// A route that a grant can cover.
  static let grantPolicy = """
    /// They read mail.
    reviewers readers { members "ana@acme.example", "mei@acme.example", "raj@acme.example" }

    /// Mail is read.
    route mail {
      on      email.send
      when    stakes >= high
      to      readers
      because "Somebody reads it."
    }
    """

  /// A grant for it, with what an example is about.
  static func grant(
    _ rest: String..., expires: String = "2026-12-01T00:00:00Z", on: String = "email.send"
  ) -> String {
    """
    /// Mail to Raj.
    grant mail_to_raj {
      on      \(on)
      \(rest.joined(separator: "\n  "))
      signed  "ana@acme.example"
      granted "2026-10-01T00:00:00Z"
      expires "\(expires)"
      covers  mail
    }
    """
  }
}
