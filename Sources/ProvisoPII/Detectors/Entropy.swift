/// How disordered a text is.
enum Entropy {
  /// Bits per byte times 256 of up to 256 bytes from `start` up to `end` (Shannon).
  static func of(_ text: Bytes, _ start: Int, _ end: Int) -> Int {
    let end = min(end, start + 256)
    let length = end - start
    guard length > 0 else { return 0 }
    var counts = InlineArray<128, UInt16>(repeating: 0)
    for index in start..<end { counts[Int(text[index] & 0x7F)] += 1 }
    var sum = length * logarithm(length)
    for index in 0..<128 where counts[index] > 1 {
      sum -= Int(counts[index]) * logarithm(Int(counts[index]))
    }
    return sum / length
  }

  /// 256 times the logarithm to base 2 of a number from 1 to 65535, by repeated squaring.
  private static func logarithm(_ number: Int) -> Int {
    guard number > 0, number < 1 << 16 else { return 0 }
    var whole = 0
    while number >> (whole + 1) > 0 { whole += 1 }
    var mantissa = (number << 16) >> whole
    var result = whole
    for _ in 0..<8 {
      mantissa = (mantissa * mantissa) >> 16
      result <<= 1
      if mantissa >= 2 << 16 {
        mantissa >>= 1
        result |= 1
      }
    }
    return result
  }
}
