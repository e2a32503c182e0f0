import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

extension ReferenceReader {
  static func letNames(in trees: [Syntax]) -> Set<Text> {
    var names: Set<Text> = []
    for declaration in trees.flatMap(\.declarations) {
      if case .binding(let node) = declaration.body { names.insert(node.name.text) }
    }
    return names
  }

  /// The lets that a declaration names, in order. A member with such a name is none; a macro's
  /// variable with such a name counts: rather one too many than one too few.
  func uses(of declaration: Declaration) -> [String] {
    let found = Self.places(in: declaration).reduce(into: Set<Text>()) { found, place in
      found.formUnion(names(at: place))
    }
    return found.intersection(letNames).sorted().map(\.string)
  }

  /// Where lets may be named.
  private static func places(in declaration: Declaration) -> [Place] {
    switch declaration.body {
    case .action(let node):
      node.clauses.compactMap { clause in
        switch clause {
        case .reversibility(_, let expression), .stakes(_, let expression): expression.place
        case .handles: nil
        }
      }
    case .rule(let rule): rule.clauses.flatMap(places)
    case .binding, .fallback: [declaration.place]
    case .context, .reviewers: []
    }
  }

  /// To the lexer a reason is one string.
  private static func places(in clause: Clause) -> [Place] {
    guard case .because(let template) = clause.body else { return [clause.place] }
    return template.parts.compactMap { part in
      if case .expression(let expression) = part { expression.place } else { nil }
    }
  }

  private func names(at place: Place) -> Set<Text> {
    let source = files[Int(place.file)]
    let piece = SourceFile(name: source.name, bytes: Array(source.bytes[place.span.range]))
    var names: Set<Text> = []
    var isMember = false
    for token in Lexemes(piece).tokens {
      if !isMember { names.insert(Text(piece.text(token.span))) }
      isMember = token.kind == .symbol(.dot)
    }
    return names
  }
}
