/// Doubles as text: RFC 8785, which prints them as ECMAScript does, and back.
package enum DoubleText {
  /// The longest text is that of −2.2250738585072014e-308, with room to spare.
  package static let mostBytes = 32

  /// The double nearest to `[+-] digits [. digits] [e [+-] digits]`, ties to even; infinite if it
  /// is too great, nil if this is not such a literal. A digit may be missing on one side of the
  /// point.
  package static func read(_ bytes: UnsafeRawBufferPointer) -> Double? {
    Decimal(bytes)?.nearest(bytes)
  }

  /// Appends the shortest text that reads back as `value`; `NaN` and `Infinity` for what is no
  /// number in JSON.
  package static func write(_ value: Double, into output: inout [UInt8]) {
    withUnsafeTemporaryAllocation(byteCount: mostBytes, alignment: 1) { room in
      let count = write(value, to: room)
      output.append(contentsOf: UnsafeRawBufferPointer(rebasing: room[..<count]))
    }
  }

  /// Writes to `room`, which holds `mostBytes`, and gives how many it took.
  package static func write(_ value: Double, to room: UnsafeMutableRawBufferPointer) -> Int {
    precondition(room.count >= mostBytes)
    var writer = ByteWriter(room)
    if value.isNaN {
      writer.write("NaN")
      return writer.count
    }
    if value < 0 { writer.write(UInt8(ascii: "-")) }
    let magnitude = value.magnitude
    if magnitude == .infinity {
      writer.write("Infinity")
    } else if let whole = whole(magnitude) {
      writer.write(digits: whole, count: ByteWriter.digitCount(whole))
    } else {
      write(ShortestDecimal(magnitude), &writer)
    }
    return writer.count
  }

  /// The value as an integer, if it is one whose digits are all its own.
  private static func whole(_ magnitude: Double) -> UInt64? {
    guard magnitude < 9_007_199_254_740_992 else { return nil }
    let whole = UInt64(magnitude)
    return Double(whole) == magnitude ? whole : nil
  }

  /// ECMAScript 2024, 6.1.6.1.20 Number::toString: `point` is where the decimal point stands,
  /// counted from the first digit.
  private static func write(_ decimal: ShortestDecimal, _ writer: inout ByteWriter) {
    let count = ByteWriter.digitCount(decimal.digits)
    let point = count + decimal.exponent
    switch point {
    case count...max(count, 21):
      writer.write(digits: decimal.digits, count: count)
      writer.write(zeros: point - count)
    case 1...21:
      writer.write(digits: decimal.digits, count: count, pointAfter: point)
    case -5...0:
      writer.write("0.")
      writer.write(zeros: -point)
      writer.write(digits: decimal.digits, count: count)
    default:
      writer.write(digits: decimal.digits, count: count, pointAfter: 1)
      writer.write(point > 0 ? "e+" : "e-")
      let power = UInt64((point - 1).magnitude)
      writer.write(digits: power, count: ByteWriter.digitCount(power))
    }
  }
}
