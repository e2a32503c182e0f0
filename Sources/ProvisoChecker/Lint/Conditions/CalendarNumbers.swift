import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

extension LintRule {
  static let calendarNumbers = LintRule(
    "calendar-numbers", "P0407", .warning, "a number of the calendar counts from somewhere else",
    """
    Months count from 0 (December is 11), days of the week from Sunday as 0 (Saturday is 6), days of
    the month from 0 with `getDayOfMonth` and from 1 with `getDate`, hours from 0 to 23. A
    comparison with a number that cannot come, such as month 12 or day 7, shows that somebody
    counted otherwise, and then the numbers beside it are off by one as well.
    """,
    fires: """
      /// At the end of the year.
      route december {
        on      payment.wire
        when    now.getMonth("Europe/London") == 12
        because "The books are closed."
      }
      """,
    quiet: """
      /// At the end of the year.
      route december {
        on      payment.wire
        when    now.getMonth("Europe/London") == 11
        because "The books are closed."
      }
      """
  ) { input, report in
    for rule in input.everyRule {
      for term in rule.condition?.all ?? [] {
        guard let node = term.operation else { continue }
        for (subject, value) in node.comparedNumbers {
          guard let call = subject.call, case .time(let part) = call.builtin,
            let range = part.range, case .int(let number)? = value.folded, !range.contains(number)
          else { continue }
          report.add(
            "`\(part.row.name)` never gives \(number)", at: value.place,
            "it gives \(range.lowerBound) to \(range.upperBound)", in: rule,
            help: part.countsFrom)
        }
      }
    }
  }
}
