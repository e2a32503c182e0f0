/// A rule of a TextMate grammar, as far as ours uses them.
struct GrammarRule: Codable, Sendable {
  struct Capture: Codable, Sendable { var name: String }

  var name: String?
  var match: String?
  var begin: String?
  var end: String?
  var captures: [String: Capture]?
  var beginCaptures: [String: Capture]?
  var endCaptures: [String: Capture]?
  var patterns: [GrammarRule]?
  var include: String?

  static func include(_ name: String) -> GrammarRule { GrammarRule(include: "#\(name)") }

  static func match(_ pattern: String, _ name: String) -> GrammarRule {
    GrammarRule(name: name + ".proviso", match: pattern)
  }

  /// A match whose groups have names; an empty one has none.
  static func match(_ pattern: String, _ names: [String]) -> GrammarRule {
    GrammarRule(match: pattern, captures: captures(names))
  }

  /// What stands between two matches.
  static func region(
    _ begin: String, _ beginNames: [String] = [], to end: String, endNames: [String] = [],
    name: String? = nil, _ patterns: [GrammarRule]
  ) -> GrammarRule {
    GrammarRule(
      name: name.map { $0 + ".proviso" }, begin: begin, end: end,
      beginCaptures: beginNames.isEmpty ? nil : captures(beginNames),
      endCaptures: endNames.isEmpty ? nil : captures(endNames), patterns: patterns)
  }

  private static func captures(_ names: [String]) -> [String: Capture] {
    var captures: [String: Capture] = [:]
    for (index, name) in names.enumerated() where !name.isEmpty {
      captures["\(index + 1)"] = Capture(name: name + ".proviso")
    }
    return captures
  }
}

/// A TextMate grammar: where reading begins, and rules by name.
struct GrammarFile: Codable, Sendable {
  var name: String
  var scopeName: String
  var fileTypes: [String]
  var patterns: [GrammarRule]
  var repository: [String: GrammarRule]
}
