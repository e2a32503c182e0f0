import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

/// What the words of a policy are where they stand, from its tree.
struct TokenRoles {
  /// Fields, members, actions and whatever else a name stands for.
  private(set) var names: Set<Span> = []
  /// Words in expressions that stand for a value.
  private(set) var identifiers: Set<Span> = []

  init(_ syntax: Syntax) {
    for declaration in syntax.declarations { walk(declaration) }
  }

  private mutating func walk(_ value: Any) {
    switch value {
    case is Place: return
    case let name as Name: names.insert(name.place.span)
    case let identifier as Identifier: identifiers.insert(identifier.name.place.span)
    case let target as TargetNode:
      // `requester` is a word; names of groups are no words of the language.
      target.preferring.map { walk($0) }
    case let clause as Clause:
      if case .covers = clause.body { return }
      walk(clause.body)
    default: for child in Mirror(reflecting: value).children { walk(child.value) }
    }
  }

  /// The beginnings of scopes of which a token must have one, and of which it may have none.
  func expectation(of token: Token) -> (wanted: [String], unwanted: [String]) {
    let numeric = (["constant.numeric"], ["variable"])
    switch token.kind {
    case .number: return numeric
    case .string, .bytes: return (["string.quoted"], ["comment"])
    case .symbol(let symbol):
      return symbol.binaryOperator == nil
        ? ([], ["string", "comment"]) : (["keyword.operator"], ["string", "comment"])
    case .quoted: return ([], ["string", "comment", "keyword"])
    case .name: return ([], ["string", "comment", "keyword", "constant.numeric"])
    case .end: return ([], [])
    case .word(let word):
      if identifiers.contains(token.span) {
        return ([word.group == .level ? "constant.language.level" : "variable.language"], ["keyword"])
      }
      if names.contains(token.span) { return ([], ["keyword", "storage", "constant.language"]) }
      if word == .in { return (["keyword.operator.word"], []) }
      if word.group == .keyword { return (["constant.language"], []) }
      return (["keyword", "storage"], ["string", "comment", "variable", "entity"])
    }
  }
}
