package import ProvisoLanguage

/// Durations as text, read as Go's `time.ParseDuration` does and printed as CEL does.
package enum DurationText {
  /// Reads `1h30m`, `1.5s`, `-1m` or `0`; units are h, m, s, ms, us (also µs) and ns.
  package static func parse(_ text: UnsafeRawBufferPointer) throws(Fault) -> Value {
    var cursor = TextCursor(text)
    let isNegative = cursor.next == UInt8(ascii: "-")
    if !cursor.skip(UInt8(ascii: "-")) { _ = cursor.skip(UInt8(ascii: "+")) }
    guard !cursor.isAtEnd else { throw .badConversion }
    if text.count <= 2, text[text.count - 1] == UInt8(ascii: "0"), isZero(cursor) {
      return .duration(nanoseconds: 0)
    }
    var total: UInt64 = 0
    while !cursor.isAtEnd {
      let sum = total.addingReportingOverflow(try part(&cursor))
      guard !sum.overflow, sum.partialValue <= 1 << 63 else { throw .overflow }
      total = sum.partialValue
    }
    if isNegative { return .duration(nanoseconds: Int64(truncatingIfNeeded: 0 &- total)) }
    guard total < 1 << 63 else { throw .overflow }
    return .duration(nanoseconds: Int64(total))
  }

  /// Zero needs no unit.
  private static func isZero(_ cursor: TextCursor) -> Bool {
    var rest = cursor
    return rest.skip(UInt8(ascii: "0")) && rest.isAtEnd
  }

  /// One number and its unit, in nanoseconds.
  private static func part(_ cursor: inout TextCursor) throws(Fault) -> UInt64 {
    var whole: UInt64 = 0
    var hasDigits = false
    while let digit = cursor.digit() {
      let shifted = whole.multipliedReportingOverflow(by: 10)
      let sum = shifted.partialValue.addingReportingOverflow(UInt64(digit))
      guard !shifted.overflow, !sum.overflow else { throw .overflow }
      whole = sum.partialValue
      hasDigits = true
    }
    var fraction = Fraction()
    if cursor.skip(UInt8(ascii: ".")) {
      while let digit = cursor.digit() {
        fraction.append(UInt64(digit))
        hasDigits = true
      }
    }
    guard hasDigits, let unit = unit(&cursor) else { throw .badConversion }
    let nanoseconds = whole.multipliedReportingOverflow(by: unit)
    let sum = nanoseconds.partialValue.addingReportingOverflow(fraction.of(unit))
    guard !nanoseconds.overflow, !sum.overflow else { throw .overflow }
    return sum.partialValue
  }

  private static func unit(_ cursor: inout TextCursor) -> UInt64? {
    if cursor.skip(UInt8(ascii: "h")) { return 3_600_000_000_000 }
    if cursor.skip(UInt8(ascii: "s")) { return 1_000_000_000 }
    if cursor.skip(UInt8(ascii: "m")) {
      return cursor.skip(UInt8(ascii: "s")) ? 1_000_000 : 60_000_000_000
    }
    let isMicro =
      cursor.skip(UInt8(ascii: "u")) || (cursor.skip(0xC2) && cursor.skip(0xB5))
      || (cursor.skip(0xCE) && cursor.skip(0xBC))
    if isMicro { return cursor.skip(UInt8(ascii: "s")) ? 1_000 : nil }
    return cursor.skip(UInt8(ascii: "n")) && cursor.skip(UInt8(ascii: "s")) ? 1 : nil
  }

  /// Digits after a point; those that no 63 bits hold are dropped, as in Go.
  private struct Fraction {
    private var digits: UInt64 = 0
    private var scale = 1.0
    private var isFull = false

    mutating func append(_ digit: UInt64) {
      if isFull || digits > UInt64(Int64.max) / 10 || digits * 10 + digit > UInt64(Int64.max) {
        isFull = true
        return
      }
      digits = digits * 10 + digit
      scale *= 10
    }

    /// The part of a unit, rounded as Go rounds: a third of an hour may be written in full.
    func of(_ unit: UInt64) -> UInt64 {
      digits == 0 ? 0 : UInt64(Double(digits) * (Double(unit) / scale))
    }
  }

  /// Seconds with as few digits as are exact (`90s`, `-0.5s`), as a string.
  package static func string(
    of duration: Value, in arena: inout Arena
  ) throws(Fault) -> Value {
    let magnitude = duration.asInt.magnitude
    var writer = ByteWriter(into: &arena)
    if duration.asInt < 0 { try writer.append("-") }
    try writer.append(decimal: Int(magnitude / 1_000_000_000))
    try writer.append(fraction: Int64(magnitude % 1_000_000_000))
    try writer.append("s")
    return .string(writer.finish(in: &arena))
  }
}
