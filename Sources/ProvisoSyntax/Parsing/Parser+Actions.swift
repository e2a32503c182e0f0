import ProvisoLanguage
import ProvisoText

extension Parser {
  /// `action ::= "action" actionName ( "," actionName )* "(" fields? ")" ( "{" actionClause* "}"
  ///   )?`
  mutating func action() -> ActionNode {
    expect(.action)
    var names = [actionName()]
    while takeIf(.comma) { names.append(actionName()) }
    let fields = fieldList(in: .action)
    let clauses = token.kind == .symbol(.leftBrace) ? actionClauses() : []
    return ActionNode(names: names, fields: fields, clauses: clauses)
  }

  /// `actionName ::= segment ( "." segment )*`
  private mutating func actionName() -> ActionName {
    let start = token.span
    var segments = [segment()]
    while takeIf(.dot) { segments.append(segment()) }
    return ActionName(segments: segments, coversBelow: false, place: place(from: start))
  }

  /// `segment ::= WORD | QUOTED`
  mutating func segment() -> Name {
    guard token.isWord || token.kind == .quoted else {
      reportUnexpected("a name")
      return missingName
    }
    return wordOrQuoted()
  }

  private mutating func actionClauses() -> [ActionNode.Clause] {
    var clauses: [ActionNode.Clause] = []
    guard var body = openBody("an action", words: [.reversibility, .stakes, .handles]) else {
      return []
    }
    while let next = nextClause(in: &body) {
      let clause = actionClause(next.word)
      if next.counts { clauses.append(clause) }
    }
    return clauses
  }

  /// `actionClause ::= "reversibility" expression | "stakes" expression | "handles" kind ( "," kind
  ///   )*`
  private mutating func actionClause(_ word: Word) -> ActionNode.Clause {
    let start = take()
    if word == .handles {
      var kinds = [kind()]
      while takeIf(.comma) { kinds.append(kind()) }
      return .handles(place(from: start), kinds)
    }
    let level = condition()
    return word == .stakes
      ? .stakes(place(from: start), level) : .reversibility(place(from: start), level)
  }

  /// `kind ::= WORD`
  private mutating func kind() -> Name {
    guard token.isWord else {
      reportUnexpected("a kind of personal data")
      return missingName
    }
    return word()
  }
}

// MARK: Fields and types

extension Parser {
  /// Whose members a list of fields tells.
  enum FieldOwner { case action, context, record }

  /// The fields with the brackets around them.
  mutating func fieldList(in owner: FieldOwner) -> FieldList {
    let open = token.span
    expect(owner == .record ? .leftBrace : .leftParenthesis)
    let closing: Symbol = owner == .record ? .rightBrace : .rightParenthesis
    if owner == .record { openBraces += 1 }
    var list = (fields: [FieldNode](), rest: Place?.none)
    if !isLost, token.kind != .symbol(closing) { list = fields(in: owner, before: closing) }
    close(closing, opened: open)
    if owner == .record, !isLost { openBraces -= 1 }
    return FieldList(fields: list.fields, open: list.rest, place: place(from: open))
  }

  /// `fields ::= ( field "," )* ( field | "..." ) ","?`
  private mutating func fields(
    in owner: FieldOwner, before closing: Symbol
  ) -> (fields: [FieldNode], rest: Place?) {
    var fields: [FieldNode] = []
    repeat {
      if token.kind == .symbol(closing) { break }
      if token.kind == .symbol(.ellipsis) {
        let rest = place(take())
        if owner == .context { report(.contextIsOpen(at: rest)) }
        if takeIf(.comma), token.kind != .symbol(closing) { lose(.restIsLast(at: rest)) }
        return (fields, rest)
      }
      fields.append(field(in: owner))
    } while takeIf(.comma)
    return (fields, nil)
  }

  /// `field ::= fieldName "?"? ":" type`
  ///
  /// `contextField ::= fieldName "?"? ":" "said"? type`
  private mutating func field(in owner: FieldOwner) -> FieldNode {
    let start = token.span
    let name = fieldName()
    let isOptional = takeIf(.question)
    expect(.colon)
    let said = said(in: owner)
    let type = type()
    return FieldNode(
      name: name, isOptional: isOptional, said: said, type: type, place: place(from: start))
  }

  /// Where the word `said` stands, if it may.
  private mutating func said(in owner: FieldOwner) -> Place? {
    guard token.kind == .word(.said) else { return nil }
    let said = place(take())
    if owner == .context { return said }
    report(.saidOutsideContext(at: said))
    return nil
  }

  /// `fieldName ::= WORD | QUOTED`
  private mutating func fieldName() -> Name {
    guard token.isWord || token.kind == .quoted else {
      reportUnexpected("the name of a field")
      return missingName
    }
    return wordOrQuoted()
  }

  /// `type ::= typeName | "list" "(" type ")" | "map" "(" type "," type ")" | "{" fields? "}" |
  ///   STRING ( "|" STRING )*`
  mutating func type() -> TypeNode {
    depth += 1
    defer { depth -= 1 }
    switch token.kind {
    case .word(.said): return missingType(isTooDeep: false)
    case .name, .word: return depth <= Limits.depth ? typeName() : missingType(isTooDeep: true)
    case .symbol(.leftBrace):
      return depth <= Limits.depth
        ? .record(fieldList(in: .record)) : missingType(isTooDeep: true)
    case .string: return union()
    case .quoted, .number, .bytes, .symbol, .end: return missingType(isTooDeep: false)
    }
  }

  private mutating func union() -> TypeNode {
    let start = token.span
    var values = [string()]
    while takeIf(.bar) { values.append(string()) }
    return .union(values, place(from: start))
  }

  private mutating func missingType(isTooDeep: Bool) -> TypeNode {
    if isTooDeep {
      lose(.tooDeep(at: place(token.span)))
    } else {
      reportUnexpected("a type")
    }
    return .missing(afterPrevious)
  }

  /// `typeName ::= WORD - "said"`
  private mutating func typeName() -> TypeNode {
    let name = word()
    guard token.kind == .symbol(.leftParenthesis) else { return .name(name) }
    if name.text == "list" { return listType(name.place.span) }
    return name.text == "map" ? mapType(name.place.span) : .name(name)
  }

  private mutating func listType(_ start: Span) -> TypeNode {
    let open = take()
    let element = type()
    close(.rightParenthesis, opened: open)
    return .list(element, place(from: start))
  }

  private mutating func mapType(_ start: Span) -> TypeNode {
    let open = take()
    let key = type()
    expect(.comma)
    let value = isLost ? .missing(afterPrevious) : type()
    close(.rightParenthesis, opened: open)
    return .map(key, value, place(from: start))
  }
}
