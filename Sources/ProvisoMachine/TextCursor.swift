/// Reads bytes from the left; every reading says whether it was there.
struct TextCursor {
  private let text: UnsafeRawBufferPointer
  private var position = 0

  init(_ text: UnsafeRawBufferPointer) { self.text = text }

  var next: UInt8? { position < text.count ? text[position] : nil }
  var isAtEnd: Bool { position == text.count }

  mutating func skip(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    position += 1
    return true
  }

  mutating func digit() -> Int64? {
    guard let byte = next, byte >= 0x30, byte <= 0x39 else { return nil }
    position += 1
    return Int64(byte) - 0x30
  }

  /// Exactly `count` digits.
  mutating func digits(_ count: Int) -> Int64? {
    var value: Int64 = 0
    for _ in 0..<count {
      guard let digit = digit() else { return nil }
      value = value &* 10 &+ digit
    }
    return value
  }
}

/// Writes ASCII from the left; what does not fit is dropped, and `written` tells.
struct TextWriter {
  private let room: UnsafeMutableRawBufferPointer
  private(set) var count = 0

  init(_ room: UnsafeMutableRawBufferPointer) { self.room = room }

  mutating func put(_ byte: UInt8) {
    if count < room.count { room[count] = byte }
    count += 1
  }

  /// The last `width` digits of `value`.
  mutating func put(_ value: UInt64, width: Int) {
    var divisor: UInt64 = 1
    for _ in 1..<max(1, width) { divisor = divisor &* 10 }
    for _ in 0..<width {
      put(UInt8(truncatingIfNeeded: 0x30 + value / divisor % 10))
      divisor /= 10
    }
  }

  /// `value` without zeros in front.
  mutating func put(_ value: UInt64) {
    var width = 1
    var rest = value / 10
    while rest > 0 {
      width += 1
      rest /= 10
    }
    put(value, width: width)
  }

  /// `.5` for 500,000,000: a point and as few digits as are exact, or nothing for 0.
  mutating func put(fraction nanoseconds: UInt64) {
    guard nanoseconds > 0 else { return }
    var value = nanoseconds
    var width = 9
    while value % 10 == 0 {
      value /= 10
      width -= 1
    }
    put(UInt8(ascii: "."))
    put(value, width: width)
  }
}
