/// Numbers become the nearest double at once.
extension Scanner {
  private static let greatest = 9_007_199_254_740_991.0

  /// Takes a number; `position` is at its sign or first digit.
  @inline(__always)
  mutating func number() throws(JSONError) {
    let start = position
    let isNegative = base[start] == UInt8(ascii: "-")
    let first = isNegative ? start &+ 1 : start
    var end = first
    var mantissa: UInt64 = 0
    while end < count {
      let digit = base[end] &- UInt8(ascii: "0")
      guard digit < 10 else { break }
      mantissa = mantissa &* 10 &+ UInt64(digit)
      end &+= 1
    }
    let digits = end &- first
    guard digits == 1 || digits > 1 && base[first] != UInt8(ascii: "0") else {
      throw JSONError(.badNumber, at: start)
    }
    var value: Double
    if digits <= 15, end == count || !Self.continues(base[end]) {
      value = Double(Int64(truncatingIfNeeded: mantissa))
      if isNegative, mantissa != 0 { value = -value }
    } else {
      (value, end) = try long(from: start, digits: end)
    }
    append(Node(.number, payload: value.bitPattern, source: start))
    position = end
  }

  @inline(__always)
  private static func continues(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte | 0x20 == UInt8(ascii: "e")
  }

  /// A number that is long or has a fraction or an exponent: its value and its end.
  @inline(never)
  private func long(from start: Int, digits: Int) throws(JSONError) -> (Double, Int) {
    var end = digits
    if end < count, base[end] == UInt8(ascii: ".") { end = try run(after: end, of: start) }
    if end < count, base[end] | 0x20 == UInt8(ascii: "e") {
      if end + 1 < count, base[end + 1] == UInt8(ascii: "-") || base[end + 1] == UInt8(ascii: "+") {
        end += 1
      }
      end = try run(after: end, of: start)
    }
    let literal = UnsafeRawBufferPointer(start: base + start, count: end - start)
    guard let decimal = Decimal(literal) else { throw JSONError(.badNumber, at: start) }
    let value = decimal.nearest(literal)
    if dialect == .interchange {
      guard value.magnitude <= Self.greatest, !decimal.isBeyondSafeIntegers else {
        throw JSONError(.numberTooBig, at: start)
      }
      guard value != 0 || decimal.isZero else { throw JSONError(.numberTooSmall, at: start) }
    }
    return (value == 0 ? 0 : value, end)
  }

  /// The end of the digits after `mark`, of which there must be one.
  private func run(after mark: Int, of start: Int) throws(JSONError) -> Int {
    var end = mark + 1
    while end < count, base[end] &- UInt8(ascii: "0") < 10 { end += 1 }
    guard end > mark + 1 else { throw JSONError(.badNumber, at: start) }
    return end
  }
}
