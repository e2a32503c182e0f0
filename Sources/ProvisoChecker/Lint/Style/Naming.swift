import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

extension LintRule {
  static let naming = LintRule(
    "naming", "P0470", .note, "a name is not written like the others",
    """
    Names of reviewers, lets, parameters, rules, grants and invariants are small letters and digits
    with underscores between words. Names of actions and arguments are those of the tools and are
    left alone.
    """,
    fires: """
      /// No mail.
      deny noMail {
        on      email.send
        because "No."
      }
      """,
    quiet: """
      /// No mail.
      deny no_mail {
        on      email.send
        because "No."
      }
      """
  ) { input, report in
    for declaration in input.declarations {
      var names = declaration.name.map { [$0] } ?? []
      if case .binding(let node) = declaration.body, case .function(let parameters, _) = node.body {
        names += parameters.map(\.name)
      }
      for name in names where !name.text.isSnakeCase {
        report.add(
          "`\(name.text)` is not written like the other names", at: name.place,
          "small letters, digits and single underscores", help: "write `\(name.text.snakeCase)`")
      }
    }
  }
}

extension Text {
  fileprivate var isSnakeCase: Bool { snakeCase == self }

  /// In small letters, with an underscore before each word.
  fileprivate var snakeCase: Text {
    var written = ""
    var wasSmall = false
    for scalar in string.unicodeScalars {
      let isCapital = ("A"..."Z").contains(scalar)
      if scalar == "_" {
        if !written.isEmpty, !written.hasSuffix("_") { written += "_" }
      } else {
        if isCapital, wasSmall { written += "_" }
        written += String(Character(scalar)).lowercased()
      }
      wasSmall = !isCapital && scalar != "_"
    }
    while written.hasSuffix("_") { written.removeLast() }
    return Text(written)
  }
}
