import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

extension LintRule {
  static let needlessPattern = LintRule(
    "needless-pattern", "P0426", .note, "a regular expression says what a plain word would",
    """
    `x.matches("^(a|b)$")` is `x in ["a", "b"]`, `x.matches("^a$")` is `x == "a"`. A pattern over
    addresses is `email_domain(x)`, one over web addresses `url(x).host()`, one over paths
    `path_within` or `glob`: they know what such a text is made of. A plain word is also faster,
    and its dots are dots.
    """,
    fires: """
      /// Two memos.
      deny memos {
        on      payment.wire
        when    args.memo.matches("^(x|y)$")
        because "No."
      }
      """,
    quiet: """
      /// Memos of one kind.
      deny memos {
        on      payment.wire
        when    args.memo.matches("^x[0-9]+$")
        because "No."
      }
      """
  ) { input, report in
    input.walk { expression in
      guard case .call(let node) = expression, node.function.text == "matches",
        let receiver = node.receiver, let argument = node.arguments.first,
        case .literal(let literal) = argument.bare, case .string(let pattern) = literal.value
      else { return true }
      let subject = input.text(receiver.place)
      if let values = pattern.plainAlternatives {
        let texts = values.map { Text($0).quoted }
        let better = texts.count == 1
          ? "\(subject) == \(texts[0])" : "\(subject) in [\(texts.joined(separator: ", "))]"
        report.add(
          "this pattern names \(texts.count == 1 ? "one text" : "\(texts.count) texts")",
          at: argument.place, "nothing in it is a pattern", help: "write `\(better)`")
        return false
      }
      guard let better = pattern.betterFunction(for: subject) else { return true }
      report.add(
        "this pattern takes apart what a function knows", at: argument.place, better.what,
        help: "write `\(better.text)`")
      return false
    }
  }
}
