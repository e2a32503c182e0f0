import ProvisoLanguage
import ProvisoText

extension Parser {
  /// `policy ::= declaration*`
  mutating func policy() -> [Declaration] {
    var declarations: [Declaration] = []
    while token.kind != .end {
      if let declaration = declaration() { declarations.append(declaration) }
      if isLost { skipToDeclaration() }
    }
    return declarations
  }

  /// `declaration ::= DOC* annotation* ( action | context | reviewers | let | rule | grant |
  ///   invariant | default )`
  private mutating func declaration() -> Declaration? {
    let documentation = declarationDocumentation()
    let start = token.span
    var annotations: [Annotation] = []
    while token.kind == .symbol(.at) {
      annotations.append(annotation())
      if isLost { skipToDeclaration() }
    }
    if token.kind == .end, let last = annotations.last {
      lose(.annotatesNothing(at: last.place))
      return nil
    }
    guard let body = declarationBody() else { return nil }
    return Declaration(
      documentation: documentation, annotations: annotations, body: body,
      place: place(from: start))
  }

  private mutating func declarationBody() -> Declaration.Body? {
    guard case .word(let word) = token.kind else {
      reportNoDeclaration()
      return nil
    }
    switch word {
    case .action: return .action(action())
    case .context: return .context(context())
    case .reviewers: return .reviewers(reviewers())
    case .let: return .binding(binding())
    case .approve: return .rule(rule(.approve))
    case .route: return .rule(rule(.route))
    case .deny: return .rule(rule(.deny))
    case .grant: return .rule(rule(.grant))
    case .invariant: return .rule(rule(.invariant))
    case .default: return fallback().map { .fallback($0) }
    default:
      reportNoDeclaration()
      return nil
    }
  }

  /// `annotation ::= "@" ADJ WORD ( "(" STRING ( "," STRING )* ")" )?`
  private mutating func annotation() -> Annotation {
    let start = token.span
    take()
    guard token.isWord, touches else {
      reportUnexpected("the name of an annotation")
      return Annotation(name: missingName, arguments: [], place: place(from: start))
    }
    let name = word()
    var arguments: [StringNode] = []
    let open = token.span
    if takeIf(.leftParenthesis) {
      repeat { arguments.append(string()) } while takeIf(.comma)
      close(.rightParenthesis, opened: open)
    }
    return Annotation(name: name, arguments: arguments, place: place(from: start))
  }

  /// `context ::= "context" "(" ( contextField ( "," contextField )* ","? )? ")"`
  private mutating func context() -> ContextNode {
    expect(.context)
    return ContextNode(fields: fieldList(in: .context))
  }

  /// `reviewers ::= "reviewers" name "{" ( "members" STRING ( "," STRING )* | "group" STRING )+
  ///   "}"`
  private mutating func reviewers() -> ReviewersNode {
    expect(.reviewers)
    let name = declaredName()
    var clauses: [ReviewersNode.Clause] = []
    guard var body = openBody("reviewers", words: [.members, .group]) else {
      return ReviewersNode(name: name, clauses: [])
    }
    while let clause = nextClause(in: &body) {
      let start = token.span
      take()
      if clause.word == .members {
        var members = [string()]
        while takeIf(.comma) { members.append(string()) }
        if clause.counts { clauses.append(.members(place(from: start), members)) }
      } else {
        let group = string()
        if clause.counts { clauses.append(.group(place(from: start), group)) }
      }
    }
    if body.seen.isEmpty, !isLost { report(.noReviewers(at: place(from: body.open))) }
    return ReviewersNode(name: name, clauses: clauses)
  }

  /// `let ::= "let" name ( "=" expression | "(" parameters ")" "=" expression | ":" type "from"
  ///   STRING )`
  private mutating func binding() -> LetNode {
    expect(.let)
    let name = declaredName()
    if takeIf(.colon) {
      let type = type()
      expect(.from)
      return LetNode(name: name, body: .data(type, string()))
    }
    guard token.kind == .symbol(.leftParenthesis) else {
      expect(.assign)
      return LetNode(name: name, body: .expression(condition()))
    }
    let open = take()
    let parameters = parameters()
    close(.rightParenthesis, opened: open)
    expect(.assign)
    return LetNode(name: name, body: .function(parameters, condition()))
  }

  /// `parameters ::= parameter ( "," parameter )* ","?`
  private mutating func parameters() -> [LetNode.Parameter] {
    var parameters = [parameter()]
    while takeIf(.comma), token.kind != .symbol(.rightParenthesis) {
      parameters.append(parameter())
    }
    return parameters
  }

  /// `parameter ::= name ":" type`
  private mutating func parameter() -> LetNode.Parameter {
    let name = declaredName()
    expect(.colon)
    return LetNode.Parameter(name: name, type: type())
  }

  /// `default ::= "default" ( "route" "to" targets | "deny" "errors" "to" targets )`
  private mutating func fallback() -> DefaultNode? {
    let start = token.span
    expect(.default)
    var verdict = Verdict.route
    if token.kind == .word(.approve) {
      lose(.silenceIsNoConsent("default approve", at: place(token.span)))
      return nil
    }
    if takeIf(.deny) {
      verdict = .deny
      expect(.errors)
    } else if !takeIf(.route) {
      reportUnexpected("`route to` or `deny errors to`")
    }
    expect(.to)
    guard !isLost else { return nil }
    return DefaultNode(verdict: verdict, targets: targets(), place: place(from: start))
  }

  /// What other policy languages call our declarations.
  private static let otherLanguages = [
    "allow": "approve", "permit": "approve", "forbid": "deny", "block": "deny", "reject": "deny",
    "ask": "route", "escalate": "route", "review": "route", "const": "let", "var": "let",
    "def": "let",
  ]

  /// Tells that no declaration begins here.
  private mutating func reportNoDeclaration() {
    let known = Word.allCases.filter(\.beginsDeclaration).map(\.rawValue)
    let found = token.isWord ? file.text(token.span) : ""
    let meant = Self.otherLanguages[found] ?? Suggestion.nearest(to: found, among: known)
    lose(.unknownDeclaration(foundText, nearest: meant, at: place(token.span)))
    take()
  }
}
