/// Text decoded by one level into room of a fixed size, and where each byte came from.
struct DecodedText {
  static let capacity = 4096
  /// Bytes of a window that the next one sees again: enough for all but a private key.
  static let overlap = 256
  /// Bytes that stand before those, for words that are context and matches that began there.
  static let lead = 128

  let bytes: UnsafeMutablePointer<UInt8>
  /// One more than the bytes: the last is where the text after them goes on.
  let origins: UnsafeMutablePointer<Int>
  private(set) var count = 0

  init(bytes: UnsafeMutablePointer<UInt8>, origins: UnsafeMutablePointer<Int>) {
    self.bytes = bytes
    self.origins = origins
  }

  /// Gives room for one window.
  static func withRoom(_ body: (inout DecodedText) -> Void) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: capacity) { bytes in
      withUnsafeTemporaryAllocation(of: Int.self, capacity: capacity + 1) { origins in
        guard let bytes = bytes.baseAddress, let origins = origins.baseAddress else { return }
        var decoded = DecodedText(bytes: bytes, origins: origins)
        body(&decoded)
      }
    }
  }

  /// Whether there is room for one more code point.
  var hasRoom: Bool { count + 4 <= DecodedText.capacity }

  mutating func append(_ byte: UInt8, from origin: Int, to next: Int) {
    guard count < DecodedText.capacity else { return }
    bytes[count] = byte
    origins[count] = origin
    count += 1
    origins[count] = next
  }

  /// A code point in UTF-8; what is none is left out.
  mutating func append(scalar value: UInt32, from origin: Int, to next: Int) {
    guard let scalar = Unicode.Scalar(value) else { return }
    guard let units = UTF8.encode(scalar) else { return }
    for byte in units { append(byte, from: origin, to: next) }
  }

  /// Forgets all but the last bytes, which the next window starts with.
  mutating func slide() {
    let kept = min(count, DecodedText.overlap + DecodedText.lead)
    let first = count - kept
    for index in 0..<kept {
      bytes[index] = bytes[first + index]
      origins[index] = origins[first + index]
    }
    origins[kept] = origins[count]
    count = kept
  }

  mutating func clear() { count = 0 }
}

/// Escapes of JSON, web addresses and HTML, each read as what it stands for.
enum Escape {
  /// Where the next escape stands, or the end.
  static func next(in text: Bytes, from start: Int) -> Int {
    var index = start
    while index < text.count {
      if let base = text.base, index + 16 <= text.count {
        let bytes = UnsafeRawPointer(base + index).loadUnaligned(as: Vector.self)
        let found = Mask.equal(bytes, "%") .| Mask.equal(bytes, "&") .| Mask.equal(bytes, "\\")
        if !found.isAny {
          index += 16
          continue
        }
      }
      let last = min(index + 16, text.count)
      while index < last {
        if read(text, at: index) != nil { return index }
        index += 1
      }
    }
    return text.count
  }

  /// What the escape at `index` stands for and where it ends; a byte if it stands for no more.
  static func read(_ text: Bytes, at index: Int) -> (value: UInt32, isByte: Bool, end: Int)? {
    switch Unicode.Scalar(text[index]) {
    case "%":
      guard let byte = hexadecimal(text, index + 1, digits: 2) else { return nil }
      return (byte, true, index + 3)
    case "\\": return backslash(text, index)
    case "&": return entity(text, index)
    default: return nil
    }
  }

  private static func backslash(_ text: Bytes, _ index: Int) -> (UInt32, Bool, Int)? {
    switch Unicode.Scalar(text[index + 1]) {
    case "n", "r", "t": return (0x20, true, index + 2)
    case "\"", "\\", "/", "'": return (UInt32(text[index + 1]), true, index + 2)
    case "x":
      guard let byte = hexadecimal(text, index + 2, digits: 2) else { return nil }
      return (byte, true, index + 4)
    case "u":
      guard let first = hexadecimal(text, index + 2, digits: 4) else { return nil }
      if (0xD800..<0xDC00).contains(first), text[index + 6] == "\\", text[index + 7] == "u",
        let second = hexadecimal(text, index + 8, digits: 4), (0xDC00..<0xE000).contains(second)
      {
        return (0x10000 + (first - 0xD800) << 10 + (second - 0xDC00), false, index + 12)
      }
      return (first, false, index + 6)
    default: return nil
    }
  }

  private static func entity(_ text: Bytes, _ index: Int) -> (UInt32, Bool, Int)? {
    if text[index + 1] == "#" { return numbered(text, index) }
    let names: [(StaticString, UInt32)] = [
      ("&amp;", 0x26), ("&lt;", 0x3C), ("&gt;", 0x3E), ("&quot;", 0x22), ("&apos;", 0x27),
      ("&nbsp;", 0xA0), ("&commat;", 0x40), ("&period;", 0x2E), ("&colon;", 0x3A),
    ]
    for (name, value) in names where text.holds(name, at: index) {
      return (value, false, index + name.utf8CodeUnitCount)
    }
    return nil
  }

  /// `&#64;` and `&#x40;`.
  private static func numbered(_ text: Bytes, _ index: Int) -> (UInt32, Bool, Int)? {
    let isHexadecimal = text[index + 2].lowercased == "x"
    let start = index + (isHexadecimal ? 3 : 2)
    var end = start
    var value: UInt32 = 0
    while end < start + 7, isHexadecimal ? text[end].isHex : text[end].isDigit {
      value = value * (isHexadecimal ? 16 : 10) + UInt32(text[end].hexadecimalValue)
      end += 1
    }
    guard end > start else { return nil }
    return (value, false, text[end] == ";" ? end + 1 : end)
  }

  private static func hexadecimal(_ text: Bytes, _ start: Int, digits: Int) -> UInt32? {
    var value: UInt32 = 0
    for index in start..<start + digits {
      guard text[index].isHex else { return nil }
      value = value << 4 | UInt32(text[index].hexadecimalValue)
    }
    return value
  }
}
