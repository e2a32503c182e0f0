import ProvisoLanguage
import ProvisoText

extension Parser {
  /// `literal ::= INT | UINT | DOUBLE | DURATION | STRING | BYTES | "true" | "false" | "null"`
  mutating func literal(sign: Span?) -> Expression {
    let start = sign ?? token.span
    if sign != nil, !counted() { return .missing(place(start)) }
    let value = number(isNegative: sign != nil)
    let place = place(from: start)
    return value.map { .literal(Literal(value: $0, place: place)) } ?? .missing(place)
  }

  /// Takes a number; nil where its spelling means nothing, which is told.
  mutating func number(isNegative: Bool = false) -> Literal.Value? {
    let span = take()
    let place = place(span)
    let reader = NumberReader(file.bytes[span.range], isNegative: isNegative, dialect: dialect)
    switch reader.read() {
    case .value(let value): return value
    case .outOfRange(let type, let bounds):
      report(.outOfRange(type: "\(type)", bounds: "\(bounds)", at: place))
    case .unknownUnit(let suggestion):
      report(.unknownUnit(file.text(span), suggestion: suggestion, in: dialect, at: place))
    }
    return nil
  }

  mutating func stringLiteral() -> Expression {
    let place = place(take())
    return .literal(Literal(value: .string(stringValue(at: place)), place: place))
  }

  mutating func bytesLiteral() -> Expression {
    let place = place(take())
    var reader = StringReader(file.bytes, at: place, isBytes: true)
    let value = reader.read(reader.content)
    for finding in reader.findings { report(finding) }
    return .literal(Literal(value: .bytes(value), place: place))
  }

  mutating func listLiteral() -> Expression {
    let open = take()
    var elements: [ListLiteral.Element] = []
    let hasOnlyComma = takeIf(.comma)
    while !isLost, !hasOnlyComma, token.kind != .symbol(.rightBracket) {
      elements.append(element())
      guard takeIf(.comma) else { break }
      if token.kind == .symbol(.comma) { reportUnexpected("an element, or `]`") }
    }
    close(.rightBracket, opened: open)
    return .list(ListLiteral(elements: elements, place: place(from: open)))
  }

  /// `element ::= "?"? expression`
  private mutating func element() -> ListLiteral.Element {
    let isOptional = takeIf(.question)
    let value = expression()
    // A long list of literals is flat: it does not make the tree deeper.
    if case .literal = value { operands -= 1 }
    return ListLiteral.Element(value: value, isOptional: isOptional)
  }

  mutating func mapLiteral() -> Expression {
    let open = take()
    openBraces += 1
    var entries: [MapLiteral.Entry] = []
    let hasOnlyComma = takeIf(.comma)
    while !isLost, !hasOnlyComma, token.kind != .symbol(.rightBrace) {
      entries.append(entry())
      guard takeIf(.comma) else { break }
      if token.kind == .symbol(.comma) { reportUnexpected("an entry, or `}`") }
    }
    close(.rightBrace, opened: open)
    if !isLost { openBraces -= 1 }
    return .map(MapLiteral(entries: entries, place: place(from: open)))
  }

  /// `entry ::= "?"? expression ":" expression`
  private mutating func entry() -> MapLiteral.Entry {
    let isOptional = takeIf(.question)
    let key = expression()
    expect(.colon)
    let value = isLost ? .missing(afterPrevious) : expression()
    return MapLiteral.Entry(key: key, value: value, isOptional: isOptional)
  }
}
