/// What detectors ask of a byte.
extension UInt8 {
  var isDigit: Bool { self &- 0x30 < 10 }
  var isUpper: Bool { self &- 0x41 < 26 }
  var isLower: Bool { self &- 0x61 < 26 }
  var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
  var isAlphanumeric: Bool { isDigit || isLetter }
  var isHex: Bool { isDigit || (self | 0x20) &- 0x61 < 6 }
  /// What a hexadecimal digit counts.
  var hexadecimalValue: UInt8 { isDigit ? self &- 0x30 : (self | 0x20) &- 0x57 }
  var isSpace: Bool { self == 0x20 || self &- 0x09 < 5 }
  var lowercased: UInt8 { isUpper ? self | 0x20 : self }
  var uppercased: UInt8 { isLower ? self & 0xDF : self }

  static func == (left: UInt8, right: Unicode.Scalar) -> Bool { UInt32(left) == right.value }
  static func != (left: UInt8, right: Unicode.Scalar) -> Bool { UInt32(left) != right.value }
}

extension UnsafeRawBufferPointer {
  func equals(_ text: StaticString) -> Bool {
    guard count == text.utf8CodeUnitCount else { return false }
    for index in indices where self[index] != text.utf8Start[index] { return false }
    return true
  }
}

/// The bytes of a text; outside of it stand zeros.
struct Bytes {
  let base: UnsafePointer<UInt8>?
  let count: Int

  init(_ text: UnsafeRawBufferPointer) {
    base = text.baseAddress?.assumingMemoryBound(to: UInt8.self)
    count = text.count
  }

  @inline(__always)
  subscript(index: Int) -> UInt8 {
    // One comparison: as numbers without a sign, places before the text are beyond it.
    guard let base, UInt(bitPattern: index) < UInt(bitPattern: count) else { return 0 }
    return base[index]
  }

  /// The code point that starts at `index`, and how long it is; none if the bytes are none.
  func scalar(at index: Int) -> (value: UInt32, length: Int)? {
    let first = self[index]
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard (0xC2...0xF4).contains(first) else { return nil }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for offset in 1..<length {
      let byte = self[index + offset]
      guard byte & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    return (value, length)
  }

  func copy(_ range: Range<Int>) -> [UInt8] { range.map { self[$0] } }

  /// Whether `text` stands at `index`.
  func holds(_ text: StaticString, at index: Int) -> Bool {
    guard let base, index >= 0, text.utf8CodeUnitCount <= count - index else { return false }
    let (found, wanted) = (base + index, text.utf8Start)
    for offset in 0..<text.utf8CodeUnitCount where found[offset] != wanted[offset] { return false }
    return true
  }

  /// Whether `text`, which is in lower case, stands at `index` in any case.
  func holdsAnyCase(_ text: StaticString, at index: Int) -> Bool {
    guard let base, index >= 0, text.utf8CodeUnitCount <= count - index else { return false }
    let (found, wanted) = (base + index, text.utf8Start)
    for offset in 0..<text.utf8CodeUnitCount where found[offset].lowercased != wanted[offset] {
      return false
    }
    return true
  }

  /// Whether a word may begin at `index`: no letter or digit of an alphabetic script is before it.
  func isWordStart(_ index: Int) -> Bool {
    let before = self[index - 1]
    if before < 0x80 { return !before.isAlphanumeric }
    var lead = index - 1
    while lead > index - 4, lead > 0, self[lead] & 0xC0 == 0x80 { lead -= 1 }
    return !Bytes.leadsLetter(self[lead])
  }

  /// Whether a word may end before `index`.
  func isWordEnd(_ index: Int) -> Bool {
    let after = self[index]
    if after < 0x80 { return !after.isAlphanumeric }
    // A mark that stands over the last character: U+0300 to U+036F.
    let isMark = after == 0xCC || after == 0xCD && self[index + 1] < 0xB0
    return isMark || !Bytes.leadsLetter(after)
  }

  /// Two-byte code points but for those of C2 are letters of Europe and the Near East; scripts
  /// that part words by nothing take three.
  private static func leadsLetter(_ byte: UInt8) -> Bool { (0xC3...0xDF).contains(byte) }
}
