import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

/// Names that mean nothing where they stand.
extension Diagnostic {
  static func unknownName(_ name: Text, at place: Place, known: [Text]) -> Diagnostic {
    .error(
      .unknownName, "nothing is called `\(name)` here", at: place, "not known",
      help: NearestName.find(name, among: known).map { "did you mean `\($0)`?" })
  }

  static func noArgument(_ field: Name, of actions: [Text], known: [Text]) -> Diagnostic {
    let isOne = actions.count == 1
    let owner = isOne ? "`\(actions[0])` has no" : "none of the matched actions has an"
    let near = NearestName.find(field.text, among: known).map { "did you mean `\($0)`? " } ?? ""
    let fields = known.map(\.string).joined(separator: " ")
    return .error(
      .noArgument, "\(owner) argument `\(field.text)`", at: field.place, "not declared",
      help: near
        + (known.isEmpty
          ? "there are no arguments" : "\(isOne ? "it has" : "they have") `\(fields)`"))
  }

  static func unknownKind(_ name: Name) -> Diagnostic {
    .error(
      .unknownKind, "`\(name.text)` is no kind of personal data", at: name.place, "not known",
      help: NearestName.find(name.text, among: KindNames.known).map { "did you mean `\($0)`?" }
        ?? "the categories are \(row(KindNames.categories)); a kind is `card_number`, say")
  }

  static func kindNeedsName(at place: Place) -> Diagnostic {
    .error(
      .unknownKind, "a kind of personal data is a plain name", at: place, "not a name",
      help: "for example `pii.has(card_number)`")
  }

  // MARK: Patterns and zones

  static func notConstant(_ kind: PatternCheck.Kind, at place: Place) -> Diagnostic {
    switch kind {
    case .regularExpression, .glob:
      .error(
        .notConstant, "the pattern is not a constant", at: place, "known only at run time",
        help: "write `contains` or `startsWith`, or a let that holds a text")
    case .zone:
      .error(
        .notConstant, "the zone is not a constant", at: place, "known only at run time",
        help: "for example `\"Europe/London\"`")
    }
  }

  static func notUnderstood(
    _ kind: PatternCheck.Kind, _ problem: PatternCheck.Problem, _ text: Text, at place: Place
  ) -> Diagnostic {
    let what =
      switch kind {
      case .regularExpression: "regular expression"
      case .glob: "pattern"
      case .zone: "zone"
      }
    let before = problem.offset.map { String(decoding: text.utf8.prefix($0), as: UTF8.self) }
    return .error(
      .notUnderstood, "this \(what) is not understood", at: place,
      problem.message + (before.map { $0.isEmpty ? "" : ", after `\($0)`" } ?? ""))
  }
}
