import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

extension LintRule {
  static let weekendDeadline = LintRule(
    "weekend-deadline", "P0449", .note, "a deadline can pass while nobody is at a desk",
    """
    A route that fires outside of working hours, or on any day, and asks listed members only: what
    comes in on Friday evening and has to be answered within a few hours is denied, or passed on,
    before anybody sees it. Told is a rule whose own condition looks at the clock and whose `within`
    is shorter than a weekend (64 hours), unless a directory group is asked, whose members take
    turns. A rule that does not look at the clock says nothing of office hours and is left alone.
    """,
    fires: """
      /// They read mail.
      reviewers office { members "ana@acme.example", "mei@acme.example", "raj@acme.example" }

      /// Mail at night.
      route night {
        on      email.send
        when    now.getHours("Europe/London") < 8
        to      office
        within  8h else deny
        because "It is night."
      }
      """,
    quiet: """
      /// They read mail.
      reviewers office { members "ana@acme.example", "mei@acme.example", "raj@acme.example" }

      /// Mail at night.
      route night {
        on      email.send
        when    now.getHours("Europe/London") < 8
        to      office
        within  3d else deny
        because "It is night."
      }
      """
  ) { input, report in
    let weekendSeconds: UInt32 = 64 * 3_600
    for rule in input.live(.route) where rule.withinSeconds < weekendSeconds {
      guard let condition = rule.condition, condition.readsCalendar else { continue }
      let targets = rule.targets.isEmpty ? input.policy.fallback.targets : rule.targets
      let hasDirectory = (targets + rule.otherwise).contains { target in
        input.group(of: target).map { $0.group != nil } ?? true
      }
      if hasDirectory { continue }
      let clause = input.node(of: rule)?.clauses.first { $0.word.text == "within" }
      report.add(
        "`\(rule.name)` can run out over a weekend", at: clause?.place ?? rule.place,
        "shorter than from Friday evening to Monday morning",
        help: "`within 3d else deny`, or ask a `group` on duty")
    }
  }
}
