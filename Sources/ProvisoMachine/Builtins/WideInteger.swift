/// An integer without a sign in room that is given: words of 32 bits, the lowest first. Large
/// enough for every digit of a double.
struct WideInteger {
  private let words: UnsafeMutableBufferPointer<UInt32>
  private var used: Int

  /// Room for 1,024 + 53 bits and more, as `5^1074 * 2^53` takes 2,547 bits.
  init(_ room: UnsafeMutableRawBufferPointer, _ value: UInt64) {
    words = room.bindMemory(to: UInt32.self)
    words[0] = UInt32(truncatingIfNeeded: value)
    words[1] = UInt32(truncatingIfNeeded: value >> 32)
    used = 2
  }

  mutating func multiply(by factor: UInt32) {
    var carry: UInt64 = 0
    for place in 0..<used {
      let product = UInt64(words[place]) * UInt64(factor) + carry
      words[place] = UInt32(truncatingIfNeeded: product)
      carry = product >> 32
    }
    guard carry > 0, used < words.count else { return }
    words[used] = UInt32(truncatingIfNeeded: carry)
    used += 1
  }

  mutating func shiftLeft(_ places: Int) {
    for _ in 0..<places / 16 { multiply(by: 1 << 16) }
    multiply(by: 1 << UInt32(places % 16))
  }

  /// Writes the digits from the first on, as values 0 … 9, and gives their count. Uses up the
  /// number.
  mutating func writeDecimal(to room: UnsafeMutableRawBufferPointer) -> Int {
    var count = 0
    while used > 0, count < room.count {
      var rest: UInt64 = 0
      for place in stride(from: used - 1, through: 0, by: -1) {
        let part = rest << 32 | UInt64(words[place])
        words[place] = UInt32(truncatingIfNeeded: part / 10)
        rest = part % 10
      }
      while used > 0, words[used - 1] == 0 { used -= 1 }
      room[count] = UInt8(truncatingIfNeeded: rest)
      count += 1
    }
    for place in 0..<count / 2 { room.swapAt(place, count - 1 - place) }
    return count
  }
}
