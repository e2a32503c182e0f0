import ProvisoText

/// The check of a file's characters, before any token is cut.
enum Characters {
  /// `CHAR ::= [#x9#xA#xC#xD#x20-#x7E#xA0-#x10FFFF]`
  ///
  /// What is wrong with the characters of `file`: a broken encoding alone, or everything hidden.
  static func findings(in file: SourceFile, number: Int, dialect: Dialect) -> [Diagnostic] {
    let bytes = file.bytes
    var findings: [Diagnostic] = []
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      if byte >= 0x20 && byte < 0x7F || byte.isSpace {
        position += 1
        continue
      }
      guard let (scalar, length) = decode(bytes, at: position, before: bytes.count) else {
        let place = Place(file: number, span: Span(position, position + 1))
        return [.notUTF8(byte, at: place)]
      }
      let start = position
      position += length
      guard dialect == .policy, scalar.isHidden || scalar.isControl else { continue }
      while position < bytes.count,
        let (other, more) = decode(bytes, at: position, before: bytes.count),
        other.isHidden || other.isControl
      {
        position += more
      }
      let place = Place(file: number, span: Span(start, position))
      findings.append(
        scalar.isControl
          ? .controlCharacter(scalar, at: place) : .hiddenCharacter(scalar, at: place))
    }
    return findings
  }

  /// Whether `scalar` is a quotation mark of a word processor.
  static func isSlantedQuote(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2018...0x201F, 0xAB, 0xBB, 0x2039, 0x203A, 0xFF02, 0xFF07: true
    default: false
    }
  }

  /// The scalar that begins at `index`, and its length; nil where the bytes are no UTF-8.
  static func decode(
    _ bytes: [UInt8], at index: Int, before limit: Int
  ) -> (scalar: Unicode.Scalar, length: Int)? {
    let first = bytes[index]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0
    guard length > 0, index + length <= limit else { return nil }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for byte in bytes[(index + 1)..<(index + length)] {
      guard byte & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    let least: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
    guard value >= least, let scalar = Unicode.Scalar(value) else { return nil }
    return (scalar, length)
  }
}
