import ProvisoJSON

/// Pieces of JSON, appended to bytes.
extension [UInt8] {
  /// Text as it stands.
  mutating func put(_ text: StaticString) { Canonical.write(text, into: &self) }

  /// Text as a JSON string.
  mutating func put(string: UnsafeRawBufferPointer) { Canonical.write(string: string, into: &self) }

  /// Text, escaped as in a JSON string, without the quotes.
  mutating func put(escaped text: UnsafeRawBufferPointer) {
    let start = count
    put(string: text)
    remove(at: start)
    removeLast()
  }

  /// Text that needs no escapes, as a JSON string.
  mutating func put(word: StaticString) {
    append(UInt8(ascii: "\""))
    put(word)
    append(UInt8(ascii: "\""))
  }

  mutating func put(_ flag: Bool) { put(flag ? "true" : "false") }

  mutating func put(number: UInt64) { Evaluator.write(decimal: number, into: &self) }

  mutating func put(_ number: Double) { DoubleText.write(number, into: &self) }

  /// A comma, unless a list has just begun.
  mutating func separate() {
    switch last {
    case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: ":"), nil: break
    default: append(UInt8(ascii: ","))
    }
  }

  /// A length of time as policies write it: `4h`, `90m`, `30s`.
  mutating func put(seconds: UInt32) {
    append(UInt8(ascii: "\""))
    let unit: (UInt32, UInt8) =
      seconds == 0
      ? (1, UInt8(ascii: "s"))
      : seconds % 3_600 == 0
        ? (3_600, UInt8(ascii: "h"))
        : seconds % 60 == 0 ? (60, UInt8(ascii: "m")) : (1, UInt8(ascii: "s"))
    put(number: UInt64(seconds / unit.0))
    append(unit.1)
    append(UInt8(ascii: "\""))
  }

  /// `sha256:` and the digits of a digest, as a JSON string.
  mutating func put(digest: UnsafeRawBufferPointer) {
    put("\"sha256:")
    for byte in digest { Hexadecimal.write(byte, into: &self) }
    append(UInt8(ascii: "\""))
  }
}
