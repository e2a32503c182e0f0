import ProvisoSyntax
import ProvisoText

extension EditingSession {
  /// The declaration that a word names.
  func declaration(of word: WordAt, at place: Place) -> DeclaredName? {
    if let itself = names.first(where: { $0.place.covers(place) }) { return itself }
    if let pattern = actionName(at: place) {
      return names.first { $0.kind == .action && pattern.covers($0.text) }
    }
    if word.path == "context.\(word.text)" {
      return names.first { $0.kind == .contextField && $0.text == word.text }
    }
    if word.path == "args.\(word.text)" {
      return arguments(at: place).first { $0.text == word.text }
    }
    guard !word.isMember else { return nil }
    return names.first { name in
      switch name.kind {
      case .reviewers, .let, .rule: name.text == word.text
      case .action, .contextField, .argument: false
      }
    }
  }

  /// The arguments that a request can have where the rule or action around `place` reads it.
  func arguments(at place: Place) -> [DeclaredName] {
    let patterns = declaration(around: place).map(Self.actions) ?? []
    return names.filter { name in
      name.kind == .argument
        && (patterns.isEmpty || patterns.contains { name.owners.contains(where: $0.covers) })
    }
  }

  /// The pattern of a rule in which `place` lies.
  private func actionName(at place: Place) -> ActionPattern? {
    let patterns = declaration(around: place).map(Self.actions) ?? []
    return patterns.first { $0.name.place.covers(place) }
  }

  private func declaration(around place: Place) -> (file: SourceFile, body: Declaration.Body)? {
    let tree = trees[Int(place.file)]
    return tree.declarations.first { $0.place.covers(place) }.map { (tree.file, $0.body) }
  }

  /// The actions that a rule is about, or those that an action declares.
  private static func actions(
    _ declaration: (file: SourceFile, body: Declaration.Body)
  ) -> [ActionPattern] {
    let found: [ActionName]
    switch declaration.body {
    case .action(let action): found = action.names
    case .rule(let rule):
      found = rule.clauses.flatMap { clause -> [ActionName] in
        if case .on(let patterns) = clause.body { patterns } else { [] }
      }
    case .context, .reviewers, .binding, .fallback: found = []
    }
    return found.map { ActionPattern(name: $0, text: declaration.file.text($0.place.span)) }
  }
}

/// Actions that a rule is about.
private struct ActionPattern {
  let name: ActionName
  /// As it is written.
  let text: String

  /// Whether an action of that name, as it is written, is among them.
  func covers(_ action: String) -> Bool {
    name.coversBelow ? action.utf8.starts(with: text.utf8.dropLast()) : action == text
  }
}

extension Place {
  /// Whether it holds all of another place.
  fileprivate func covers(_ other: Place) -> Bool {
    file == other.file && span.start <= other.span.start && other.span.end <= span.end
  }
}
