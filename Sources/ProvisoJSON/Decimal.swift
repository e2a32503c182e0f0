/// A decimal literal: its sign, its first nineteen significant digits, and their power of ten.
struct Decimal {
  let isNegative: Bool
  /// The digits that fit, without leading zeros.
  private(set) var mantissa: UInt64 = 0
  /// What `mantissa` is to be multiplied with, as a power of ten.
  private(set) var exponent = 0
  /// Whether a digit other than zero did not fit.
  private(set) var isCut = false

  /// Reads `[+-] digits [. digits] [e [+-] digits]` with at least one digit before the exponent;
  /// nil for anything else.
  init?(_ literal: UnsafeRawBufferPointer) {
    var reader = DigitReader(literal)
    isNegative = reader.takeSign()
    let whole = reader.skipZeros()
    var count = whole + takeDigits(&reader, isFraction: false)
    if reader.take(UInt8(ascii: ".")) {
      let zeros = mantissa == 0 ? reader.skipZeros() : 0
      exponent -= zeros
      count += zeros + takeDigits(&reader, isFraction: true)
    }
    guard count > 0 else { return nil }
    if reader.take(UInt8(ascii: "e")) || reader.take(UInt8(ascii: "E")) {
      guard let power = reader.takeExponent() else { return nil }
      exponent += power
    }
    guard reader.isAtEnd else { return nil }
  }

  /// Takes digits of the whole or the fraction, and gives their number.
  private mutating func takeDigits(_ reader: inout DigitReader, isFraction: Bool) -> Int {
    var count = 0
    while let digit = reader.takeDigit() {
      count += 1
      if mantissa < Self.full {
        mantissa = mantissa * 10 + UInt64(digit)
        if isFraction { exponent -= 1 }
      } else {
        isCut = isCut || digit != 0
        if !isFraction { exponent += 1 }
      }
    }
    return count
  }

  /// The least number of nineteen digits: no further digit fits.
  private static let full: UInt64 = 1_000_000_000_000_000_000

  var isZero: Bool { mantissa == 0 }

  /// Whether the literal is beyond 2^53−1, if by less than one, which rounding can hide.
  var isBeyondSafeIntegers: Bool {
    guard exponent <= 0, exponent >= -3 else { return false }
    var limit: UInt64 = 9_007_199_254_740_991
    for _ in 0..<(-exponent) { limit *= 10 }
    return mantissa > limit || mantissa == limit && isCut
  }
}
