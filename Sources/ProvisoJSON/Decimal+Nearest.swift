/// The nearest double, ties to even. The method: multiply with a 128-bit power of ten that is a
/// little too great; where the least and the greatest possible product round alike, that is the
/// answer (after D. Lemire, "Number parsing at a gigabyte per second", 2021). Else compare exactly.
extension Decimal {
  /// The double nearest to the literal that this was read from; infinite if it is too great.
  func nearest(_ literal: UnsafeRawBufferPointer) -> Double {
    let value = magnitude(literal)
    return isNegative ? -value : value
  }

  private func magnitude(_ literal: UnsafeRawBufferPointer) -> Double {
    guard mantissa != 0, exponent > -344 else { return 0 }
    guard exponent <= 308 else { return .infinity }
    if mantissa < 1 << 53, !isCut, exponent >= -22, exponent <= 22 { return small }
    let (low, high) = bounds(of: mantissa)
    // What was cut off makes the mantissa greater, by less than one.
    let top = isCut ? bounds(of: mantissa + 1).high : high
    if low == top { return low }
    return ExactDecimal(literal).isAbove(middleAfter: low) ?? low.significandIsOdd
      ? low.nextUp : low
  }

  /// Both numbers are exact as doubles, so one operation rounds once.
  private var small: Double {
    let count = exponent.magnitude
    let power =
      Double(PowerOfTen.powersOfFive[Int(count)])
      * Double(bitPattern: UInt64(1023 &+ count) << 52)
    return exponent < 0 ? Double(mantissa) / power : Double(mantissa) * power
  }

  /// Doubles nearest to the least and the greatest that the product can be.
  private func bounds(of mantissa: UInt64) -> (low: Double, high: Double) {
    let shift = mantissa.leadingZeroBitCount
    let factor = mantissa << UInt64(shift)
    let power = PowerOfTen(exponent)
    let lower = factor.multipliedFullWidth(by: power.low)
    let upper = factor.multipliedFullWidth(by: power.high)
    let (middle, carry) = upper.low.addingReportingOverflow(lower.high)
    let high = upper.high &+ (carry ? 1 : 0)
    // The product has 192 bits, of which these are the first 64.
    let scale = power.log2 - 127 - shift + 128
    let greatest = Self.nearest(high, hasMore: middle != 0 || lower.low != 0, scale)
    if power.isExact { return (greatest, greatest) }
    // The power is too great by less than one in its last place, so the product by less than
    // `factor`.
    let (below, borrow) = lower.low.subtractingReportingOverflow(factor)
    let (rest, borrowed) = middle.subtractingReportingOverflow(borrow ? 1 : 0)
    let least = Self.nearest(
      high &- (borrowed ? 1 : 0), hasMore: rest != 0 || below != 0, scale)
    return (least, greatest)
  }

  /// The double nearest to `bits · 2^scale`, or to something greater by less than 2^scale.
  /// At least 63 of the bits count.
  private static func nearest(_ bits: UInt64, hasMore: Bool, _ scale: Int) -> Double {
    let zeros = bits.leadingZeroBitCount
    let exponent = scale + 63 - zeros
    guard exponent <= 1023 else { return .infinity }
    // A double keeps 53 bits; below 2^−1022, none under 2^−1074.
    let drop = 11 - zeros + max(0, -1022 - exponent)
    guard drop <= 64 else { return 0 }
    let kept = drop == 64 ? 0 : bits >> UInt64(drop)
    let half: UInt64 = 1 << UInt64(drop - 1)
    let rest = drop == 64 ? bits : bits & (half << 1 &- 1)
    let isUp = rest > half || rest == half && (hasMore || kept & 1 == 1)
    // A significand that rounds up to the next power of two carries into the exponent.
    let biased = exponent < -1022 ? 0 : UInt64(exponent + 1022) << 52
    return Double(bitPattern: biased + kept + (isUp ? 1 : 0))
  }
}

extension Double {
  fileprivate var significandIsOdd: Bool { bitPattern & 1 == 1 }
}
