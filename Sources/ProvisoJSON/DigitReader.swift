/// Takes a literal apart from left to right.
struct DigitReader {
  private let bytes: UnsafeRawBufferPointer
  private var position = 0

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  var isAtEnd: Bool { position == bytes.count }

  mutating func take(_ byte: UInt8) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  mutating func takeSign() -> Bool {
    if take(UInt8(ascii: "-")) { return true }
    _ = take(UInt8(ascii: "+"))
    return false
  }

  mutating func takeDigit() -> UInt8? {
    guard position < bytes.count else { return nil }
    let digit = bytes[position] &- UInt8(ascii: "0")
    guard digit < 10 else { return nil }
    position += 1
    return digit
  }

  mutating func skipZeros() -> Int {
    let start = position
    while take(UInt8(ascii: "0")) {}
    return position - start
  }

  /// A signed exponent; what no literal of any length could make up for is cut off.
  mutating func takeExponent() -> Int? {
    let isNegative = takeSign()
    guard var value = takeDigit().map(Int.init) else { return nil }
    while let digit = takeDigit() { value = min(value * 10 + Int(digit), 1_000_000_000_000) }
    return isNegative ? -value : value
  }
}
