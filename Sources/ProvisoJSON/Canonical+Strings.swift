/// Strings as RFC 8785, section 3.2.2.2, writes them.
extension Canonical {
  /// Appends valid UTF-8 as a JSON string: only what must be escaped is.
  package static func write(string: UnsafeRawBufferPointer, into output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    var start = 0
    while start < string.count {
      let end = plain(in: string, from: start)
      output.append(contentsOf: UnsafeRawBufferPointer(rebasing: string[start..<end]))
      if end < string.count { write(byte: string[end], into: &output) }
      start = end + 1
    }
    output.append(UInt8(ascii: "\""))
  }

  package static func write(_ text: StaticString, into output: inout [UInt8]) {
    output.append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// The first byte from `start` on that must be escaped, or the end.
  private static func plain(in string: UnsafeRawBufferPointer, from start: Int) -> Int {
    guard let base = string.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return 0 }
    var end = start
    while end + 8 <= string.count {
      let marks = Bytes.specials(in: Bytes.word(base + end), orHigh: false)
      if marks != 0 { return end + Bytes.before(marks) }
      end += 8
    }
    while end < string.count, !isSpecial(base[end]) { end += 1 }
    return end
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  /// Appends one byte of a string, escaped if it must be.
  static func write(byte: UInt8, into output: inout [UInt8]) {
    guard isSpecial(byte) else { return output.append(byte) }
    output.append(UInt8(ascii: "\\"))
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): output.append(byte)
    case 0x08: output.append(UInt8(ascii: "b"))
    case 0x09: output.append(UInt8(ascii: "t"))
    case 0x0A: output.append(UInt8(ascii: "n"))
    case 0x0C: output.append(UInt8(ascii: "f"))
    case 0x0D: output.append(UInt8(ascii: "r"))
    default:
      write("u00", into: &output)
      Hexadecimal.write(byte, into: &output)
    }
  }
}
