/// A secret that starts with letters of its own.
struct PrefixedSecret: Sendable {
  let prefix: StaticString
  /// How many characters follow the prefix.
  let lengths: ClosedRange<Int>
  let alphabet: Alphabet
  /// Text that also stands within.
  let marker: StaticString
  /// Bits per byte times 256 that what follows has at least.
  let entropy: Int
  /// How many digits what follows has at least.
  let digits: Int
  /// What it ends in.
  let ending: StaticString

  init(
    _ prefix: StaticString, _ lengths: ClosedRange<Int>, _ alphabet: Alphabet,
    marker: StaticString = "", entropy: Int = 768, digits: Int = 0,
    ending: StaticString = ""
  ) {
    self.prefix = prefix
    self.lengths = lengths
    self.alphabet = alphabet
    self.marker = marker
    self.entropy = entropy
    self.digits = digits
    self.ending = ending
  }

  /// The characters that follow a prefix.
  enum Alphabet: Sendable {
    case hexadecimal, hexAnyCase, base32, capital, letters, alphanumeric, word, dashed, dotted
    case base64, tilde

    func holds(_ byte: UInt8) -> Bool {
      switch self {
      case .hexadecimal: byte.isDigit || byte &- 0x61 < 6
      case .hexAnyCase: byte.isHex
      case .capital: byte.isUpper || byte.isDigit
      case .letters: byte.isLetter
      case .base32: byte.isUpper || byte &- 0x32 < 6
      case .alphanumeric: byte.isAlphanumeric
      case .word: byte.isAlphanumeric || byte == "_"
      case .dashed: byte.isAlphanumeric || byte == "_" || byte == "-"
      case .dotted:
        byte.isAlphanumeric || byte == "_" || byte == "-" || byte == "." || byte == "/"
      case .tilde: byte.isAlphanumeric || byte == "_" || byte == "-" || byte == "." || byte == "~"
      case .base64:
        byte.isAlphanumeric || byte == "+" || byte == "/" || byte == "=" || byte == "_"
          || byte == "-" || byte == "," || byte == "%"
      }
    }
  }
}
