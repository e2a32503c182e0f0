import ProvisoText

/// What no token can begin with.
extension Lexer {
  /// Skips an ASCII character that has no meaning; a control character was told before.
  mutating func stray(_ byte: UInt8) -> Token.Kind? {
    let start = position
    position += 1
    if byte == UInt8(ascii: "#") {
      while position < limit, bytes[position] != .lineFeed { position += 1 }
      report(.strayCharacter("#", at: Place(file: file, span: Span(start, start + 1))))
    } else if byte >= 0x20, byte != 0x7F {
      report(.strayCharacter(Unicode.Scalar(byte), at: place(from: start)))
    } else if dialect == .bare {
      report(.controlCharacter(Unicode.Scalar(byte), at: place(from: start)))
    }
    return nil
  }

  /// Takes what a character beyond ASCII begins: a string in slanted quotes, a word in another
  /// script, or nothing.
  mutating func foreign() -> Token.Kind? {
    let start = position
    let scalar = takeScalar()
    guard let scalar else { return nil }
    if scalar.isHidden || scalar.isControl {
      // In a policy the check of all characters tells it.
      if dialect == .bare { report(.hiddenCharacter(scalar, at: place(from: start))) }
      return nil
    }
    if Characters.isSlantedQuote(scalar) {
      report(.slantedQuote(scalar, at: place(from: start)))
      return slantedString()
    }
    if scalar.properties.isAlphabetic { return foreignWord(from: start) }
    report(.strayCharacter(scalar, at: place(from: start)))
    return nil
  }

  /// Takes the rest of a word that holds characters beyond ASCII.
  mutating func foreignWord(from start: Int) -> Token.Kind {
    position = start
    var told = false
    while position < limit {
      let here = position
      if peek().continuesWord {
        position += 1
        continue
      }
      guard peek() >= 0x80, let scalar = takeScalar() else { break }
      if scalar.isHidden { continue }
      guard scalar.properties.isAlphabetic else {
        position = here
        break
      }
      if !told { report(.strayCharacter(scalar, at: place(from: here))) }
      told = true
    }
    return .name
  }

  /// Takes the text up to the closing quote of the line, whatever its form.
  private mutating func slantedString() -> Token.Kind? {
    let start = position
    while position < limit, bytes[position] != .lineFeed {
      if bytes[position].isQuote {
        position += 1
        return .string
      }
      guard bytes[position] >= 0x80 else {
        position += 1
        continue
      }
      if let scalar = takeScalar(), Characters.isSlantedQuote(scalar) { return .string }
    }
    position = start
    return nil
  }

  /// Takes one character beyond ASCII; nil, one byte on, where the bytes are no UTF-8.
  private mutating func takeScalar() -> Unicode.Scalar? {
    guard let (scalar, length) = Characters.decode(bytes, at: position, before: limit) else {
      position += 1
      return nil
    }
    position += length
    return scalar
  }
}
