import ProvisoChecker
import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

extension EditingSession {
  /// What the situation of a cursor allows, whatever is written already.
  func offers(for cursor: Cursor, at place: Place) -> [Completion] {
    switch cursor.situation {
    case .nothing: return []
    case .declaration:
      return words(Word.allCases.filter(\.beginsDeclaration))
    case .words(let words): return self.words(words)
    case .annotation: return entries([.annotation], .annotation)
    case .type: return entries([.type], .type)
    case .kinds: return entries([.kindOfData], .kindOfData)
    case .actions: return actions
    case .reviewers: return declared([.reviewers]) + words([.requester])
    case .covered:
      return declared([.rule]).filter { offer in
        names.contains { $0.isRoute && $0.text == offer.text }
      } + words([.default])
    case .expression: return values
    case .member("context"): return declared([.contextField])
    case .member("args"):
      return arguments(at: place).map { completion($0, .field) }.sorted().withoutRepeats
    case .member("agent"): return Self.members(["id", "on_behalf_of", "version"])
    case .member("action"): return Self.members(["annotations", "digest", "id", "type"])
    case .member: return entries([.method], .method)
    }
  }

  private var values: [Completion] {
    entries([.variable], .variable) + declared([.let]) + entries([.level], .level)
      + entries([.function], .function) + words([.true, .false, .null])
  }

  /// Declared actions, and everything below their prefixes.
  private var actions: [Completion] {
    let whole = declared([.action])
    let prefixes = Set(
      whole.compactMap { offer in
        offer.text.lastIndex(of: ".").map { String(offer.text[..<$0]) + ".*" }
      })
    return whole
      + prefixes.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map {
        Completion(text: $0, kind: .action, detail: "every action below")
      }
  }

  private func declared(_ kinds: [DeclaredName.Kind]) -> [Completion] {
    names.filter { kinds.contains($0.kind) }.map { name in
      completion(name, kind(of: name))
    }.sorted().withoutRepeats
  }

  private func completion(_ name: DeclaredName, _ kind: Completion.Kind) -> Completion {
    let line = name.documentation.prefix { $0 != "\n" }
    return Completion(
      text: name.text, kind: kind,
      detail: line.isEmpty ? Meaning(name, files).title : String(line))
  }

  private func kind(of name: DeclaredName) -> Completion.Kind {
    switch name.kind {
    case .action: .action
    case .reviewers: .reviewers
    case .let: .let
    case .rule: .rule
    case .contextField, .argument: .field
    }
  }

  private func words(_ words: [Word]) -> [Completion] {
    words.map { Completion(text: $0.rawValue, kind: .keyword, detail: "") }
  }

  private func entries(_ kinds: [Vocabulary.Kind], _ kind: Completion.Kind) -> [Completion] {
    Vocabulary.all.filter { kinds.contains($0.kind) }.map {
      Completion(text: $0.name.string, kind: kind, detail: $0.summary)
    }.sorted().withoutRepeats
  }

  private static func members(_ names: [String]) -> [Completion] {
    names.map { Completion(text: $0, kind: .field, detail: "") }
  }
}

extension [Completion] {
  /// In the order of their texts by bytes.
  fileprivate func sorted() -> [Completion] {
    sorted { $0.text.utf8.lexicographicallyPrecedes($1.text.utf8) }
  }

  /// Each text once.
  fileprivate var withoutRepeats: [Completion] {
    var seen: Set<String> = []
    return filter { seen.insert($0.text).inserted }
  }
}
