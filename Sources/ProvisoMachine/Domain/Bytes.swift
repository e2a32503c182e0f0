import ProvisoLanguage

/// What the domain functions ask of a byte of text.
extension UInt8 {
  var isAsciiDigit: Bool { self &- 0x30 < 10 }
  var isAsciiLetter: Bool { (self | 0x20) &- 0x61 < 26 }
  var isAsciiAlphanumeric: Bool { isAsciiDigit || isAsciiLetter }
  var isHexDigit: Bool { hexValue != nil }
  /// Whether this byte goes on with a code point that an earlier byte began.
  var isContinuation: Bool { self & 0xC0 == 0x80 }

  var asciiLowercased: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }
  var asciiUppercased: UInt8 { self &- 0x61 < 26 ? self & 0xDF : self }

  var hexValue: UInt8? {
    if isAsciiDigit { return self &- 0x30 }
    let letter = (self | 0x20) &- 0x61
    return letter < 6 ? letter &+ 10 : nil
  }

  init(ascii scalar: Unicode.Scalar) { self = UInt8(truncatingIfNeeded: scalar.value) }
}

extension UnsafeRawBufferPointer {
  /// The bytes from `start` up to `end`, both within.
  func part(_ start: Int, _ end: Int) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: self[start..<end])
  }

  func part(_ range: Range<Int>) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: self[range])
  }

  func contains(_ byte: Unicode.Scalar) -> Bool {
    for index in indices where self[index] == UInt8(ascii: byte) { return true }
    return false
  }

  func equals(_ text: StaticString) -> Bool {
    ByteOrder.equal(self, text)
  }
}

extension Arena {
  /// A copy of `text`, each byte changed by `change`; the text itself where none changes.
  mutating func mapped(
    _ text: UnsafeRawBufferPointer, _ change: (UInt8) -> UInt8
  ) throws(Fault) -> UnsafeRawBufferPointer {
    guard let first = text.indices.first(where: { change(text[$0]) != text[$0] }) else {
      return text
    }
    let copy = try bytes(text.count)
    for index in text.indices {
      copy[index] = index < first ? text[index] : change(text[index])
    }
    return UnsafeRawBufferPointer(copy)
  }
}

extension Value {
  /// A list of values that stand in the arena.
  static func list(_ values: UnsafeMutableBufferPointer<Value>) -> Value {
    Value(
      .list, payload: UInt64(UInt(bitPattern: values.baseAddress)), count: UInt32(values.count))
  }
}
