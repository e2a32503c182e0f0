import ProvisoLanguage
import ProvisoText

/// Cuts a source file, or the braces of a template, into tokens.
struct Lexer {
  let bytes: [UInt8]
  /// The number of the file in its set.
  let file: Int
  let dialect: Dialect

  var position: Int
  /// Where the text ends for this lexer.
  private(set) var limit: Int
  /// Whether it reads an expression inside a string, where comments have no place.
  private let isTemplate: Bool

  /// What was found wrong and not yet fetched.
  var findings: [Diagnostic] = []
  /// Every comment so far, documentation included.
  var comments: [Comment] = []
  /// The first of `comments` after the previous token.
  private(set) var gapStart = 0

  init(_ file: SourceFile, number: Int, dialect: Dialect) {
    bytes = file.bytes
    self.file = number
    self.dialect = dialect
    position = 0
    limit = bytes.count
    isTemplate = false
  }

  /// A lexer for the braces of a template: `range` is the raw text from inside the first brace.
  init(_ outer: Lexer, in range: Range<Int>) {
    bytes = outer.bytes
    file = outer.file
    dialect = outer.dialect
    position = range.lowerBound
    limit = range.upperBound
    isTemplate = true
  }

  /// The next token; `.end` for ever once the text is used up.
  mutating func next() -> Token {
    gapStart = comments.count
    while true {
      skipGap()
      let start = position
      if let kind = scan() { return Token(kind: kind, span: Span(start, position)) }
    }
  }

  /// The byte `distance` beyond the position; 0 beyond the end.
  func peek(_ distance: Int = 0) -> UInt8 {
    let index = position + distance
    return index < limit ? bytes[index] : 0
  }

  /// Takes one token, or skips what can be none and gives nil.
  private mutating func scan() -> Token.Kind? {
    guard position < limit else { return .end }
    let first = bytes[position]
    if first.beginsWord { return word() }
    if first.isDigit || (first == UInt8(ascii: ".") && peek(1).isDigit) { return number() }
    if first.isQuote { return string(quoteAt: 0, isRaw: false, kind: .string) }
    if first == UInt8(ascii: "`") { return quoted() }
    if first >= 0x80 { return foreign() }
    guard let symbol = Spellings.symbol(first, peek(1), peek(2)) else { return stray(first) }
    position += symbol.rawValue.utf8.count
    return .symbol(symbol)
  }

  /// `WORD ::= [_a-zA-Z] [_a-zA-Z0-9]*`
  private mutating func word() -> Token.Kind {
    let start = position
    while peek().continuesWord { position += 1 }
    if peek().isQuote, let kind = prefixedString(from: start) { return kind }
    if peek() >= 0x80 { return foreignWord(from: start) }
    return Spellings.word(bytes[start..<position]).map { .word($0) } ?? .name
  }

  /// The string whose prefix, such as `r` or `b`, stands before the quote at hand.
  private mutating func prefixedString(from start: Int) -> Token.Kind? {
    let prefix = bytes[start..<position].map { $0 | 0x20 }
    let length = prefix.count
    let isRaw = prefix.last == UInt8(ascii: "r")
    switch String(decoding: prefix, as: UTF8.self) {
    case "r":
      position = start
      return string(quoteAt: length, isRaw: isRaw, kind: .string)
    case "b", "br":
      position = start
      return string(quoteAt: length, isRaw: isRaw, kind: .bytes)
    default: return nil
    }
  }

  /// `QUOTED ::= "`" [^`#x0-#x1F#x7F]+ "`"`
  private mutating func quoted() -> Token.Kind {
    let start = position
    position += 1
    while position < limit, bytes[position] >= 0x20, bytes[position] != 0x7F,
      bytes[position] != UInt8(ascii: "`")
    {
      position += 1
    }
    if peek() == UInt8(ascii: "`"), position > start + 1 {
      position += 1
    } else {
      if peek() == UInt8(ascii: "`") { position += 1 }
      report(.brokenQuotedName(at: place(from: start)))
    }
    return .quoted
  }

  /// `SPACE ::= [#x9#xA#xC#xD#x20]+`
  private mutating func skipGap() {
    while position < limit {
      let byte = bytes[position]
      if byte.isSpace {
        position += 1
      } else if byte == UInt8(ascii: "/"), peek(1) == byte, !isTemplate {
        comment()
      } else {
        return
      }
    }
  }

  /// `COMMENT ::= "//" [^#xA]* - DOC`
  private mutating func comment() {
    let start = position
    while position < limit, bytes[position] != .lineFeed { position += 1 }
    let end = position > start && bytes[position - 1] == .carriageReturn ? position - 1 : position
    var before = start
    while before > 0, bytes[before - 1].isSpace, bytes[before - 1] != .lineFeed { before -= 1 }
    let startsLine = before == 0 || bytes[before - 1] == .lineFeed
    comments.append(
      Comment(place: Place(file: file, span: Span(start, end)), startsLine: startsLine))
  }

  /// Forgets comments that became documentation.
  mutating func removeComments(_ range: ClosedRange<Int>) {
    comments.removeSubrange(range)
    gapStart = min(gapStart, comments.count)
  }

  mutating func report(_ finding: Diagnostic) { findings.append(finding) }

  func place(from start: Int) -> Place { Place(file: file, span: Span(start, position)) }
}
