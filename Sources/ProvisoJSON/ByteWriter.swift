/// Fills a short buffer from the front.
struct ByteWriter {
  private let room: UnsafeMutableRawBufferPointer
  private(set) var count = 0

  init(_ room: UnsafeMutableRawBufferPointer) { self.room = room }

  mutating func write(_ byte: UInt8) {
    room[count] = byte
    count += 1
  }

  mutating func write(_ text: StaticString) {
    for index in 0..<text.utf8CodeUnitCount { write(text.utf8Start[index]) }
  }

  mutating func write(zeros: Int) {
    for _ in 0..<zeros { write(UInt8(ascii: "0")) }
  }

  /// Writes a number of `count` digits, with a point after some of them if there are more.
  mutating func write(digits: UInt64, count digitCount: Int, pointAfter whole: Int = .max) {
    let hasPoint = whole < digitCount
    var rest = digits
    for index in (0..<digitCount).reversed() {
      room[count + index + (hasPoint && index >= whole ? 1 : 0)] =
        UInt8(ascii: "0") + UInt8(rest % 10)
      rest /= 10
    }
    if hasPoint { room[count + whole] = UInt8(ascii: ".") }
    count += digitCount + (hasPoint ? 1 : 0)
  }

  /// How many digits a number has; 1 for zero.
  static func digitCount(_ number: UInt64) -> Int {
    var count = 1
    var rest = number
    while rest >= 10 {
      rest /= 10
      count += 1
    }
    return count
  }
}
