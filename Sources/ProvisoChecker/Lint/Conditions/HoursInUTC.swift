import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

extension LintRule {
  static let hoursInUTC = LintRule(
    "hours-in-utc", "P0408", .warning, "an hour or a day is asked without a time zone",
    """
    `now.getHours()` is the hour in Greenwich without summer time: nine to five there is ten to six
    in London for half of the year, and Monday in Auckland begins on Sunday. Name the zone of those
    who work: `now.getHours("Europe/London")`. Whoever means UTC writes `"UTC"`.
    """,
    fires: """
      /// At night.
      route night {
        on      payment.wire
        when    now.getHours() < 6
        because "It is night."
      }
      """,
    quiet: """
      /// At night.
      route night {
        on      payment.wire
        when    now.getHours("Europe/London") < 6
        because "It is night."
      }
      """
  ) { input, report in
    for rule in input.everyRule {
      for term in rule.condition?.all ?? [] {
        guard let call = term.call, case .time(let part) = call.builtin, call.arguments.count == 1,
          part.dependsOnZone, call.arguments[0].type != .duration
        else { continue }
        report.add(
          "`\(part.row.name)` without a zone is in UTC", at: term.place, "no time zone", in: rule,
          help: "name one: `\(part.row.name)(\"Europe/London\")`")
      }
    }
  }
}
