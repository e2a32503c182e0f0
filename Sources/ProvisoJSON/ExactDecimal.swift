/// A decimal literal with all digits that can matter, as a natural number times a power of ten.
struct ExactDecimal {
  private var digits = Natural()
  private var exponent = 0

  /// No middle of two doubles has more than 767 significant digits, so that of any others it
  /// only matters whether there are some.
  private static let mostDigits = 768

  /// `literal` is one that `Decimal` has read, and is not zero.
  init(_ literal: UnsafeRawBufferPointer) {
    var reader = DigitReader(literal)
    _ = reader.takeSign()
    _ = reader.skipZeros()
    var count = 0
    var isCut = false
    var isFraction = false
    while true {
      if let digit = reader.takeDigit() {
        if count < Self.mostDigits {
          digits.multiply(by: 10, adding: UInt64(digit))
          count += count > 0 || digit > 0 ? 1 : 0
          exponent -= isFraction ? 1 : 0
        } else {
          isCut = isCut || digit != 0
          exponent += isFraction ? 0 : 1
        }
      } else if !isFraction, reader.take(UInt8(ascii: ".")) {
        isFraction = true
      } else {
        break
      }
    }
    if reader.take(UInt8(ascii: "e")) || reader.take(UInt8(ascii: "E")) {
      exponent += reader.takeExponent() ?? 0
    }
    if isCut {
      digits.multiply(by: 10, adding: 1)
      exponent -= 1
    }
  }

  /// Whether this is above the middle between `value` and the next double; nil if it is the
  /// middle.
  func isAbove(middleAfter value: Double) -> Bool? {
    let bits = value.bitPattern
    let biased = Int(bits >> 52)
    let significand = bits & (1 << 52 - 1) | (biased == 0 ? 0 : 1 << 52)
    // The middle is (2s + 1) · 2^scale.
    let scale = max(biased, 1) - 1076
    var left = digits
    var right = Natural()
    right.multiply(by: 0, adding: 2 * significand + 1)
    if exponent >= 0 {
      left.multiply(byFiveTo: exponent)
    } else {
      right.multiply(byFiveTo: -exponent)
    }
    let shift = exponent - scale
    if shift >= 0 { left.shift(by: shift) } else { right.shift(by: -shift) }
    return left.isAbove(right)
  }
}
