/// A natural number of at most 3,072 bits. The two that `ExactDecimal` compares are nearly equal,
/// and the greatest of them is 54 bits times 5^1112: 2,637 bits.
struct Natural {
  /// Lowest first; those from `count` on are zero.
  private var words = InlineArray<48, UInt64>(repeating: 0)
  private var count = 0

  mutating func multiply(by factor: UInt64, adding term: UInt64 = 0) {
    var carry = term
    for index in 0..<count {
      let product = words[index].multipliedFullWidth(by: factor)
      let (low, overflow) = product.low.addingReportingOverflow(carry)
      words[index] = low
      carry = product.high &+ (overflow ? 1 : 0)
    }
    append(carry)
  }

  mutating func multiply(byFiveTo power: Int) {
    let most = PowerOfTen.powersOfFive.count - 1
    for _ in 0..<power / most { multiply(by: PowerOfTen.powersOfFive[most]) }
    multiply(by: PowerOfTen.powersOfFive[power % most])
  }

  mutating func shift(by bits: Int) {
    for _ in 0..<bits / 63 { multiply(by: 1 << 63) }
    multiply(by: 1 << UInt64(bits % 63))
  }

  private mutating func append(_ word: UInt64) {
    guard word != 0, count < words.count else { return }
    words[count] = word
    count += 1
  }

  /// Whether this is the greater; nil if both are equal.
  func isAbove(_ other: Natural) -> Bool? {
    for index in words.indices.reversed() where words[index] != other.words[index] {
      return words[index] > other.words[index]
    }
    return nil
  }
}
