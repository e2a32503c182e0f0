/// Parts of timestamps and durations.
package enum TimeBuiltin: UInt8, Sendable, CaseIterable {
  case getDate, getDayOfMonth, getDayOfWeek, getDayOfYear, getFullYear, getHours
  case getMilliseconds, getMinutes, getMonth, getSeconds
  case date
}

extension TimeBuiltin {
  package var row: BuiltinRow {
    switch self {
    case .getDate:
      BuiltinRow(
        "getDate", Self.moment,
        summary: "the day of the month, from 1, in UTC or a zone",
        example: #"timestamp("2026-12-25T00:00:00Z").getDate() == 25"#)
    case .getDayOfMonth:
      BuiltinRow(
        "getDayOfMonth", Self.moment,
        summary: "the day of the month, from 0, in UTC or a zone",
        example: #"timestamp("2026-12-25T00:00:00Z").getDayOfMonth() == 24"#)
    case .getDayOfWeek:
      BuiltinRow(
        "getDayOfWeek", Self.moment,
        summary: "the day of the week, Sunday is 0, in UTC or a zone",
        example: #"timestamp("2026-12-25T00:00:00Z").getDayOfWeek() == 5"#)
    case .getDayOfYear:
      BuiltinRow(
        "getDayOfYear", Self.moment,
        summary: "the day of the year, from 0, in UTC or a zone",
        example: #"timestamp("2026-01-01T00:00:00Z").getDayOfYear() == 0"#)
    case .getFullYear:
      BuiltinRow(
        "getFullYear", Self.moment,
        summary: "the year, in UTC or a zone",
        example: #"timestamp("2026-12-25T00:00:00Z").getFullYear() == 2026"#)
    case .getHours:
      BuiltinRow(
        "getHours", Self.moment + Self.length,
        summary: "the hour of the day, in UTC or a zone; of a duration, all its full hours",
        example: #"timestamp("2026-12-25T09:30:00Z").getHours("Europe/Berlin") == 10"#)
    case .getMilliseconds:
      BuiltinRow(
        "getMilliseconds", Self.moment + Self.length,
        summary: "the milliseconds of the second",
        example: #"timestamp("2026-12-25T09:30:00.250Z").getMilliseconds() == 250"#)
    case .getMinutes:
      BuiltinRow(
        "getMinutes", Self.moment + Self.length,
        summary: "the minute of the hour; of a duration, all its full minutes",
        example: #"duration("2h").getMinutes() == 120"#)
    case .getMonth:
      BuiltinRow(
        "getMonth", Self.moment,
        summary: "the month, January is 0, in UTC or a zone",
        example: #"timestamp("2026-12-25T00:00:00Z").getMonth() == 11"#)
    case .getSeconds:
      BuiltinRow(
        "getSeconds", Self.moment + Self.length,
        summary: "the second of the minute; of a duration, all its full seconds",
        example: #"duration("2m").getSeconds() == 120"#)
    case .date:
      BuiltinRow(
        "date", [.member(.timestamp, .string, to: .string)], isOurs: true,
        summary: "the day in a zone, written `2026-12-25`",
        example: #"timestamp("2026-12-25T12:00:00Z").date("Europe/London") == "2026-12-25""#)
    }
  }

  private static let moment: [Signature] = [
    .member(.timestamp, to: .int), .member(.timestamp, .string, to: .int),
  ]

  private static let length: [Signature] = [.member(.duration, to: .int)]
}
