import ProvisoSyntax

/// Rules for comments, strings and numbers.
enum LexisRules {
  static var all: [String: GrammarRule] {
    [
      "comments": GrammarRule(patterns: [
        .match("^\\s*(///(?!/).*)$", ["comment.block.documentation"]),
        .match("//.*$", "comment.line.double-slash"),
      ]),
      "numbers": GrammarRule(patterns: [
        number("0[xX][0-9a-fA-F]+[uU]?", "hexadecimal"),
        number("[0-9]+(?:\(units))", "duration"),
        number("(?:[0-9]*\\.[0-9]+(?:[eE][-+]?[0-9]+)?|[0-9]+[eE][-+]?[0-9]+)", "float"),
        number("[0-9]+[uU]?", "integer"),
      ]),
      "escape": GrammarRule(patterns: [
        .match(
          "\\\\(?:[abfnrtv\\\\?\"'`]|[xX][0-9a-fA-F]{2}|[0-3][0-7]{2}|u[0-9a-fA-F]{4}"
            + "|U[0-9a-fA-F]{8})", "constant.character.escape"),
        .match("\\\\.", "invalid.illegal.escape"),
      ]),
      "strings": GrammarRule(patterns: strings(inner: [], plain: [.include("escape")])),
      // The first string behind `because` is a text with expressions in braces.
      "because": .region(
        "(?<![._a-zA-Z0-9])(because)(?![_a-zA-Z0-9])", ["keyword.other.clause"],
        to: "(?<=[\"'])|(?=\\})",
        [.include("comments")]
          + strings(inner: [.include("interpolation")], plain: [.include("escape")])),
      "interpolation": GrammarRule(patterns: [
        .match("\\{\\{|\\}\\}", "constant.character.escape"),
        .region(
          "(\\{)", ["punctuation.section.embedded.begin"], to: "(\\})|(?=$)",
          endNames: ["punctuation.section.embedded.end"], name: "meta.embedded",
          [.include("expression")]),
      ]),
    ]
  }

  private static var units: String { DurationUnit.allCases.map(\.rawValue).joined(separator: "|") }

  /// Digits that no word continues; `in` may touch them.
  private static func number(_ digits: String, _ name: String) -> GrammarRule {
    .match("(?<![_a-zA-Z0-9])\(digits)(?![_a-hj-zA-Z0-9]|i(?!n\\b))", "constant.numeric.\(name)")
  }

  /// Every kind of string, those with three quotes first.
  private static func strings(inner: [GrammarRule], plain: [GrammarRule]) -> [GrammarRule] {
    var rules: [GrammarRule] = []
    for (quotes, name) in [
      ("\"\"\"", "triple"), ("'''", "triple"), ("\"", "double"), ("'", "single"),
    ] {
      let end = quotes.count == 1 ? "\(quotes)|(?=$)" : quotes
      rules.append(
        .region(
          "(?<![_a-zA-Z0-9])(?:[rR]|[bB][rR])\(quotes)", to: end,
          name: "string.quoted.\(name).raw", inner))
      rules.append(
        .region(
          "(?:(?<![_a-zA-Z0-9])[bB])?\(quotes)", to: end, name: "string.quoted.\(name)",
          plain + inner))
    }
    return rules
  }
}
