import ProvisoLanguage
import ProvisoText

extension Parser {
  /// `member ::= primary ( "." "?"? selector | "." method "(" list? ")" | "[" "?"? expression "]"
  ///   )*`
  ///
  /// A minus that touches a number belongs to it, as in CEL's implementations.
  mutating func member(sign: Span? = nil) -> Expression {
    var base = sign == nil ? primary() : literal(sign: sign)
    while !isLost, case .symbol(let symbol) = token.kind, extend(&base, symbol) {}
    return base
  }

  /// Adds what the symbol at hand begins to `base`; false where it begins nothing.
  private mutating func extend(_ base: inout Expression, _ symbol: Symbol) -> Bool {
    if symbol == .dot {
      base = selection(from: base)
    } else if symbol == .leftBracket {
      base = index(of: base)
    } else if symbol == .leftBrace, isPlainName(base) {
      base = messageLiteral(base)
    } else {
      return false
    }
    return true
  }

  /// `method ::= WORD - KEYWORD`
  private mutating func selection(from base: Expression) -> Expression {
    take()
    guard counted() else { return base }
    let isOptional = takeIf(.question)
    let isMethod = token.isWord
    let field = selector()
    guard isMethod, !isOptional, token.kind == .symbol(.leftParenthesis) else {
      return .member(
        Member(
          base: base, field: field, isOptional: isOptional,
          place: place(from: base.place.span)))
    }
    let arguments = arguments()
    return .call(
      Call(
        receiver: base, function: field, arguments: arguments, place: place(from: base.place.span)))
  }

  private mutating func index(of base: Expression) -> Expression {
    let open = take()
    guard counted() else { return base }
    let isOptional = takeIf(.question)
    let key = expression()
    close(.rightBracket, opened: open)
    return .index(
      Index(base: base, key: key, isOptional: isOptional, place: place(from: base.place.span)))
  }

  /// `primary ::= identifier ( "(" list? ")" )? | "(" expression ")" | "[" ( "," | ( element ( ","
  ///   element )* ","? )? ) "]" | "{" ( "," | ( entry ( "," entry )* ","? )? ) "}" | literal`
  private mutating func primary() -> Expression {
    guard counted() else { return .missing(afterPrevious) }
    switch token.kind {
    case .name: return nameOrCall()
    case .word(let word): return wordOperand(word)
    case .number: return literal(sign: nil)
    case .string: return stringLiteral()
    case .bytes: return bytesLiteral()
    case .symbol(.dot): return rooted()
    case .symbol(.leftParenthesis): return group()
    case .symbol(.leftBracket): return listLiteral()
    case .symbol(.leftBrace): return mapLiteral()
    case .quoted, .symbol, .end: return missingOperand()
    }
  }

  private mutating func group() -> Expression {
    let open = take()
    let inner = expression()
    close(.rightParenthesis, opened: open)
    return .group(Group(inner: inner, place: place(from: open)))
  }

  /// `identifier ::= ( WORD - KEYWORD - RESERVED - DECLARATION - CLAUSE ) | VARIABLE`
  private mutating func nameOrCall() -> Expression {
    let start = token.span
    let fromRoot = takeIf(.dot)
    if file.bytes[token.span.range].elementsEqual("not".utf8) { checkNot() }
    let name = word()
    guard token.kind == .symbol(.leftParenthesis) else {
      return .identifier(Identifier(name: name, fromRoot: fromRoot, place: place(from: start)))
    }
    let arguments = arguments()
    return .call(
      Call(
        receiver: nil, function: name, fromRoot: fromRoot, arguments: arguments,
        place: place(from: start)))
  }

  private mutating func wordOperand(_ word: Word) -> Expression {
    switch word {
    case .true, .false:
      return .literal(Literal(value: .bool(word == .true), place: place(take())))
    case .null: return .literal(Literal(value: .null, place: place(take())))
    default: break
    }
    if word.group == .reserved, !word.beginsDeclaration || dialect == .bare {
      report(.reservedWord(word, at: place(token.span)))
      return nameOrCall()
    }
    let isIdentifier = dialect == .bare ? word.group != .keyword : word.isIdentifier
    return isIdentifier ? nameOrCall() : missingOperand()
  }

  /// `.name`, from the root: plain CEL alone has it.
  private mutating func rooted() -> Expression {
    if dialect == .policy { report(.leadingDot(at: place(token.span))) }
    let dot = token.span
    let next = peekedToken()
    guard next.isWord else {
      take()
      return missingOperand()
    }
    if case .word(let word) = next.kind, word.group == .keyword || word.group == .reserved {
      take()
      report(.reservedWord(word, at: place(token.span)))
      return .missing(place(from: dot))
    }
    return nameOrCall()
  }

  private mutating func arguments() -> [Expression] {
    let open = take()
    guard !takeIf(.rightParenthesis) else { return [] }
    let arguments = list()
    close(.rightParenthesis, opened: open)
    return arguments
  }

  /// `list ::= expression ( "," expression )*`
  private mutating func list() -> [Expression] {
    var expressions = [expression()]
    while !isLost, takeIf(.comma) { expressions.append(expression()) }
    return expressions
  }
}
