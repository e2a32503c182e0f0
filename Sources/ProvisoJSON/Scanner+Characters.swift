/// Escapes, and what is not ASCII.
extension Scanner {
  /// Writes what the escape at `start` stands for, and gives the position after it.
  func escape(
    at start: Int, into output: inout UnsafeMutablePointer<UInt8>
  ) throws(JSONError) -> Int {
    guard start + 1 < count else { throw JSONError(.badEscape, at: start) }
    let byte: UInt8
    switch base[start + 1] {
    case UInt8(ascii: "\""): byte = UInt8(ascii: "\"")
    case UInt8(ascii: "\\"): byte = UInt8(ascii: "\\")
    case UInt8(ascii: "/"): byte = UInt8(ascii: "/")
    case UInt8(ascii: "b"): byte = 0x08
    case UInt8(ascii: "f"): byte = 0x0C
    case UInt8(ascii: "n"): byte = 0x0A
    case UInt8(ascii: "r"): byte = 0x0D
    case UInt8(ascii: "t"): byte = 0x09
    case UInt8(ascii: "u"): return try codePoint(at: start, into: &output)
    default: throw JSONError(.badEscape, at: start)
    }
    output.pointee = byte
    output += 1
    return start + 2
  }

  /// `\uXXXX`, or two of them that make a surrogate pair.
  private func codePoint(
    at start: Int, into output: inout UnsafeMutablePointer<UInt8>
  ) throws(JSONError) -> Int {
    var scalar = try unit(at: start)
    var end = start + 6
    if scalar & 0xFC00 == 0xD800, end + 1 < count, base[end] == UInt8(ascii: "\\"),
      base[end + 1] == UInt8(ascii: "u")
    {
      let low = try unit(at: end)
      guard low & 0xFC00 == 0xDC00 else { throw JSONError(.loneSurrogate, at: start) }
      scalar = 0x10000 + (scalar & 0x3FF) << 10 + low & 0x3FF
      end += 6
    }
    guard scalar & 0xFFFF_F800 != 0xD800 else { throw JSONError(.loneSurrogate, at: start) }
    try refuse(noncharacter: scalar, at: start)
    Self.write(scalar, into: &output)
    return end
  }

  /// The value of the four hexadecimal digits of the escape at `start`.
  private func unit(at start: Int) throws(JSONError) -> UInt32 {
    guard start + 6 <= count else { throw JSONError(.badEscape, at: start) }
    var value: UInt32 = 0
    for position in start + 2..<start + 6 {
      let byte = base[position]
      let digit: UInt8
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
      default: throw JSONError(.badEscape, at: start)
      }
      value = value << 4 | UInt32(digit)
    }
    return value
  }

  private static func write(_ scalar: UInt32, into output: inout UnsafeMutablePointer<UInt8>) {
    var shift: UInt32 = scalar < 0x80 ? 0 : scalar < 0x800 ? 6 : scalar < 0x10000 ? 12 : 18
    let leads: [4 of UInt32] = [0, 0xC0, 0xE0, 0xF0]
    output.pointee = UInt8(truncatingIfNeeded: leads[Int(shift / 6)] | scalar >> shift)
    output += 1
    while shift > 0 {
      shift -= 6
      output.pointee = UInt8(truncatingIfNeeded: 0x80 | scalar >> shift & 0x3F)
      output += 1
    }
  }

  /// Checks the characters beyond ASCII that begin at `start`, and gives their end.
  @inline(never)
  func characters(from start: Int) throws(JSONError) -> Int {
    var position = start
    while position < count, base[position] >= 0x80 {
      let length = UTF8Sequence.length(base + position, atMost: count - position)
      guard length > 0 else { throw JSONError(.badEncoding, at: position) }
      // Only sequences with one of these first bytes hold noncharacters.
      if base[position] >= 0xEF {
        try refuse(noncharacter: UTF8Sequence.scalar(base + position, length), at: position)
      }
      position += length
    }
    return position
  }

  private func refuse(noncharacter scalar: UInt32, at position: Int) throws(JSONError) {
    guard dialect == .interchange else { return }
    guard scalar & 0xFFFE != 0xFFFE, scalar < 0xFDD0 || scalar > 0xFDEF else {
      throw JSONError(.noncharacter, at: position)
    }
  }
}
