import ProvisoLanguage

/// The pieces of a command line.
enum ShellToken {
  case word(ShellWord)
  /// `&&`, `||`, `;` or `|`.
  case `operator`
  case newline, end
}

/// Cuts a command line into words and separators.
struct ShellReader {
  private let text: UnsafeRawBufferPointer
  private var index = 0

  init(_ text: UnsafeRawBufferPointer) { self.text = text }

  mutating func next() throws(Fault) -> ShellToken {
    while index < text.count, text[index] == 0x20 || text[index] == 0x09 { index += 1 }
    guard index < text.count else { return .end }
    switch Unicode.Scalar(text[index]) {
    case "\n":
      index += 1
      return .newline
    case ";":
      index += 1
      return .operator
    case "|":
      index += index + 1 < text.count && text[index + 1] == text[index] ? 2 : 1
      return .operator
    case "&":
      guard index + 1 < text.count, text[index + 1] == text[index] else {
        throw .unreadableCommand
      }
      index += 2
      return .operator
    default: return .word(try word())
    }
  }

  /// A run of plain bytes and quoted parts; what follows it separates words, or is refused.
  private mutating func word() throws(Fault) -> ShellWord {
    let start = index
    var quotes = 0
    while index < text.count {
      let byte = text[index]
      if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
        try skipQuoted(byte)
        quotes += 1
      } else if Self.isPlain(byte) {
        index += 1
      } else {
        guard Self.endsWord(byte) else { throw .unreadableCommand }
        break
      }
    }
    return ShellWord(raw: text.part(start, index), quotes: quotes)
  }

  private mutating func skipQuoted(_ quote: UInt8) throws(Fault) {
    index += 1
    while index < text.count, text[index] != quote {
      let byte = text[index]
      guard byte != 0, quote == UInt8(ascii: "'") || Self.isLiteral(byte) else {
        throw .unreadableCommand
      }
      index += 1
    }
    guard index < text.count else { throw .unreadableCommand }
    index += 1
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    if byte.isAsciiAlphanumeric { return true }
    guard byte < 0x80 else { return false }
    return switch Unicode.Scalar(byte) {
    case "_", "@", "%", "+", ",", ".", "/", ":", "=", "-": true
    default: false
    }
  }

  /// Whether a byte stands for itself between double quotes.
  private static func isLiteral(_ byte: UInt8) -> Bool {
    switch Unicode.Scalar(byte) {
    case "$", "`", "\\", "!": false
    default: true
    }
  }

  private static func endsWord(_ byte: UInt8) -> Bool {
    switch Unicode.Scalar(byte) {
    case " ", "\t", "\n", ";", "|", "&": true
    default: false
    }
  }
}
