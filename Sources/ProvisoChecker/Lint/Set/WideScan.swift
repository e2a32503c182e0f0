import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

extension LintRule {
  static let wideScan = LintRule(
    "wide-scan", "P0445", .note, "every action is scanned for personal data",
    """
    A rule without `on` that asks `pii` makes every action wait for a scan of all its arguments,
    reads and writes alike. Name the actions that carry text with `on`; a set that means all of them
    says so with `@allow`. A rule that asks facts or other conditions first scans only where they
    hold, and is left alone.
    """,
    fires: """
      /// No card numbers.
      deny cards {
        when    pii.has(card_number)
        because "No card numbers."
      }
      """,
    quiet: """
      /// No card numbers.
      deny cards {
        on      email.send
        when    pii.has(card_number)
        because "No card numbers."
      }
      """
  ) { input, report in
    for rule in input.live(.approve, .route, .deny) where rule.patterns.isEmpty {
      guard let condition = rule.condition else { continue }
      let parts = condition.parts(of: .and)
      guard let scan = parts.first(where: \.readsFindings), parts.allSatisfy(\.readsFindings) else {
        continue
      }
      report.add(
        "`\(rule.name)` scans every action", at: scan.place, "no `on` limits it", in: rule,
        help: "name the actions that carry text: `on email.*`")
    }
  }
}
