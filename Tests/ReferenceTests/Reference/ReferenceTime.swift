import Foundation
import ProvisoLanguage

/// A date of the Gregorian calendar and a time of day.
struct CivilDate {
  let year: Int
  let month: Int
  let day: Int
  let hour: Int
  let minute: Int
  let second: Int
  /// From 0.
  let dayOfYear: Int
  /// Sunday is 0.
  let dayOfWeek: Int

  /// The date in UTC, so many seconds after 1970. It counts years and months one by one.
  init(seconds: Int64) {
    var days = Int(seconds / 86_400)
    var rest = Int(seconds % 86_400)
    if rest < 0 {
      rest += 86_400
      days -= 1
    }
    dayOfWeek = ((days + 4) % 7 + 7) % 7
    // Every 400 years the calendar begins anew.
    let cycles = (days >= 0 ? days : days - 146_096) / 146_097
    days -= cycles * 146_097
    var year = 1970 + cycles * 400
    while days >= CivilDate.days(inYear: year) {
      days -= CivilDate.days(inYear: year)
      year += 1
    }
    dayOfYear = days
    var month = 1
    while days >= CivilDate.days(inMonth: month, of: year) {
      days -= CivilDate.days(inMonth: month, of: year)
      month += 1
    }
    (self.year, self.month, day) = (year, month, days + 1)
    (hour, minute, second) = (rest / 3_600, rest / 60 % 60, rest % 60)
  }

  static func days(inYear year: Int) -> Int { isLeap(year) ? 366 : 365 }

  static func days(inMonth month: Int, of year: Int) -> Int {
    month == 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
  }

  private static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }
}

extension ReferenceValue.Moment {
  /// `2026-11-23T10:00:00.5+01:00`
  init?(rfc3339 text: String) {
    let pattern = #"^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$"#
    guard let match = try? Regex(pattern).wholeMatch(in: text) else { return nil }
    func part(_ place: Int) -> String { match[place].substring.map(String.init) ?? "" }
    func number(_ place: Int) -> Int { Int(part(place)) ?? 0 }
    let (year, month, day) = (number(1), number(2), number(3))
    guard year >= 1, (1...12).contains(month), day >= 1,
      day <= CivilDate.days(inMonth: month, of: year), number(4) < 24, number(5) < 60,
      number(6) < 60
    else { return nil }
    guard let offset = Self.offset(part(8)) else { return nil }
    var days = (1970..<max(1970, year)).reduce(0) { $0 + CivilDate.days(inYear: $1) }
    if year < 1970 { days = -(year..<1970).reduce(0) { $0 + CivilDate.days(inYear: $1) } }
    days += (1..<month).reduce(0) { $0 + CivilDate.days(inMonth: $1, of: year) } + day - 1
    seconds = Int64(days * 86_400 + number(4) * 3_600 + number(5) * 60 + number(6) - offset)
    let digits = part(7).dropFirst()
    nanoseconds = Int64(digits + String(repeating: "0", count: 9 - digits.count)) ?? 0
    guard Self.range.contains(seconds) else { return nil }
  }

  /// Seconds east of UTC of `Z` or `+01:00`.
  static func offset(_ text: String) -> Int? {
    if text == "Z" { return 0 }
    let parts = text.dropFirst().split(separator: ":")
    guard parts.count == 2, let hours = Int(parts[0]), let minutes = Int(parts[1]), hours < 24,
      minutes < 60
    else { return nil }
    return (text.hasPrefix("-") ? -1 : 1) * (hours * 3_600 + minutes * 60)
  }

  /// The date and time of day in a zone.
  func civil(in zone: String?) throws(Fault) -> CivilDate {
    guard let zone else { return CivilDate(seconds: seconds) }
    if let offset = Self.offset(zone.hasPrefix("+") || zone.hasPrefix("-") ? zone : "+" + zone) {
      return CivilDate(seconds: seconds + Int64(offset))
    }
    guard let found = TimeZone(identifier: zone) else { throw .invalidArgument }
    let offset = found.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))
    return CivilDate(seconds: seconds + Int64(offset))
  }
}

/// Lengths of time as CEL writes them: `1h30m`, `-1.5s`.
enum ReferenceDuration {
  static func nanoseconds(_ text: String) -> Int64? {
    var rest = Substring(text)
    let isNegative = rest.hasPrefix("-")
    if isNegative || rest.hasPrefix("+") { rest = rest.dropFirst() }
    if rest == "0" { return 0 }
    guard !rest.isEmpty else { return nil }
    var total: Int128 = 0
    while !rest.isEmpty {
      let number = rest.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
      rest = rest.dropFirst(number.count)
      let unit = rest.prefix { $0.isLetter }
      rest = rest.dropFirst(unit.count)
      guard let length = units[String(unit)], let part = exact(number, length) else { return nil }
      total += part
    }
    return Int64(exactly: isNegative ? -total : total)
  }

  private static let units: [String: Int128] = [
    "h": 3_600_000_000_000, "m": 60_000_000_000, "s": 1_000_000_000, "ms": 1_000_000,
    "us": 1_000, "µs": 1_000, "ns": 1,
  ]

  /// `1.5` times a unit, cut towards zero.
  private static func exact(_ number: Substring, _ unit: Int128) -> Int128? {
    let halves = number.split(separator: ".", omittingEmptySubsequences: false)
    guard halves.count <= 2, number.contains(where: \.isNumber), number.count < 30 else {
      return nil
    }
    guard let whole = Int128(halves[0].isEmpty ? "0" : String(halves[0])) else { return nil }
    guard halves.count == 2, !halves[1].isEmpty else { return whole * unit }
    let digits = halves[1].prefix(15)
    guard let fraction = Int128(String(digits)) else { return nil }
    return whole * unit + fraction * unit / digits.reduce(1) { scale, _ in scale * 10 }
  }
}
