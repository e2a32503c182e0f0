/// A unit that may end a duration.
package enum DurationUnit: String, Sendable, CaseIterable {
  case milliseconds = "ms"
  case seconds = "s"
  case minutes = "m"
  case hours = "h"
  case days = "d"
  case weeks = "w"

  init?(spelled bytes: ArraySlice<UInt8>) {
    guard let unit = Self.allCases.first(where: { bytes.elementsEqual($0.rawValue.utf8) }) else {
      return nil
    }
    self = unit
  }

  /// How long one of it takes; a day has 24 hours.
  package var nanoseconds: Int64 {
    switch self {
    case .milliseconds: 1_000_000
    case .seconds: 1_000_000_000
    case .minutes: 60_000_000_000
    case .hours: 3_600_000_000_000
    case .days: 86_400_000_000_000
    case .weeks: 604_800_000_000_000
    }
  }

  /// How long `count` of it take; nil beyond 2^63 nanoseconds.
  func nanoseconds(_ count: UInt64) -> Int64? {
    guard let count = Int64(exactly: count) else { return nil }
    let (product, tooBig) = count.multipliedReportingOverflow(by: nanoseconds)
    return tooBig ? nil : product
  }

  /// The shortest literal for `nanoseconds`: `90m`, `4h`, `1d`; nil below a millisecond.
  package static func literal(_ nanoseconds: Int64) -> String? {
    guard nanoseconds >= 0 else { return nil }
    let fitting: [DurationUnit] = [.days, .hours, .minutes, .seconds, .milliseconds]
    guard let unit = fitting.first(where: { nanoseconds % $0.nanoseconds == 0 }) else {
      return nil
    }
    return "\(nanoseconds / unit.nanoseconds)\(unit.rawValue)"
  }
}

/// Guesses which duration a spelling such as `1h30m`, `1.5h` or `1min` stands for.
struct DurationGuess {
  /// A duration literal to write instead.
  let suggestion: String?

  init(_ bytes: ArraySlice<UInt8>) {
    suggestion = Self.total(bytes).flatMap(DurationUnit.literal)
  }

  /// The sum of number-and-unit pairs, in nanoseconds.
  private static func total(_ bytes: ArraySlice<UInt8>) -> Int64? {
    var rest = bytes
    var sum = 0.0
    while !rest.isEmpty {
      let number = rest.prefix { $0.isDigit || $0 == UInt8(ascii: ".") }
      rest = rest.dropFirst(number.count)
      let letters = rest.prefix { $0.isLetter }
      rest = rest.dropFirst(letters.count)
      guard let count = Double(String(decoding: number, as: UTF8.self)),
        let unit = nanoseconds(String(decoding: letters, as: UTF8.self))
      else { return nil }
      sum += count * unit
    }
    return Int64(exactly: sum.rounded())
  }

  /// The length of a unit under the names people give it.
  private static func nanoseconds(_ name: String) -> Double? {
    if name == "M" { return 30 * 86_400e9 }
    let unit: DurationUnit? =
      switch name.lowercased() {
      case "ms", "msec", "msecs", "milli", "millis", "millisecond", "milliseconds": .milliseconds
      case "s", "sec", "secs", "second", "seconds": .seconds
      case "m", "min", "mins", "minute", "minutes": .minutes
      case "h", "hr", "hrs", "hour", "hours": .hours
      case "d", "day", "days": .days
      case "w", "wk", "wks", "week", "weeks": .weeks
      default: nil
      }
    if let unit { return Double(unit.nanoseconds) }
    switch name.lowercased() {
    case "mo", "month", "months": return 30 * 86_400e9
    case "y", "yr", "yrs", "year", "years": return 365 * 86_400e9
    default: return nil
    }
  }
}
