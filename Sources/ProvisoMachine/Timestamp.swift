package import ProvisoLanguage

/// Moments from the year 1 to the year 9999, as text and in sums.
package enum Timestamp {
  /// 0001-01-01T00:00:00Z and 9999-12-31T23:59:59Z.
  package static let seconds: ClosedRange<Int64> = -62_135_596_800...253_402_300_799

  /// `seconds` since 1970.
  package static func value(seconds: Int64, nanoseconds: UInt32 = 0) throws(Fault) -> Value {
    guard Self.seconds.contains(seconds), nanoseconds < 1_000_000_000 else { throw .overflow }
    return .timestamp(seconds: seconds, nanoseconds: nanoseconds)
  }

  /// A moment some nanoseconds later.
  package static func adding(_ duration: Int64, to moment: Value) throws(Fault) -> Value {
    let total = floorModulo(duration, 1_000_000_000) + Int64(moment.count)
    let carried = total >= 1_000_000_000
    let seconds = moment.asInt &+ floorDivide(duration, 1_000_000_000) &+ (carried ? 1 : 0)
    let nanoseconds = UInt32(truncatingIfNeeded: total - (carried ? 1_000_000_000 : 0))
    return try value(seconds: seconds, nanoseconds: nanoseconds)
  }

  /// The nanoseconds from `earlier` to `later`.
  package static func difference(_ later: Value, _ earlier: Value) throws(Fault) -> Value {
    let seconds = later.asInt &- earlier.asInt
    let nanoseconds = Int64(later.count) - Int64(earlier.count)
    // One second is kept back, so that the extremes are reached without passing them.
    let kept = seconds < 0 ? seconds + 1 : seconds
    let whole = kept.multipliedReportingOverflow(by: 1_000_000_000)
    let rest = seconds < 0 ? nanoseconds - 1_000_000_000 : nanoseconds
    let sum = whole.partialValue.addingReportingOverflow(rest)
    guard !whole.overflow, !sum.overflow else { throw .overflow }
    return .duration(nanoseconds: sum.partialValue)
  }

  /// Reads `2026-11-23T10:00:00.5+01:00` (RFC 3339). Like Go, which CEL follows: capital letters
  /// only, no leap second, and digits after the ninth of a fraction are dropped.
  package static func parse(_ text: UnsafeRawBufferPointer) throws(Fault) -> Value {
    var cursor = TextCursor(text)
    guard let year = cursor.digits(4), cursor.skip(UInt8(ascii: "-")),
      let month = cursor.digits(2), 1...12 ~= month, cursor.skip(UInt8(ascii: "-")),
      let day = cursor.digits(2), 1...CivilTime.daysInMonth(month, of: year) ~= day,
      cursor.skip(UInt8(ascii: "T")), let hour = cursor.digits(2), hour < 24,
      cursor.skip(UInt8(ascii: ":")), let minute = cursor.digits(2), minute < 60,
      cursor.skip(UInt8(ascii: ":")), let second = cursor.digits(2), second < 60,
      let nanoseconds = fraction(&cursor), let offset = offset(&cursor), cursor.isAtEnd
    else { throw .badConversion }
    let days = CivilTime.days(year: year, month: month, day: day)
    let local = days * 86_400 + hour * 3_600 + minute * 60 + second
    return try value(seconds: local - offset, nanoseconds: nanoseconds)
  }

  private static func fraction(_ cursor: inout TextCursor) -> UInt32? {
    guard cursor.skip(UInt8(ascii: ".")) else { return 0 }
    guard var digit = cursor.digit() else { return nil }
    var nanoseconds: UInt32 = 0
    var unit: UInt32 = 100_000_000
    while true {
      nanoseconds += UInt32(digit) * unit
      unit /= 10
      guard let next = cursor.digit() else { return nanoseconds }
      digit = next
    }
  }

  /// `Z`, `+01:00` or `-01:00`, in seconds.
  private static func offset(_ cursor: inout TextCursor) -> Int64? {
    if cursor.skip(UInt8(ascii: "Z")) { return 0 }
    let isNegative = cursor.next == UInt8(ascii: "-")
    guard cursor.skip(UInt8(ascii: "-")) || cursor.skip(UInt8(ascii: "+")),
      let hours = cursor.digits(2), hours < 24, cursor.skip(UInt8(ascii: ":")),
      let minutes = cursor.digits(2), minutes < 60
    else { return nil }
    let seconds = hours * 3_600 + minutes * 60
    return isNegative ? -seconds : seconds
  }

  /// `2026-11-23T10:00:00.5Z`, as a string.
  package static func string(of moment: Value, in arena: inout Arena) throws(Fault) -> Value {
    let time = CivilTime(seconds: moment.asInt)
    var writer = ByteWriter(into: &arena)
    try writer.append(dateOf: time)
    try writer.append("T")
    try writer.append(clockOf: time)
    try writer.append(fraction: Int64(moment.count))
    try writer.append("Z")
    return .string(writer.finish(in: &arena))
  }

  /// `2026-11-23`, as a string.
  package static func string(ofDate time: CivilTime, in arena: inout Arena) throws(Fault) -> Value {
    var writer = ByteWriter(into: &arena)
    try writer.append(dateOf: time)
    return .string(writer.finish(in: &arena))
  }
}
