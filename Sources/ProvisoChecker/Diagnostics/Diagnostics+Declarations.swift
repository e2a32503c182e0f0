import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

/// Declarations of actions, context, reviewers and lets.
extension Diagnostic {
  static func declaredTwice(_ name: Text, at place: Place, first: Place) -> Diagnostic {
    .error(
      .declaredTwice, "`\(name)` is declared twice", at: place, "second",
      further: [Label(first, "first")])
  }

  static func standsTwice(_ what: String, at place: Place, first: Place) -> Diagnostic {
    .error(
      .declaredTwice, "`\(what)` stands twice", at: place, "second",
      further: [Label(first, "first")], help: "leave one out")
  }

  static func reservedName(_ name: Name) -> Diagnostic {
    .error(
      .reservedName, "`\(name.text)` means something already", at: name.place,
      "a name of the language", help: "another name, such as `our_\(name.text)`")
  }

  static func unknownType(_ name: Name) -> Diagnostic {
    let known = SetChecker.typeNames
    return .error(
      .unknownType, "there is no type `\(name.text)`", at: name.place, "not known",
      help: typeHelp(name.text)
        ?? NearestName.find(name.text, among: known).map { "did you mean `\($0)`?" }
        ?? "the types are \(row(known)), records and choices of texts")
  }

  /// What other languages call it.
  private static func typeHelp(_ name: Text) -> String? {
    switch name.string.lowercased() {
    case "number", "float", "decimal": "write `double`"
    case "integer", "long": "write `int`"
    case "boolean": "write `bool`"
    case "text", "str": "write `string`"
    case "array": "write `list(string)`"
    case "object", "dict", "dictionary": "write `map(string, dyn)`"
    case "date", "datetime", "time": "write `timestamp`"
    case "any": "write `dyn`"
    default: nil
    }
  }

  static func levelInData(_ scale: Scale, at place: Place) -> Diagnostic {
    let name = Type.level(scale).written
    return .error(
      .unknownType, "a level is no data", at: place, "neither a request nor a file has one",
      help: "declare `string` and write `\(name)(…)` around it")
  }

  static func keyNotText(_ found: Type, at place: Place) -> Diagnostic {
    .error(
      .mismatch, "the keys of a map are texts, not \(found.written)", at: place,
      "is \(found.written)", help: "write `map(string, …)`")
  }

  static func contextConflict(_ name: Text, at place: Place, first: Place) -> Diagnostic {
    .error(
      .conflict, "`context.\(name)` is declared in two ways", at: place, "second",
      further: [Label(first, "first")], help: "make both the same, or drop one")
  }

  static func emptyReviewer(at place: Place) -> Diagnostic {
    .error(.reviewers, "a reviewer has a name", at: place, "empty")
  }

  // MARK: Lets

  static func cycle(_ names: [(name: Text, place: Place)]) -> Diagnostic {
    let chain = (names + [names[0]]).map { "`\($0.name)`" }.joined(separator: " uses ")
    let message =
      names.count == 1
      ? "`\(names[0].name)` is defined by itself" : "these lets are defined by each other"
    return .error(
      .cycle, message, at: names[0].place, chain,
      further: names.dropFirst().map { Label($0.place, "in the circle") },
      help: "a let may use only lets that do not use it")
  }

  static func unreadableData(_ problem: DataSource.Problem, at place: Place) -> Diagnostic {
    let position = problem.line.map { " at line \($0), column \(problem.column ?? 1)" } ?? ""
    return .error(
      .dataFile, "this file cannot be read", at: place, problem.message + position,
      help: "the path is relative to the policy file")
  }

  static func dataMisfit(
    _ misfit: DataFitter.Misfit, _ file: Text, at place: Place
  ) -> Diagnostic {
    let path = misfit.path.isEmpty ? "the whole file" : "`\(misfit.path)`"
    return .error(
      .data, "\(path) \(misfit.message)", at: place,
      "\(file):\(misfit.node.line):\(misfit.node.column)")
  }

  // MARK: Annotations

  static func unknownAnnotation(_ name: Name) -> Diagnostic {
    let known = AnnotationName.allCases.map { Text($0.rawValue) }
    return .error(
      .annotation, "there is no annotation `@\(name.text)`", at: name.place, "not known",
      help: NearestName.find(name.text, among: known).map { "did you mean `@\($0)`?" }
        ?? "the annotations are \(row(known.map { Text("@\($0)") }))")
  }

  static func annotationArguments(_ node: Annotation, _ name: AnnotationName) -> Diagnostic {
    .error(
      .annotation,
      "`@\(node.name.text)` does not take \(count(node.arguments.count, "text"))",
      at: node.place, "\(count(node.arguments.count, "text")) given",
      help: "write `\(name.example)`")
  }

  static func shadowOfOther(_ node: Annotation) -> Diagnostic {
    .error(
      .annotation, "only a rule or a grant can be a shadow", at: node.place,
      "what follows always counts")
  }

  static func unknownAllowance(_ node: StringNode, known: [Text]) -> Diagnostic {
    .error(
      .annotation, "there is no finding `\(node.text)` to allow", at: node.place, "not known",
      help: help(for: node.text, among: known))
  }

  static func allowanceWithoutReason(at place: Place) -> Diagnostic {
    .error(
      .annotation, "an exception needs a reason", at: place, "empty",
      help: "say why it is right here")
  }
}
