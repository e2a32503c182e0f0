/// The shortest decimal that reads back as a double; of several, the one nearest to it.
///
/// After R. Giulietti, "The Schubfach way to render doubles" (2020): scale the double and the two
/// middles to its neighbours by a power of ten so that at most two shorter candidates are left.
struct ShortestDecimal {
  private(set) var digits: UInt64
  private(set) var exponent: Int

  /// `value` is finite and above zero.
  init(_ value: Double) {
    let fraction = value.bitPattern & (1 << 52 - 1)
    let biased = Int(value.bitPattern >> 52 & 0x7FF)
    let significand = biased == 0 ? fraction : fraction | 1 << 52
    let binary = max(biased, 1) - 1075
    // At a power of two the neighbour below is half as far away.
    let isCloserBelow = fraction == 0 && biased > 1
    // floor(log10(2^binary)), or of three quarters of it.
    exponent = (binary * 1_262_611 - (isCloserBelow ? 524_031 : 0)) >> 22
    let power = PowerOfTen(-exponent)
    let shift = UInt64(binary + power.log2 + 1)
    let isOdd = significand & 1
    let middle = Self.scaled(significand << 2, shift, power)
    let lower = Self.scaled(significand << 2 - (isCloserBelow ? 1 : 2), shift, power) + isOdd
    let upper = Self.scaled(significand << 2 + 2, shift, power) - isOdd
    digits = middle / 4
    if !shorten(lower, upper) { choose(lower, middle, upper) }
    while digits % 10 == 0 {
      digits /= 10
      exponent += 1
    }
  }

  /// Takes one digit less if exactly one such decimal is inside.
  private mutating func shorten(_ lower: UInt64, _ upper: UInt64) -> Bool {
    let shorter = digits / 10
    let isDownInside = lower <= 40 * shorter
    let isUpInside = 40 * shorter + 40 <= upper
    guard digits >= 10, isDownInside != isUpInside else { return false }
    digits = shorter + (isUpInside ? 1 : 0)
    exponent += 1
    return true
  }

  /// Takes the neighbour that is inside, or the nearer of two.
  private mutating func choose(_ lower: UInt64, _ middle: UInt64, _ upper: UInt64) {
    let isDownInside = lower <= 4 * digits
    let isUpInside = 4 * digits + 4 <= upper
    let half = 4 * digits + 2
    let isNearerUp = middle > half || middle == half && digits & 1 == 1
    digits += (isDownInside != isUpInside ? isUpInside : isNearerUp) ? 1 : 0
  }

  /// `value · 2^shift` times the power, without the lower 128 bits; what they hold only makes the
  /// last bit odd.
  private static func scaled(_ value: UInt64, _ shift: UInt64, _ power: PowerOfTen) -> UInt64 {
    let shifted = value << shift
    let low = shifted.multipliedFullWidth(by: power.low)
    let high = shifted.multipliedFullWidth(by: power.high)
    let (middle, carry) = high.low.addingReportingOverflow(low.high)
    return high.high &+ (carry ? 1 : 0) | (middle > 1 ? 1 : 0)
  }
}
