import ProvisoJSON
import ProvisoLanguage

/// How a reason shows a value of a request: quoted, escaped, cut, and marked as data, so that no
/// text of an agent can pass for words of the policy.
enum DataText {
  /// Appends the text of a value.
  static func write(_ value: UnsafeRawBufferPointer, into output: inout [UInt8]) {
    output.put("[data \"")
    var place = 0
    var shown = 0
    while place < value.count, shown < Limits.interpolation {
      let end = end(of: value, from: place)
      write(scalar: UnsafeRawBufferPointer(rebasing: value[place..<end]), into: &output)
      place = end
      shown += 1
    }
    output.put(place < value.count ? "\"…]" : "\"]")
  }

  /// Where the code point that starts at `start` ends.
  private static func end(of text: UnsafeRawBufferPointer, from start: Int) -> Int {
    var end = start + 1
    while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
    return end
  }

  private static func write(scalar bytes: UnsafeRawBufferPointer, into output: inout [UInt8]) {
    let number = number(bytes)
    switch number {
    case 0x22: output.put("\\\"")
    case 0x5C: output.put("\\\\")
    case 0x0A: output.put("\\n")
    case 0x0D: output.put("\\r")
    case 0x09: output.put("\\t")
    default:
      if isVisible(number) {
        output.append(contentsOf: bytes)
      } else {
        output.put("\\u{")
        writeHexadecimal(number, into: &output)
        output.put("}")
      }
    }
  }

  private static func number(_ bytes: UnsafeRawBufferPointer) -> UInt32 {
    let masks: UInt8 = bytes.count == 1 ? 0x7F : 0x7F >> UInt8(min(bytes.count, 7))
    var number = UInt32(bytes[0] & masks)
    for byte in bytes.dropFirst() { number = number << 6 | UInt32(byte & 0x3F) }
    return number
  }

  /// Whether a reader sees a code point and can tell it from none: no control, no joiner, nothing
  /// that turns the direction of text, no filler, tag, selector or private use.
  private static func isVisible(_ number: UInt32) -> Bool {
    switch number {
    case 0..<0x20, 0x7F...0xA0, 0xAD, 0x034F, 0x061C, 0x115F...0x1160, 0x17B4...0x17B5,
      0x180B...0x180F, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x206F, 0x2800, 0x3000, 0x3164,
      0xE000...0xF8FF, 0xFE00...0xFE0F, 0xFEFF, 0xFFA0, 0xFFF0...0xFFFB, 0x1D173...0x1D17A,
      0xE0000...0x10FFFF:
      false
    default: true
    }
  }

  private static func writeHexadecimal(_ number: UInt32, into output: inout [UInt8]) {
    if number >= 16 { writeHexadecimal(number >> 4, into: &output) }
    output.append(Hexadecimal.digit(UInt8(number & 15)))
  }
}
