import ProvisoLanguage
package import ProvisoText

/// Reads tokens into a tree. Parsing never fails: what is wrong becomes a finding.
package struct Parser {
  let file: SourceFile
  /// The number of the file in its set.
  let number: Int
  let dialect: Dialect

  var lexer: Lexer
  /// The token at hand.
  var token: Token
  /// Where the token before it stands.
  var previous = Span(0, 0)

  var findings: [Diagnostic] = []
  /// Where the lexer told its last finding.
  private var lastLexerFinding: Span?
  /// Whether a mistake was told that the parser has not yet found its way out of.
  var isLost = false

  // The condition at hand: how big it is, and its operators that wait for their right operand.
  var operands = 0
  var depth = 0
  var openBraces = 0
  var waiting: [WaitingOperator] = []

  /// The tree of a policy file, and everything wrong with its syntax.
  package static func parse(_ file: SourceFile, number: Int) -> (Syntax, [Diagnostic]) {
    guard file.bytes.count <= Limits.fileBytes else {
      let place = Place(file: number, span: Span(0, 0))
      let empty = Syntax(
        file: file, number: number, documentation: nil, declarations: [], comments: [])
      return (empty, [.fileTooBig(at: place)])
    }
    var parser = Parser(file, number: number, dialect: .policy)
    let documentation = parser.fileDocumentation()
    let declarations = parser.policy()
    let syntax = Syntax(
      file: file, number: number, documentation: documentation, declarations: declarations,
      comments: parser.lexer.comments)
    return (syntax, parser.allFindings())
  }

  /// The tree of one expression that fills `file`, and everything wrong with its syntax.
  package static func parseExpression(
    _ file: SourceFile, number: Int = 0, dialect: Dialect
  ) -> (Expression, [Diagnostic]) {
    let start = Place(file: number, span: Span(0, 0))
    guard file.bytes.count <= Limits.fileBytes else {
      return (.missing(start), [.fileTooBig(at: start)])
    }
    var parser = Parser(file, number: number, dialect: dialect)
    let expression = parser.condition()
    if parser.token.kind != .end { parser.reportUnexpected("the end of the expression") }
    return (expression, parser.allFindings())
  }

  private init(_ file: SourceFile, number: Int, dialect: Dialect) {
    self.file = file
    self.number = number
    self.dialect = dialect
    lexer = Lexer(file, number: number, dialect: dialect)
    token = lexer.next()
    collectLexerFindings()
  }

  /// The findings in the order of the text; where the encoding is broken, that alone.
  private func allFindings() -> [Diagnostic] {
    let hidden = Characters.findings(in: file, number: number, dialect: dialect)
    if let first = hidden.first, first.code == SyntaxCode.notUTF8.rawValue { return hidden }
    let sorted = (hidden + findings).enumerated().sorted { one, other in
      let places = (one.element.label.place.span.start, other.element.label.place.span.start)
      return places.0 == places.1 ? one.offset < other.offset : places.0 < places.1
    }
    let most = Limits.findings
    guard sorted.count > most else { return sorted.map(\.element) }
    let last = sorted[most].element.label.place
    return sorted.prefix(most).map(\.element) + [.moreFindings(sorted.count - most, at: last)]
  }
}

// MARK: Tokens

extension Parser {
  /// Takes the token at hand and gives where it stands.
  @discardableResult mutating func take() -> Span {
    previous = token.span
    token = lexer.next()
    if !lexer.findings.isEmpty { collectLexerFindings() }
    return previous
  }

  mutating func takeIf(_ symbol: Symbol) -> Bool {
    guard token.kind == .symbol(symbol) else { return false }
    take()
    return true
  }

  mutating func takeIf(_ word: Word) -> Bool {
    guard token.kind == .word(word) else { return false }
    take()
    return true
  }

  /// Takes `symbol`, or tells that it is missing and takes nothing.
  mutating func expect(_ symbol: Symbol) {
    if !takeIf(symbol) { reportUnexpected("`\(symbol.rawValue)`") }
  }

  /// Takes `word`, or tells that it is missing and takes nothing.
  mutating func expect(_ word: Word) {
    if !takeIf(word) { reportUnexpected("`\(word.rawValue)`") }
  }

  /// Takes the bracket that closes `opening`.
  mutating func close(_ symbol: Symbol, opened opening: Span) {
    guard !takeIf(symbol) else { return }
    lose(
      .unclosed(symbol, opened: place(opening), found: foundText, at: unexpectedPlace))
  }

  func place(_ span: Span) -> Place { Place(file: number, span: span) }

  /// From `start` to the end of the token taken last.
  func place(from start: Span) -> Place {
    place(Span(Int(start.start), max(Int(start.end), Int(previous.end))))
  }

  var afterPrevious: Place { place(previous.after) }

  func text(_ span: Span) -> Text { Text(file.text(span)) }

  /// Whether the token at hand follows the previous one without anything between.
  var touches: Bool { token.span.start == previous.end }

  /// Whether only space stands before the token at hand on its line.
  var startsLine: Bool {
    var index = Int(token.span.start)
    while index > 0 {
      index -= 1
      if file.bytes[index] == .lineFeed { return true }
      if !file.bytes[index].isSpace { return false }
    }
    return true
  }
}

// MARK: Findings

extension Parser {
  /// Keeps a finding after which parsing goes on as if nothing had been wrong.
  mutating func report(_ finding: Diagnostic) {
    guard !isLost, !isTold(finding.label.place) else { return }
    findings.append(finding)
  }

  /// Keeps a finding, and stays quiet until the next clause or declaration.
  mutating func lose(_ finding: Diagnostic) {
    report(finding)
    isLost = true
  }

  /// Tells that `wanted` should stand where the token at hand stands.
  mutating func reportUnexpected(_ wanted: String) {
    lose(.expected(wanted, found: foundText, at: unexpectedPlace))
  }

  /// The token at hand as it is quoted in a message.
  var foundText: String {
    guard token.kind != .end else { return "the end of the file" }
    let text = file.text(token.span)
    let isLong = text.unicodeScalars.count > 24 || text.utf8.contains(.lineFeed)
    guard isLong else { return "`\(text)`" }
    let line = text.unicodeScalars.prefix { $0 != "\n" && $0 != "\r" }
    return "`\(String(String.UnicodeScalarView(line.prefix(24))))…`"
  }

  /// The token at hand; what is missing at the end of a line is marked there.
  var unexpectedPlace: Place {
    token.kind == .end || startsLine && previous.end > 0 ? afterPrevious : place(token.span)
  }

  mutating func collectLexerFindings() {
    for finding in lexer.findings where !overlapsLast(finding.label.place) {
      findings.append(finding)
      lastLexerFinding = finding.label.place.span
    }
    lexer.findings = []
  }

  /// Whether what is wrong at `place` was told just before, or follows from it: behind a token
  /// that could not be read, on the same line, nothing is certain.
  private func isTold(_ place: Place) -> Bool {
    if overlapsLast(place) { return true }
    guard let last = lastLexerFinding, last.end <= place.span.start else { return false }
    return file.bytes[Int(last.end)..<Int(place.span.start)].allSatisfy { $0 == 0x20 }
  }

  private func overlapsLast(_ place: Place) -> Bool {
    guard let last = findings.last?.label.place.span else { return false }
    return place.span.start < last.end && last.start < place.span.end || place.span == last
  }
}
