import ProvisoText

extension Lexer {
  /// Takes a number with every letter and digit that touches it; `NumberReader` judges them.
  ///
  /// Only the word `in` may touch a number from the right, as in CEL's `1in[1]`.
  mutating func number() -> Token.Kind {
    if peek() == UInt8(ascii: "0"), peek(1) | 0x20 == UInt8(ascii: "x"), peek(2).hexValue != nil {
      position += 2
      while peek().hexValue != nil { position += 1 }
    } else {
      takeDigits()
      if peek() == UInt8(ascii: "."), peek(1).isDigit {
        position += 1
        takeDigits()
      }
      takeExponent()
    }
    let tail = position
    while peek().continuesWord { position += 1 }
    if touchesIn(tail) {
      position = tail
    } else if bytes[tail..<position].count == 3, bytes[tail] | 0x20 == UInt8(ascii: "u"),
      touchesIn(tail + 1)
    {
      position = tail + 1
    }
    return .number
  }

  private func touchesIn(_ start: Int) -> Bool {
    bytes[start..<position].elementsEqual([UInt8(ascii: "i"), UInt8(ascii: "n")])
  }

  private mutating func takeDigits() {
    while peek().isDigit { position += 1 }
  }

  /// `EXPONENT ::= [eE] [+-]? DIGITS`
  private mutating func takeExponent() {
    guard peek() | 0x20 == UInt8(ascii: "e") else { return }
    let sign = peek(1) == UInt8(ascii: "+") || peek(1) == UInt8(ascii: "-")
    guard peek(sign ? 2 : 1).isDigit else { return }
    position += sign ? 2 : 1
    takeDigits()
  }

  /// `STRING ::= PLAIN | [rR] RAW`
  ///
  /// `BYTES ::= [bB] STRING`
  ///
  /// `TEMPLATE ::= STRING`
  ///
  /// Takes a string whose quote stands `prefix` bytes on; its escapes are judged when it is read.
  mutating func string(quoteAt prefix: Int, isRaw: Bool, kind: Token.Kind) -> Token.Kind {
    let start = position
    position += prefix
    let quote = peek()
    let isTriple = peek(1) == quote && peek(2) == quote
    position += isTriple ? 3 : 1
    while position < limit {
      let byte = bytes[position]
      if byte == quote, !isTriple || (peek(1) == quote && peek(2) == quote) {
        position += isTriple ? 3 : 1
        return kind
      }
      if !isTriple, byte == .lineFeed || byte == .carriageReturn { break }
      position += 1
      if byte == .backslash, !isRaw, position < limit, isTriple || !peek().isLineEnd {
        position += 1
      }
    }
    report(.unendedString(at: place(from: start), quotes: isTriple ? 3 : 1, quote: quote))
    return kind
  }
}

extension UInt8 {
  fileprivate var isLineEnd: Bool { self == .lineFeed || self == .carriageReturn }
}
