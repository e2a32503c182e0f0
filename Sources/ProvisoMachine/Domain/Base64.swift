package import ProvisoLanguage

/// Base64 in the standard alphabet of RFC 4648.
package enum Base64 {
  /// `base64.encode`: with padding.
  package static func encode(
    _ bytes: UnsafeRawBufferPointer, in arena: inout Arena
  ) throws(Fault) -> Value {
    let text = try arena.bytes((bytes.count + 2) / 3 * 4)
    var written = 0
    var index = 0
    while index < bytes.count {
      let left = bytes.count - index
      let group =
        UInt32(bytes[index]) << 16 | (left > 1 ? UInt32(bytes[index + 1]) << 8 : 0)
        | (left > 2 ? UInt32(bytes[index + 2]) : 0)
      for place in 0..<4 {
        let sextet = UInt8(truncatingIfNeeded: group >> UInt32(18 - 6 * place) & 0x3F)
        text[written + place] = place <= left ? letter(sextet) : UInt8(ascii: "=")
      }
      written += 4
      index += 3
    }
    return .string(UnsafeRawBufferPointer(text))
  }

  /// `base64.decode`: padding may be missing as a whole. Bits that no byte takes must be zero, so
  /// that one text alone stands for given bytes and given padding.
  package static func decode(
    _ text: UnsafeRawBufferPointer, in arena: inout Arena
  ) throws(Fault) -> Value {
    let end = try paddingStart(text)
    let bytes = try arena.bytes(end / 4 * 3 + Swift.max(end % 4 - 1, 0))
    var written = 0
    var group: UInt32 = 0
    var held = 0
    for index in 0..<end {
      guard let sextet = value(text[index]) else { throw .undecodable }
      group = group << 6 | UInt32(sextet)
      held += 6
      guard held >= 8 else { continue }
      held -= 8
      bytes[written] = UInt8(truncatingIfNeeded: group >> UInt32(held))
      group &= 1 << UInt32(held) - 1
      written += 1
    }
    guard group == 0 else { throw .undecodable }
    return .bytes(UnsafeRawBufferPointer(bytes))
  }

  /// Where the padding starts, which is right or absent.
  private static func paddingStart(_ text: UnsafeRawBufferPointer) throws(Fault) -> Int {
    var end = text.count
    while end > 0, text.count - end < 2, text[end - 1] == UInt8(ascii: "=") { end -= 1 }
    let isPadded = end == text.count || text.count % 4 == 0
    guard isPadded, end % 4 != 1 else { throw .undecodable }
    return end
  }

  private static func letter(_ sextet: UInt8) -> UInt8 {
    switch sextet {
    case 0..<26: 0x41 + sextet
    case 26..<52: 0x61 + sextet - 26
    case 52..<62: 0x30 + sextet - 52
    case 62: UInt8(ascii: "+")
    default: UInt8(ascii: "/")
    }
  }

  private static func value(_ letter: UInt8) -> UInt8? {
    if letter.isAsciiDigit { return letter - 0x30 + 52 }
    if letter.isAsciiLetter { return letter < 0x61 ? letter - 0x41 : letter - 0x61 + 26 }
    if letter == UInt8(ascii: "+") { return 62 }
    return letter == UInt8(ascii: "/") ? 63 : nil
  }
}
