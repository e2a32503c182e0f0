import ProvisoLanguage
import ProvisoText

/// What an expression may hold by mistake, and the bounds that it may meet.
extension Parser {
  /// Tells what is wrong and stands in for the expression that could not be read.
  mutating func lost(_ finding: Diagnostic) -> Expression {
    lose(finding)
    return .missing(finding.label.place)
  }

  /// Counts one operand or step; false beyond the bound.
  mutating func counted() -> Bool {
    operands += 1
    if operands > Limits.operands { lose(.tooManyOperands(at: place(token.span))) }
    return operands <= Limits.operands
  }

  /// Tells that an expression is missing where the token at hand stands.
  mutating func missingOperand() -> Expression {
    let before = previous.end > 0 ? file.text(previous) : ""
    switch token.kind {
    case .symbol(.slash) where dialect == .policy && lexer.peek() == UInt8(ascii: "/"):
      return lost(.expected("an expression", found: foundText, at: unexpectedPlace))
    case .quoted: return lost(.quotedOperand(at: place(token.span)))
    case .word(.in), .word, .name, .number, .string, .bytes, .symbol, .end: break
    }
    if before == "when" || before == "unless" {
      return lost(.noCondition(before, at: afterPrevious))
    }
    return lost(.noExpression(after: before, found: foundText, at: unexpectedPlace))
  }

  /// Whether `{` after it would look like the literal of a message: `Foo` or `a.b.Foo`.
  func isPlainName(_ base: Expression) -> Bool {
    switch base {
    case .identifier: true
    case .member(let member): !member.isOptional && isPlainName(member.base)
    case .literal, .index, .call, .unary, .binary, .conditional, .list, .map, .group, .missing:
      false
    }
  }

  /// Skips `{ … }` after a name, which CEL has and the language has not.
  mutating func messageLiteral(_ base: Expression) -> Expression {
    let name = file.text(base.place.span)
    report(.messageLiteral(name, at: place(from: base.place.span).joined(to: place(token.span))))
    var braces = 0
    repeat {
      if token.kind == .symbol(.leftBrace) { braces += 1 }
      if token.kind == .symbol(.rightBrace) { braces -= 1 }
      if case .word(let word) = token.kind, word.beginsDeclaration, startsLine { break }
      take()
    } while braces > 0 && token.kind != .end
    return .missing(place(from: base.place.span))
  }

  /// `not` before an operand: the sign is `!`.
  mutating func checkNot() {
    let next = peekedToken()
    switch next.kind {
    case .name, .number, .string, .bytes, .symbol(.exclamation), .symbol(.leftBracket):
      break
    case .word(let word) where word.isIdentifier || word.group == .keyword && word != .in: break
    case .word, .quoted, .symbol, .end: return
    }
    report(.wordIsNoOperator("not", write: "!", at: place(token.span)))
    take()
  }

  /// `a not in b` after a whole expression.
  mutating func checkEnd(of expression: Expression) {
    guard token.kind == .name, file.bytes[token.span.range].elementsEqual("not".utf8) else {
      return
    }
    guard peekedToken().kind == .word(.in) else { return }
    lose(.notIn(at: place(token.span)))
  }

  /// The token after the one at hand.
  func peekedToken() -> Token {
    var copy = lexer
    return copy.next()
  }
}
