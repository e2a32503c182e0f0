/// Whole numbers as text: no plus, no leading zero.
enum DecimalText {
  /// Reads a number of 64 bits; nil if the text is none, or not as this writes it.
  static func int(_ text: UnsafeRawBufferPointer) -> Int64? {
    let isNegative = text.first == UInt8(ascii: "-")
    let start = isNegative ? 1 : 0
    guard text.count > start, text.count <= start + 19 else { return nil }
    guard text[start] != UInt8(ascii: "0") || text.count == 1 else { return nil }
    var magnitude: UInt64 = 0
    for index in start..<text.count {
      guard text[index].isAsciiDigit else { return nil }
      magnitude = magnitude &* 10 &+ UInt64(text[index] &- 0x30)
    }
    if isNegative {
      return magnitude <= 1 << 63 ? Int64(truncatingIfNeeded: 0 &- magnitude) : nil
    }
    return Int64(exactly: magnitude)
  }

  /// Writes a number into room for 21 bytes, and gives its length.
  static func write(
    _ magnitude: UInt64, _ isNegative: Bool, to room: UnsafeMutableRawBufferPointer
  ) -> Int {
    var digits = 1
    var rest = magnitude / 10
    while rest > 0 { (digits, rest) = (digits + 1, rest / 10) }
    let start = isNegative ? 1 : 0
    guard room.count >= start + digits else { return 0 }
    if isNegative { room[0] = UInt8(ascii: "-") }
    rest = magnitude
    for place in (start..<start + digits).reversed() {
      room[place] = 0x30 + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
    return start + digits
  }
}
