import ProvisoText

/// Turns the source of a string or bytes literal into its value.
struct StringReader {
  private let bytes: [UInt8]
  private let place: Place
  private let isBytes: Bool

  /// Whether a backslash is an ordinary character.
  let isRaw: Bool
  /// Where the text between the quotes stands.
  let content: Range<Int>

  private var position = 0
  private var value: [UInt8] = []
  /// The escapes that mean nothing.
  private(set) var findings: [Diagnostic] = []

  /// Reads the token at `place`; one that is not closed, or in slanted quotes, was told before.
  init(_ bytes: [UInt8], at place: Place, isBytes: Bool = false) {
    self.bytes = bytes
    self.place = place
    self.isBytes = isBytes
    let range = place.span.range
    let prefix = bytes[range].prefix { $0.isLetter }
    let start = range.lowerBound + prefix.count
    guard start < range.upperBound, bytes[start].isQuote else {
      isRaw = true
      content = Self.insideSlanted(bytes, range)
      return
    }
    isRaw = prefix.contains { $0 | 0x20 == UInt8(ascii: "r") }
    content = Self.inside(bytes, start..<range.upperBound)
  }

  /// `PLAIN ::= '"' ( ESCAPE | [^"\#xA#xD] )* '"' | "'" ( ESCAPE | [^'\#xA#xD] )* "'" | '"""' (
  ///   '"'? '"'? ( ESCAPE | [^"\] ) )* '"""' | "'''" ( "'"? "'"? ( ESCAPE | [^'\] ) )* "'''"`
  ///
  /// `RAW ::= '"' [^"#xA#xD]* '"' | "'" [^'#xA#xD]* "'" | '"""' ( '"'? '"'? [^"] )* '"""' | "'''" (
  ///   "'"? "'"? [^'] )* "'''"`
  ///
  /// The value of the part of the content in `range`.
  mutating func read(_ range: Range<Int>) -> [UInt8] {
    let part = bytes[range]
    guard part.contains(where: { $0 == .carriageReturn || ($0 == .backslash && !isRaw) }) else {
      return Array(part)
    }
    position = range.lowerBound
    value = []
    while position < range.upperBound {
      let byte = bytes[position]
      position += 1
      if byte == .backslash, !isRaw {
        escape(before: range.upperBound)
      } else if byte == .carriageReturn {
        // Line ends read alike on every system, as in CEL.
        value.append(.lineFeed)
        if position < range.upperBound, bytes[position] == .lineFeed { position += 1 }
      } else {
        value.append(byte)
      }
    }
    return value
  }

  /// `ESCAPE ::= "\" ( [abfnrtv\?"'`] | [xX] HEX HEX | [0-3] [0-7] [0-7] | UNICODE )`
  private mutating func escape(before limit: Int) {
    let start = position - 1
    guard position < limit else { return unknownEscape(from: start, before: limit) }
    let letter = bytes[position]
    position += 1
    switch letter {
    case UInt8(ascii: "a"): value.append(0x07)
    case UInt8(ascii: "b"): value.append(0x08)
    case UInt8(ascii: "f"): value.append(0x0C)
    case UInt8(ascii: "n"): value.append(0x0A)
    case UInt8(ascii: "r"): value.append(0x0D)
    case UInt8(ascii: "t"): value.append(0x09)
    case UInt8(ascii: "v"): value.append(0x0B)
    case .backslash, UInt8(ascii: "?"), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"):
      value.append(letter)
    case UInt8(ascii: "x"), UInt8(ascii: "X"):
      number(from: start, digits: 2, radix: 16, before: limit)
    case UInt8(ascii: "u") where !isBytes:
      number(from: start, digits: 4, radix: 16, before: limit)
    case UInt8(ascii: "U") where !isBytes:
      number(from: start, digits: 8, radix: 16, before: limit)
    case UInt8(ascii: "0")...UInt8(ascii: "3"):
      position -= 1
      number(from: start, digits: 3, radix: 8, before: limit)
    default:
      unknownEscape(from: start, before: limit)
    }
  }

  /// `UNICODE ::= "u" UNIT | "U000" ( "0" UNIT | [1-9a-fA-F] HEX HEX HEX HEX ) | "U0010" HEX HEX
  ///   HEX HEX`
  ///
  /// `UNIT ::= [0-9a-cA-CefEF] HEX HEX HEX | [dD] [0-7] HEX HEX`
  ///
  /// Takes the digits of a numbered escape, which names a byte or a code point.
  private mutating func number(from start: Int, digits: Int, radix: UInt32, before limit: Int) {
    var number: UInt32 = 0
    for _ in 0..<digits {
      guard position < limit, let digit = bytes[position].hexValue, digit < radix else {
        return unknownEscape(from: start, before: limit)
      }
      number = number &* radix &+ digit
      position += 1
    }
    if isBytes {
      value.append(UInt8(truncatingIfNeeded: number))
    } else if let scalar = Unicode.Scalar(number) {
      value.append(contentsOf: UTF8.encode(scalar)!)
    } else {
      let place = Place(file: Int(place.file), span: Span(start, position))
      findings.append(.noCharacter(number, at: place))
    }
  }

  private mutating func unknownEscape(from start: Int, before limit: Int) {
    while position < limit, bytes[position] & 0xC0 == 0x80 { position += 1 }
    let place = Place(file: Int(place.file), span: Span(start, position))
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    findings.append(.unknownEscape(text, isBytes: isBytes, at: place))
  }

  /// The range between straight quotes; to the end where they are not closed.
  private static func inside(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
    let start = range.lowerBound
    let quote = bytes[start]
    let isTriple = range.count >= 3 && bytes[start + 1] == quote && bytes[start + 2] == quote
    let length = isTriple ? 3 : 1
    let isClosed =
      range.count >= 2 * length && bytes[range].suffix(length).allSatisfy { $0 == quote }
    return (start + length)..<(isClosed ? range.upperBound - length : range.upperBound)
  }

  private static func insideSlanted(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound + 1
    while start < range.upperBound, bytes[start] & 0xC0 == 0x80 { start += 1 }
    var end = range.upperBound - 1
    while end > start, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return start..<max(start, end)
  }
}
