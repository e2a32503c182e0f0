import ProvisoLanguage
import ProvisoText

extension Parser {
  /// `rule ::= "approve" name "{" ( on | condition | limit | notify | because )* "}" | "route" name
  ///   "always"? "{" ( on | condition | to | within | valid | show | edit | because )* "}" | "deny"
  ///   name "{" ( on | condition | because )* "}"`
  ///
  /// `grant ::= "grant" name "{" ( on | condition | limit | notify | provenance | because )* "}"`
  ///
  /// `invariant ::= "invariant" name "{" ( on | condition | never | needs | because )* "}"`
  mutating func rule(_ kind: RuleKind) -> RuleNode {
    let word = place(take())
    let name = declaredName()
    var always: Place?
    if token.kind == .word(.always) {
      always = place(take())
      if kind != .route { report(.onlyRoutesAreAlways(kind, at: place(previous))) }
    }
    var clauses: [Clause] = []
    if var body = openBody(kind.described, isRule: true, words: kind.clauses) {
      while let next = nextClause(in: &body) {
        let clause = clause(next.word)
        if next.counts { clauses.append(clause) }
      }
    }
    return RuleNode(
      kind: kind, word: word, name: name, always: kind == .route ? always : nil, clauses: clauses)
  }

  private mutating func clause(_ word: Word) -> Clause {
    let start = token.span
    let name = Name(text: text(start), place: place(start))
    let body = clauseBody(word)
    return Clause(body: body, word: name, place: place(from: start))
  }

  private mutating func clauseBody(_ word: Word) -> Clause.Body {
    switch word {
    case .on: on()
    case .when, .unless: when(word)
    case .to: to()
    case .within: within()
    case .valid: valid()
    case .show: show()
    case .edit: edit()
    case .notify: notify()
    case .limit: limit()
    case .never: never()
    case .needs: needs()
    case .because: because()
    default: provenance(word)
    }
  }

  /// `on ::= "on" pattern ( "," pattern )*`
  private mutating func on() -> Clause.Body {
    take()
    var patterns = [pattern()]
    while takeIf(.comma) { patterns.append(pattern()) }
    return .on(patterns)
  }

  /// `pattern ::= segment ( "." segment )* ( "." "*" )?`
  private mutating func pattern() -> ActionName {
    let start = token.span
    if token.kind == .symbol(.star) {
      lose(.starAlone(at: place(start)))
      return ActionName(segments: [], coversBelow: true, place: place(start))
    }
    var segments = [segment()]
    while takeIf(.dot) {
      guard takeIf(.star) else {
        segments.append(segment())
        continue
      }
      if token.kind == .symbol(.dot) { lose(.starNotLast(at: place(previous))) }
      return ActionName(segments: segments, coversBelow: true, place: place(from: start))
    }
    return ActionName(segments: segments, coversBelow: false, place: place(from: start))
  }

  /// `condition ::= ( "when" | "unless" ) expression`
  private mutating func when(_ word: Word) -> Clause.Body {
    take()
    let condition = condition()
    return word == .when ? .when(condition) : .unless(condition)
  }

  /// `to ::= "to" targets`
  private mutating func to() -> Clause.Body {
    take()
    return .to(targets())
  }

  /// `within ::= "within" DURATION "else" ( "deny" | "route" "to" targets )`
  private mutating func within() -> Clause.Body {
    take()
    let deadline = duration()
    let place = place(token.span)
    if !isLost, token.kind != .word(.else) { lose(.noElse(at: afterPrevious)) }
    _ = takeIf(.else)
    if token.kind == .word(.approve) {
      lose(.silenceIsNoConsent("else approve", at: self.place(token.span)))
      return .within(deadline, otherwise: .deny(place))
    }
    let word = token.span
    if takeIf(.route) {
      expect(.to)
      let targets = isLost ? [] : targets()
      return .within(deadline, otherwise: .route(targets, self.place(from: word)))
    }
    if !takeIf(.deny) { reportUnexpected("`deny` or `route to`") }
    return .within(deadline, otherwise: .deny(self.place(word)))
  }

  /// `valid ::= "valid" DURATION`
  private mutating func valid() -> Clause.Body {
    take()
    return .valid(duration())
  }

  /// `show ::= "show" path ( "," path )*`
  private mutating func show() -> Clause.Body {
    take()
    return .show(paths())
  }

  /// `edit ::= "edit" path ( "," path )*`
  private mutating func edit() -> Clause.Body {
    take()
    return .edit(paths())
  }

  /// `notify ::= "notify" targets`
  private mutating func notify() -> Clause.Body {
    take()
    return .notify(targets())
  }

  /// `never ::= "never" ( "approve" | "route" | "deny" )`
  private mutating func never() -> Clause.Body {
    take()
    let word = token.span
    if takeIf(.approve) { return .never(.approve, place(word)) }
    if takeIf(.route) { return .never(.route, place(word)) }
    if !takeIf(.deny) { reportUnexpected("`approve`, `route` or `deny`") }
    return .never(.deny, place(word))
  }

  /// `needs ::= "needs" targets`
  private mutating func needs() -> Clause.Body {
    take()
    return .needs(targets())
  }

  /// `provenance ::= "signed" STRING | "granted" STRING | "expires" STRING | "covers" covered ( ","
  ///   covered )*`
  private mutating func provenance(_ word: Word) -> Clause.Body {
    take()
    if word == .signed { return .signed(string()) }
    if word == .granted { return .granted(string()) }
    if word == .expires { return .expires(string()) }
    var names = [covered()]
    while takeIf(.comma) { names.append(covered()) }
    return .covers(names)
  }

  /// `covered ::= name | "default"`
  private mutating func covered() -> Name {
    token.kind == .word(.default) ? word() : declaredName()
  }
}
