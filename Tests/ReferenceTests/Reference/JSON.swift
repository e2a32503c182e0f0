import ProvisoLanguage

/// A JSON document as the reference reads it: numbers are doubles, members keep their order.
indirect enum JSON: Hashable {
  case null
  case bool(Bool)
  case number(Double)
  case string(Text)
  case array([JSON])
  case object([Member])

  struct Member: Hashable {
    let name: Text
    let value: JSON
  }

  subscript(_ name: Text) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// The value at a name that the reader knows to be plain.
  subscript(_ name: String) -> JSON? { self[Text(name)] }

  var text: Text? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  var elements: [JSON] {
    guard case .array(let elements) = self else { return [] }
    return elements
  }

  var members: [Member] {
    guard case .object(let members) = self else { return [] }
    return members
  }

  /// The document that a text holds, or nil. It trusts the text to be well-formed I-JSON.
  static func read(_ text: String) -> JSON? {
    var reader = JSONReader(bytes: Array(text.utf8))
    return reader.document()
  }
}

/// Reads a JSON text by recursion.
struct JSONReader {
  let bytes: [UInt8]
  private var place = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func document() -> JSON? {
    guard let value = value() else { return nil }
    skipSpace()
    return place == bytes.count ? value : nil
  }

  private mutating func value() -> JSON? {
    skipSpace()
    guard place < bytes.count else { return nil }
    switch bytes[place] {
    case UInt8(ascii: "{"): return object()
    case UInt8(ascii: "["): return array()
    case UInt8(ascii: "\""): return string().map { .string(Text($0)) }
    case UInt8(ascii: "t"): return word("true", .bool(true))
    case UInt8(ascii: "f"): return word("false", .bool(false))
    case UInt8(ascii: "n"): return word("null", .null)
    default: return number()
    }
  }

  private mutating func object() -> JSON? {
    place += 1
    var members: [JSON.Member] = []
    if take("}") { return .object([]) }
    repeat {
      skipSpace()
      guard let name = string(), take(":"), let value = value() else { return nil }
      members.append(JSON.Member(name: Text(name), value: value))
    } while take(",")
    return take("}") ? .object(members) : nil
  }

  private mutating func array() -> JSON? {
    place += 1
    var elements: [JSON] = []
    if take("]") { return .array([]) }
    repeat {
      guard let value = value() else { return nil }
      elements.append(value)
    } while take(",")
    return take("]") ? .array(elements) : nil
  }

  private mutating func number() -> JSON? {
    let start = place
    while place < bytes.count, "+-.0123456789eE".utf8.contains(bytes[place]) { place += 1 }
    guard let value = Double(String(decoding: bytes[start..<place], as: UTF8.self)) else {
      return nil
    }
    return .number(value == 0 ? 0 : value)
  }

  private mutating func string() -> String? {
    guard take("\"") else { return nil }
    var found: [UInt8] = []
    while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
      guard bytes[place] == UInt8(ascii: "\\") else {
        found.append(bytes[place])
        place += 1
        continue
      }
      place += 1
      guard let scalar = escape() else { return nil }
      found += Array(String(Character(scalar)).utf8)
    }
    place += 1
    return place <= bytes.count ? String(decoding: found, as: UTF8.self) : nil
  }

  private mutating func escape() -> Unicode.Scalar? {
    guard place < bytes.count else { return nil }
    let letter = bytes[place]
    place += 1
    switch letter {
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return unicodeEscape()
    default: return Unicode.Scalar(letter)
    }
  }

  private mutating func unicodeEscape() -> Unicode.Scalar? {
    guard let high = hexadecimal() else { return nil }
    guard (0xD800..<0xDC00).contains(high) else { return Unicode.Scalar(high) }
    guard take("\\"), take("u"), let low = hexadecimal() else { return nil }
    return Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low &- 0xDC00))
  }

  private mutating func hexadecimal() -> UInt32? {
    guard place + 4 <= bytes.count else { return nil }
    defer { place += 4 }
    return UInt32(String(decoding: bytes[place..<place + 4], as: UTF8.self), radix: 16)
  }

  private mutating func word(_ word: String, _ value: JSON) -> JSON? {
    guard bytes[place...].starts(with: word.utf8) else { return nil }
    place += word.utf8.count
    return value
  }

  private mutating func take(_ wanted: Unicode.Scalar) -> Bool {
    if wanted != "\"" && wanted != "u" { skipSpace() }
    if wanted == "\"" { skipSpace() }
    guard place < bytes.count, bytes[place] == UInt8(ascii: wanted) else { return false }
    place += 1
    return true
  }

  private mutating func skipSpace() {
    while place < bytes.count, " \t\n\r".utf8.contains(bytes[place]) { place += 1 }
  }
}
