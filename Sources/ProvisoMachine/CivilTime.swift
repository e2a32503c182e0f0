/// A moment as calendars and clocks show it, in the proleptic Gregorian calendar.
package struct CivilTime: Hashable, Sendable {
  package let year: Int64
  /// From 1 to 12.
  package let month: Int64
  /// From 1 to 31.
  package let day: Int64
  package let hour: Int64
  package let minute: Int64
  package let second: Int64
  /// From 0, Sunday, to 6.
  package let weekday: Int64
  /// From 0 to 365.
  package let dayOfYear: Int64

  /// `seconds` since 1970 in UTC, shown by a clock that is `offset` seconds ahead of it. Moments
  /// far beyond the years 1 to 9999 are none of a timestamp and show as something.
  package init(seconds: Int64, offset: Int32 = 0) {
    let local = seconds &+ Int64(offset)
    let days = floorDivide(local, 86_400)
    let rest = local &- days &* 86_400
    hour = rest / 3_600
    minute = rest / 60 % 60
    second = rest % 60
    weekday = floorModulo(days &+ 4, 7)

    // Years begin in March, so that a leap day is the last; 400 years have 146,097 days.
    let shifted = days &+ 719_468
    let cycle = floorDivide(shifted, 146_097)
    let dayOfCycle = shifted &- cycle &* 146_097
    let yearOfCycle =
      (dayOfCycle - dayOfCycle / 1_460 + dayOfCycle / 36_524 - dayOfCycle / 146_096) / 365
    let dayFromMarch = dayOfCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100)
    let monthFromMarch = (5 * dayFromMarch + 2) / 153
    day = dayFromMarch - (153 * monthFromMarch + 2) / 5 + 1
    month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    year = cycle &* 400 &+ yearOfCycle &+ (month <= 2 ? 1 : 0)
    dayOfYear = days &- Self.days(year: year, month: 1, day: 1)
  }

  /// Days from 1970-01-01 to a date; a day beyond the month's end counts on.
  package static func days(year: Int64, month: Int64, day: Int64) -> Int64 {
    let shifted = month <= 2 ? year &- 1 : year
    let cycle = floorDivide(shifted, 400)
    let yearOfCycle = shifted &- cycle &* 400
    let monthFromMarch = month > 2 ? month &- 3 : month &+ 9
    let dayFromMarch = (153 &* monthFromMarch &+ 2) / 5 &+ day &- 1
    let dayOfCycle = yearOfCycle * 365 + yearOfCycle / 4 - yearOfCycle / 100 &+ dayFromMarch
    return cycle &* 146_097 &+ dayOfCycle &- 719_468
  }

  package static func isLeap(_ year: Int64) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  package static func daysInMonth(_ month: Int64, of year: Int64) -> Int64 {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

/// Divides towards the past; `divisor` is positive.
func floorDivide(_ value: Int64, _ divisor: Int64) -> Int64 {
  value >= 0 ? value / divisor : (value &+ 1) / divisor &- 1
}

func floorModulo(_ value: Int64, _ divisor: Int64) -> Int64 {
  value &- floorDivide(value, divisor) &* divisor
}
