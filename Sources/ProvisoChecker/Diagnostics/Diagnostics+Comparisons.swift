import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

/// Comparisons that a policy forbids.
extension Diagnostic {
  static func levelAndOther(
    _ level: Term, _ scale: Scale, _ other: Term, found: Type
  ) -> Diagnostic {
    let subject = name(level, scale)
    if case .string(let text)? = other.folded {
      let known = scale.levels.map { Text("\($0)") }
      let near = known.contains(text) ? text : NearestName.find(text, among: known)
      return .error(
        .level, "\(subject) is a level, `\"\(text)\"` is a string", at: other.place,
        "is a string",
        help: near.map { "write `\($0)` without quotes" } ?? "the levels are \(row(known))")
    }
    if case .level(let second) = found {
      return .error(
        .level, "\(subject) and `\(scaleName(second))` are different scales", at: other.place,
        "a level of \(scaleName(second))",
        help: "the levels are \(row(scale.levels.map { Text("\($0)") }))")
    }
    return .error(
      .level, "\(subject) is a level, this is \(found.written)", at: other.place,
      "is \(found.written)",
      help: "a level is compared with a level; `\(scaleName(scale))(…)` makes one of a text")
  }

  private static func name(_ level: Term, _ scale: Scale) -> String {
    if case .constant(let term) = level, case .level(let scale, let rank) = term.value {
      return "`\(scale.name(rank))`"
    }
    return "`\(scaleName(scale))`"
  }

  private static func scaleName(_ scale: Scale) -> String { Type.level(scale).written }

  static func noneOfItsValues(
    _ text: Text, _ choice: Term, _ values: [Text], at place: Place
  ) -> Diagnostic {
    let near = NearestName.find(text, among: values).map { "did you mean `\"\($0)\"`? " } ?? ""
    return .error(
      .excludedLiteral, "`\"\(text)\"` is none of its values", at: place,
      "never equal to what it is compared with",
      further: [Label(choice.place, "is \(choice.type.written)")],
      help: near + values.map { "`\"\($0)\"`" }.joined(separator: ", "))
  }

  static func confidenceEquality(_ node: Binary) -> Diagnostic {
    .error(
      .confidence, "confidence is not compared with `\(node.operator.rawValue)`",
      at: node.operatorPlace, "it is hardly ever just this number",
      help: "write `<`, `<=`, `>` or `>=`")
  }

  static func confidenceOutOfRange(_ value: Double, at place: Place) -> Diagnostic {
    .error(
      .confidence, "confidence is between 0 and 1", at: place, "never reached",
      help: value >= 2 && value <= 100 ? "write `\(value / 100)`" : nil)
  }
}
