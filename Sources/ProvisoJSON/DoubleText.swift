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
    } else if magnitude < 9_007_199_254_740_992, let whole = UInt64(exactly: magnitude) {
      writer.write(digits: whole, count: ByteWriter.digitCount(whole))
    } else {
      write(ShortestDecimal(magnitude), &writer)
    }
    return writer.count
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

/// Fills a short buffer from the front.
struct ByteWriter {
  private let room: UnsafeMutableRawBufferPointer
  private(set) var count = 0

  init(_ room: UnsafeMutableRawBufferPointer) { self.room = room }

  mutating func write(_ byte: UInt8) {
    room[count] = byte
    count += 1
  }

  mutating func write(_ text: StaticString) {
    for index in 0..<text.utf8CodeUnitCount { write(text.utf8Start[index]) }
  }

  mutating func write(zeros: Int) {
    for _ in 0..<zeros { write(UInt8(ascii: "0")) }
  }

  /// Writes a number of `count` digits, with a point after some of them if there are more.
  mutating func write(digits: UInt64, count digitCount: Int, pointAfter whole: Int = .max) {
    let hasPoint = whole < digitCount
    var rest = digits
    for index in (0..<digitCount).reversed() {
      room[count + index + (hasPoint && index >= whole ? 1 : 0)] =
        UInt8(ascii: "0") + UInt8(rest % 10)
      rest /= 10
    }
    if hasPoint { room[count + whole] = UInt8(ascii: ".") }
    count += digitCount + (hasPoint ? 1 : 0)
  }

  /// How many digits a number has; 1 for zero.
  static func digitCount(_ number: UInt64) -> Int {
    var count = 1
    var rest = number
    while rest >= 10 {
      rest /= 10
      count += 1
    }
    return count
  }
}
