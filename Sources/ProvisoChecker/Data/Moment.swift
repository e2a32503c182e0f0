import ProvisoLanguage

/// A moment written as RFC 3339 says: `2026-11-23T10:00:00Z`.
struct Moment {
  /// Since 1970.
  let seconds: Int64
  let nanoseconds: UInt32

  /// The moment that the text spells, from the year 1 to the year 9999.
  init?(_ text: Text) {
    var reader = DigitReader(text)
    guard let year = reader.number(4), reader.take("-"), let month = reader.number(2),
      reader.take("-"), let day = reader.number(2), reader.take("T") || reader.take("t"),
      let hour = reader.number(2), reader.take(":"), let minute = reader.number(2),
      reader.take(":"), let second = reader.number(2), let fraction = reader.fraction(),
      let offset = reader.offset(), reader.isAtEnd
    else { return nil }
    guard year >= 1, (1...12).contains(month), day >= 1,
      day <= Self.days(month: month, year: year), hour < 24, minute < 60, second < 60
    else { return nil }
    let days = Self.days(before: year, month, day)
    seconds = ((days * 24 + hour) * 60 + minute) * 60 + second - offset
    nanoseconds = UInt32(fraction)
  }

  private static func days(month: Int64, year: Int64) -> Int64 {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    switch month {
    case 2: return isLeap ? 29 : 28
    case 4, 6, 9, 11: return 30
    default: return 31
    }
  }

  /// Days from 1970-01-01 to the day, counting years from March so that leap days come last.
  private static func days(before year: Int64, _ month: Int64, _ day: Int64) -> Int64 {
    let shifted = month > 2 ? year : year - 1
    let fromMarch = (month + 9) % 12
    let leapDays = shifted / 4 - shifted / 100 + shifted / 400
    return shifted * 365 + leapDays + (fromMarch * 153 + 2) / 5 + day - 1 - 719_468
  }
}

/// A length of time as CEL spells it: `90s`, `1h30m`, `-1.5s`.
struct Length {
  let nanoseconds: Int64

  init?(_ text: Text) {
    var reader = DigitReader(text)
    let isNegative = reader.take("-")
    if !isNegative { _ = reader.take("+") }
    var total: Int64 = 0
    if reader.takesAll("0") {
      nanoseconds = 0
      return
    }
    repeat {
      guard let whole = reader.number(), let fraction = reader.fraction(),
        let unit = reader.unit(),
        let part = Self.nanoseconds(whole, fraction, unit)
      else { return nil }
      let (sum, overflows) = total.addingReportingOverflow(part)
      if overflows { return nil }
      total = sum
    } while !reader.isAtEnd
    nanoseconds = isNegative ? -total : total
  }

  private static func nanoseconds(_ whole: Int64, _ fraction: Int64, _ unit: Int64) -> Int64? {
    let (product, overflows) = whole.multipliedReportingOverflow(by: unit)
    if overflows { return nil }
    let rest = unit.multipliedFullWidth(by: fraction)
    let (part, _) = Int64(1_000_000_000).dividingFullWidth(rest)
    let (sum, tooLong) = product.addingReportingOverflow(part)
    return tooLong ? nil : sum
  }
}
