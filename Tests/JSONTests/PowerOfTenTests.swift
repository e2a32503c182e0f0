import Testing

@testable import ProvisoJSON

@Suite struct PowerOfTenTests {
  /// Each significand is the exact one of 128 bits, rounded up.
  @Test func everyPowerIsExactOrTheNextAbove() {
    for exponent in PowerOfTen.exponents {
      let power = PowerOfTen(exponent)
      let (high, low, isExact) = significand(exponent)
      let (next, overflow) = low.addingReportingOverflow(isExact ? 0 : 1)
      #expect(power.high == high + (overflow ? 1 : 0) && power.low == next, "\(exponent)")
      #expect(power.isExact == isExact)
    }
  }

  @Test func logarithmsAreRight() {
    for exponent in 0...324 {
      #expect(PowerOfTen.floorLog2(exponent) == bits(of: powerOfFive(exponent)) - 1 + exponent)
      guard exponent > 0 else { continue }
      #expect(PowerOfTen.floorLog2(-exponent) == -bits(of: powerOfFive(exponent)) - exponent)
    }
  }

  /// The first 128 bits of the power, by schoolbook arithmetic, and whether they are all.
  private func significand(_ exponent: Int) -> (high: UInt64, low: UInt64, isExact: Bool) {
    let five = powerOfFive(abs(exponent))
    if exponent >= 0 {
      let words = shifted(five, left: max(0, 128 - bits(of: five)))
      let drop = bits(of: words) - 128
      return (
        word(words, at: drop + 64), word(words, at: drop),
        (0..<drop).allSatisfy { words[$0 / 32] >> ($0 % 32) & 1 == 0 }
      )
    }
    // Long division of a power of two, bit by bit: 1/5^n has no end.
    var rest = shifted([1], left: bits(of: five) - 1)
    var quotient: UInt128 = 0
    for _ in 0..<128 {
      rest = shifted(rest, left: 1)
      quotient <<= 1
      if let difference = subtracted(rest, five) {
        rest = difference
        quotient |= 1
      }
    }
    return (UInt64(quotient >> 64), UInt64(truncatingIfNeeded: quotient), false)
  }

  // Natural numbers as words of 32 bits, the lowest first.

  private func powerOfFive(_ exponent: Int) -> [UInt64] {
    var words: [UInt64] = [1]
    for _ in 0..<exponent {
      var carry: UInt64 = 0
      for index in words.indices {
        carry += words[index] * 5
        words[index] = carry & 0xFFFF_FFFF
        carry >>= 32
      }
      if carry > 0 { words.append(carry) }
    }
    return words
  }

  private func bits(of words: [UInt64]) -> Int {
    guard let last = words.lastIndex(where: { $0 != 0 }) else { return 0 }
    return last * 32 + 64 - words[last].leadingZeroBitCount
  }

  private func shifted(_ words: [UInt64], left count: Int) -> [UInt64] {
    var result = [UInt64](repeating: 0, count: words.count + count / 32 + 1)
    for (index, word) in words.enumerated() {
      let moved = word << (count % 32)
      result[index + count / 32] |= moved & 0xFFFF_FFFF
      result[index + count / 32 + 1] |= moved >> 32
    }
    return result
  }

  private func subtracted(_ left: [UInt64], _ right: [UInt64]) -> [UInt64]? {
    var result = left
    var borrow: UInt64 = 0
    for index in left.indices {
      let (value, isBelow) = left[index].subtractingReportingOverflow(
        (index < right.count ? right[index] : 0) + borrow)
      result[index] = value & 0xFFFF_FFFF
      borrow = isBelow ? 1 : 0
    }
    let isAllTaken = right.dropFirst(left.count).allSatisfy { $0 == 0 }
    return borrow == 0 && isAllTaken ? result : nil
  }

  /// The 64 bits from bit `position` on.
  private func word(_ words: [UInt64], at position: Int) -> UInt64 {
    (0..<64).reduce(0) { sum, bit in
      let place = position + bit
      return sum | (words[place / 32] >> UInt64(place % 32) & 1) << UInt64(bit)
    }
  }
}
