/// Work on eight bytes at once.
enum Bytes {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  /// Eight bytes, the first one lowest.
  @inline(__always)
  static func word(_ bytes: UnsafePointer<UInt8>) -> UInt64 {
    UInt64(littleEndian: UnsafeRawPointer(bytes).loadUnaligned(as: UInt64.self))
  }

  /// Eight bytes from `position` on, in the machine's order.
  @inline(__always)
  static func word(_ bytes: UnsafeRawBufferPointer, _ position: Int) -> UInt64 {
    bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self)
  }

  /// Marks the first byte of `word` that a string cannot hold as it is: a quote, a backslash or a
  /// control character; and, if asked, the first one that is not ASCII.
  ///
  /// Subtracting borrows only from bytes above a hit, so the lowest mark is right; above it marks
  /// mean nothing.
  @inline(__always)
  static func specials(in word: UInt64, orHigh: Bool) -> UInt64 {
    let quotes = (word ^ (ones &* 0x22)) &- ones
    let slashes = (word ^ (ones &* 0x5C)) &- ones
    let controls = word &- (ones &* 0x20)
    let marks = quotes | slashes | controls
    return (orHigh ? marks | word : marks & ~word) & highs
  }

  /// How many bytes precede the first mark.
  @inline(__always)
  static func before(_ marks: UInt64) -> Int { marks.trailingZeroBitCount &>> 3 }

  static func equal(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> Bool {
    guard left.count == right.count else { return false }
    var position = 0
    while position + 8 <= left.count {
      guard word(left, position) == word(right, position) else { return false }
      position += 8
    }
    while position < left.count {
      guard left[position] == right[position] else { return false }
      position += 1
    }
    return true
  }
}
