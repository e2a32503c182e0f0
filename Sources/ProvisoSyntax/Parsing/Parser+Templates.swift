import ProvisoLanguage
import ProvisoText

extension Parser {
  /// `because ::= "because" TEMPLATE`
  mutating func because() -> Clause.Body {
    take()
    guard token.kind == .string else {
      reportUnexpected("a string")
      return .because(TemplateNode(parts: [], place: afterPrevious))
    }
    let place = place(take())
    if token.kind == .name, touches { lose(.stringEndsEarly(at: self.place(token.span))) }
    let parts = templateParts(at: place)
    return .because(TemplateNode(parts: parts, place: place))
  }

  /// `templateText ::= ( CHAR - [{}] | ESCAPE | "{{" | "}}" | "{" expression "}" )*`
  private mutating func templateParts(at place: Place) -> [TemplateNode.Part] {
    var reader = StringReader(file.bytes, at: place)
    let limit = reader.content.upperBound
    var position = reader.content.lowerBound
    var text: [UInt8] = []
    var parts: [TemplateNode.Part] = []
    while position < limit {
      let run = file.bytes[position..<limit].firstIndex(where: \.isBrace) ?? limit
      text += reader.read(position..<run)
      position = run
      guard position < limit else { break }
      let brace = file.bytes[position]
      if position + 1 < limit, file.bytes[position + 1] == brace {
        text.append(brace)
        position += 2
      } else if brace == .leftBrace, file.bytes[position..<limit].contains(.rightBrace) {
        if !text.isEmpty { parts.append(.text(Text(String(decoding: text, as: UTF8.self)))) }
        text = []
        parts.append(.expression(interpolation(&position, before: limit)))
      } else {
        report(.braceAlone(at: self.place(Span(position, position + 1))))
        position += 1
      }
    }
    for finding in reader.findings { report(finding) }
    if !text.isEmpty { parts.append(.text(Text(String(decoding: text, as: UTF8.self)))) }
    return parts
  }

  /// The expression whose opening brace stands at `position`, which moves behind the closing one.
  private mutating func interpolation(_ position: inout Int, before limit: Int) -> Expression {
    let outer = (lexer: lexer, token: token, previous: previous, isLost: isLost)
    lexer = Lexer(outer.lexer, in: (position + 1)..<limit)
    previous = Span(position, position + 1)
    let open = previous
    token = lexer.next()
    collectLexerFindings()
    if token.kind == .symbol(.rightBrace) {
      lose(.braceAlone(at: place(open.joined(to: token.span))))
    }
    let expression = condition()
    if !isLost, token.kind != .symbol(.rightBrace) {
      lose(
        token.kind == .end
          ? .braceAlone(at: place(open))
          : .unclosed(
            .rightBrace, opened: place(open), found: foundText, at: place(token.span)))
    }
    let reached = isLost ? Int(previous.end) : Int(token.span.end)
    let rest = file.bytes[reached..<limit]
    position = isLost ? rest.firstIndex(of: .rightBrace).map { $0 + 1 } ?? limit : reached
    (lexer, token, previous, isLost) = outer
    return expression
  }
}

extension UInt8 {
  fileprivate static let leftBrace = UInt8(ascii: "{")
  fileprivate static let rightBrace = UInt8(ascii: "}")
  fileprivate var isBrace: Bool { self == .leftBrace || self == .rightBrace }
}
