import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

extension LintRule {
  static let weekendDeadline = LintRule(
    "weekend-deadline", "P0449", .note, "a deadline can pass while nobody is at a desk",
    """
    `within 8h` sounds like a working day, and runs on a Saturday too: what comes in on Friday
    evening is denied before anybody sees it. Told is a route that asks listed members only, where
    `within` is a working day (6 to 23 hours), or the condition looks at the clock and `within` is
    shorter than a weekend (64 hours). A group of the directory is left alone, because its members
    take turns; so is an hour or two, which somebody has to be awake for anyway, and a whole day.
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
    for rule in input.live(.route) {
      let hours = rule.withinSeconds / 3_600
      let isWorkingDay = (6..<24).contains(hours)
      guard isWorkingDay || hours < 64 && rule.condition?.readsCalendar == true else { continue }
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
