/// One code point beyond ASCII, as UTF-8 writes it (RFC 3629, section 4).
package enum UTF8Sequence {
  /// Whether all of `bytes` is UTF-8.
  package static func isText(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var place = 0
    while place < bytes.count {
      let length = length(at: UnsafeRawBufferPointer(rebasing: bytes[place...]))
      guard length > 0 else { return false }
      place += length
    }
    return true
  }

  /// How many bytes the code point has that begins `bytes`; 0 if none does.
  package static func length(at bytes: UnsafeRawBufferPointer) -> Int {
    guard let start = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), bytes.count > 0
    else { return 0 }
    return start[0] < 0x80 ? 1 : length(start, atMost: bytes.count)
  }

  /// How many bytes the sequence has that begins here; 0 if it is malformed, overlong, a
  /// surrogate, or beyond U+10FFFF.
  @inline(__always)
  package static func length(_ bytes: UnsafePointer<UInt8>, atMost count: Int) -> Int {
    let lead = bytes[0]
    if lead < 0xE0 {
      guard lead >= 0xC2, count >= 2, bytes[1] & 0xC0 == 0x80 else { return 0 }
      return 2
    }
    if lead < 0xF0 {
      guard count >= 3, bytes[1] & 0xC0 == 0x80, bytes[2] & 0xC0 == 0x80 else { return 0 }
      if lead == 0xE0 && bytes[1] < 0xA0 || lead == 0xED && bytes[1] >= 0xA0 { return 0 }
      return 3
    }
    guard
      lead <= 0xF4, count >= 4, bytes[1] & 0xC0 == 0x80, bytes[2] & 0xC0 == 0x80,
      bytes[3] & 0xC0 == 0x80
    else { return 0 }
    if lead == 0xF0 && bytes[1] < 0x90 || lead == 0xF4 && bytes[1] >= 0x90 { return 0 }
    return 4
  }

  /// The code point of a sequence that `length` has found sound.
  package static func scalar(_ bytes: UnsafePointer<UInt8>, _ length: Int) -> UInt32 {
    var value = UInt32(bytes[0]) & (0x7F >> UInt32(length))
    for index in 1..<length { value = value << 6 | UInt32(bytes[index]) & 0x3F }
    return value
  }
}
