import ProvisoLanguage
import ProvisoText

/// What stands in braces behind a declaration, while its clauses are read.
struct Body {
  /// Whose clauses they are, as messages call it: "a deny".
  let owner: String
  /// Whether it is that of a rule, so that clauses of other rules can be read and told.
  let isRule: Bool
  /// The opening brace.
  let open: Span
  /// The words that may begin a clause here.
  let words: [Word]
  /// The clauses so far, and where their words stand.
  var seen: [(word: Word, place: Place)] = []
}

extension Parser {
  /// Takes the opening brace of a body.
  mutating func openBody(_ owner: String, isRule: Bool = false, words: [Word]) -> Body? {
    let open = token.span
    expect(.leftBrace)
    return isLost ? nil : Body(owner: owner, isRule: isRule, open: open, words: words)
  }

  /// The word of the next clause, which is at hand then, and whether the clause counts: one that
  /// stands twice or does not belong here is read, told, and forgotten. Nil ends the body.
  mutating func nextClause(in body: inout Body) -> (word: Word, counts: Bool)? {
    while true {
      if isLost { skipToClause(body.words) }
      switch token.kind {
      case .symbol(.rightBrace):
        take()
        return nil
      case .word(let word) where body.words.contains(word):
        return (word, isFirst(word, in: &body))
      case .word(let word) where body.isRule && isClause(word):
        report(.misplacedClause(word, in: body.owner, at: place(token.span)))
        return (word, false)
      case .end:
        closeBody(body)
        return nil
      case .word(let word) where word.beginsDeclaration:
        closeBody(body)
        return nil
      case .symbol(.at):
        closeBody(body)
        return nil
      case .word, .name:
        let found = text(token.span)
        lose(.unknownClause(found, in: body.owner, known: body.words, at: place(token.span)))
        take()
      case .quoted, .number, .string, .bytes, .symbol:
        reportUnexpected("a clause of \(body.owner), or `}`")
      }
    }
  }

  private mutating func isFirst(_ word: Word, in body: inout Body) -> Bool {
    let place = place(token.span)
    let earlier = body.seen.first { $0.word == word }
    if let earlier, word != .limit {
      report(.clauseTwice(word, first: earlier.place, at: place))
      return false
    }
    body.seen.append((word, place))
    return true
  }

  private mutating func closeBody(_ body: Body) {
    close(.rightBrace, opened: body.open)
    isLost = false
  }

  /// Whether a rule of some kind has a clause that begins with `word`.
  private func isClause(_ word: Word) -> Bool {
    RuleKind.allCases.contains { $0.clauses.contains(word) }
  }

  // MARK: Recovery

  /// Skips what cannot be understood, up to a clause, the end of the body, or a declaration.
  private mutating func skipToClause(_ words: [Word]) {
    var braces = openBraces
    openBraces = 0
    while token.kind != .end {
      switch token.kind {
      case .symbol(.leftBrace): braces += 1
      case .symbol(.rightBrace):
        if braces == 0 { return found() }
        braces -= 1
      case .word(let word):
        let begins = words.contains(word) || isClause(word)
        if begins, startsLine || (braces == 0 && !continuesRoute && !word.isVariable) {
          return found()
        }
        if word.beginsDeclaration, startsLine { return found() }
      case .symbol(.at):
        if startsLine { return found() }
      case .name, .quoted, .number, .string, .bytes, .symbol, .end: break
      }
      take()
    }
    found()
  }

  /// Skips to the next declaration that begins a line.
  mutating func skipToDeclaration() {
    openBraces = 0
    while token.kind != .end {
      if startsLine {
        if token.kind == .symbol(.at) { return found() }
        if case .word(let word) = token.kind, word.beginsDeclaration { return found() }
        if token.kind == .name, isInFirstColumn { return found() }
      }
      take()
    }
    found()
  }

  /// Whether the previous word was `route`, as in `else route to`.
  private var continuesRoute: Bool {
    file.bytes[previous.range].elementsEqual("route".utf8)
  }

  /// Whether it is a misspelt declaration, more likely than a piece of the one before.
  private var isInFirstColumn: Bool {
    let start = Int(token.span.start)
    return start == 0 || file.bytes[start - 1] == .lineFeed
  }

  private mutating func found() {
    isLost = false
    waiting = []
  }
}
