import ProvisoSyntax

extension LintInput {
  /// The text of an expression with every run of spaces and line ends as one space.
  func words(of expression: Expression) -> String {
    text(expression.place).split { $0 == " " || $0 == "\n" || $0 == "\r\n" || $0 == "\t" }
      .joined(separator: " ")
  }
}
