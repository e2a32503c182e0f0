import ProvisoLanguage
import ProvisoText

/// An operator whose right operand is still being read.
struct WaitingOperator {
  let left: Expression
  let `operator`: BinaryOperator
  let place: Place
}

extension Parser {
  /// A whole expression, with the bounds of its own.
  mutating func condition() -> Expression {
    let outer = (operands, depth, openBraces)
    (operands, depth, openBraces) = (0, 0, 0)
    defer {
      (operands, depth) = (outer.0, outer.1)
      if !isLost { openBraces = outer.2 }
    }
    let expression = expression()
    if !isLost { checkEnd(of: expression) }
    return expression
  }

  /// `expression ::= or ( "?" or ":" expression )?`
  mutating func expression() -> Expression {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Limits.depth else { return tooDeep() }
    let condition = operators()
    return takeIf(.question) ? conditional(condition) : condition
  }

  /// The rest of an expression after its question mark.
  private mutating func conditional(_ condition: Expression) -> Expression {
    let first = operators()
    expect(.colon)
    let second = isLost ? .missing(afterPrevious) : expression()
    return .conditional(
      Conditional(
        condition: condition, first: first, second: second,
        place: condition.place.joined(to: second.place)))
  }

  private mutating func tooDeep() -> Expression { lost(.tooDeep(at: place(token.span))) }

  /// `or ::= and ( "||" and )*`
  ///
  /// `and ::= relation ( "&&" relation )*`
  ///
  /// `relation ::= sum ( ( "<" | "<=" | ">=" | ">" | "==" | "!=" | "in" ) sum )*`
  ///
  /// `sum ::= product ( ( "+" | "-" ) product )*`
  ///
  /// `product ::= unary ( ( "*" | "/" | "%" ) unary )*`
  ///
  /// One loop for all of them, so that deep nesting takes little of the stack.
  private mutating func operators() -> Expression {
    let base = waiting.count
    var right = unary()
    while let next = binaryOperator() {
      push(next, after: right, above: base)
      right = unary()
    }
    return waiting.count > base ? joined(right, above: base, from: 0) : right
  }

  /// Takes an operator, which waits for its right operand; what binds tighter is joined before.
  private mutating func push(_ next: BinaryOperator, after left: Expression, above base: Int) {
    let left = joined(left, above: base, from: next.precedence)
    let place = place(take())
    waiting.append(WaitingOperator(left: left, operator: next, place: place))
  }

  /// Gives `right` to the operators that wait and bind at least as tightly as `precedence`.
  private mutating func joined(
    _ right: Expression, above base: Int, from precedence: Int
  ) -> Expression {
    var right = right
    while waiting.count > base, waiting[waiting.count - 1].operator.precedence >= precedence {
      right = joined(waiting.removeLast(), right)
    }
    return right
  }

  private func joined(_ waiting: WaitingOperator, _ right: Expression) -> Expression {
    .binary(
      Binary(
        left: waiting.left, operator: waiting.operator, operatorPlace: waiting.place, right: right,
        place: waiting.left.place.joined(to: right.place)))
  }

  /// The operator at hand, also where its spelling is that of another language.
  private mutating func binaryOperator() -> BinaryOperator? {
    guard !isLost else { return nil }
    switch token.kind {
    case .symbol(let symbol):
      if let known = symbol.binaryOperator { return known }
      let meant: BinaryOperator
      switch symbol {
      case .assign: meant = .equal
      case .ampersand: meant = .and
      case .bar: meant = .or
      default: return nil
      }
      report(.halfOperator(symbol, meant: meant, at: place(token.span)))
      return meant
    case .word(.in): return .in
    case .name: return operatorWord()
    case .word, .quoted, .number, .string, .bytes, .end: return nil
    }
  }

  /// `and` and `or` as operators, which they are not.
  private mutating func operatorWord() -> BinaryOperator? {
    guard token.span.range.count < 4 else { return nil }
    let meant: BinaryOperator
    switch file.text(token.span) {
    case "and": meant = .and
    case "or": meant = .or
    default: return nil
    }
    report(.wordIsNoOperator(text(token.span), write: meant.rawValue, at: place(token.span)))
    return meant
  }

  /// `unary ::= "!"+ member | "-"+ member | member`
  private mutating func unary() -> Expression {
    switch token.kind {
    case .symbol(.exclamation): signed(.not)
    case .symbol(.minus): signed(.negate)
    case .word, .name, .quoted, .number, .string, .bytes, .symbol, .end: member()
    }
  }

  /// An operand behind one or many of the same sign.
  private mutating func signed(_ sign: UnaryOperator) -> Expression {
    let kind = token.kind
    var signs: [Span] = []
    while token.kind == kind { signs.append(take()) }
    let outer = depth
    depth += signs.count
    defer { depth = outer }
    guard depth <= Limits.depth else { return tooDeep() }
    if sign == .negate, token.kind == .number { checkSignedDuration(signs[signs.count - 1]) }
    let isFolded = sign == .negate && token.kind == .number && touches
    var operand = isFolded ? member(sign: signs.removeLast()) : member()
    for span in signs.reversed() {
      operand = .unary(
        Unary(
          operator: sign, operatorPlace: place(span), operand: operand,
          place: place(span).joined(to: operand.place)))
    }
    return operand
  }

  /// Tells that a duration has no sign.
  private mutating func checkSignedDuration(_ sign: Span) {
    let reader = NumberReader(file.bytes[token.span.range], dialect: dialect)
    guard case .value(.duration) = reader.read() else { return }
    let literal = file.text(token.span)
    report(.signedDuration(literal, at: place(sign.joined(to: token.span))))
  }
}
