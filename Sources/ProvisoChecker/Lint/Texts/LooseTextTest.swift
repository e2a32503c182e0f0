import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

extension LintRule {
  static let looseTextTest = LintRule(
    "loose-text-test", "P0421", .warning, "an approval goes by a piece of a text",
    """
    `contains("invoice")` is true of "forget the invoice", `startsWith("/srv")` of "/srv/../etc",
    and `endsWith(".example")` of "evil-acme.example". Where such a test leads to an approval, or
    takes a person away, whoever writes the text passes it. Compare the whole text with `==` or
    `in`, or take it apart first: `email_domain`, `url`, `path_within`, `argv`. Tests that only
    make a rule stricter are left alone, and `startsWith` on what was taken apart.
    """,
    fires: """
      /// Invoices.
      approve invoices {
        on      email.send
        when    args.body.contains("invoice") && stakes <= low
        because "It is about an invoice."
      }
      """,
    quiet: """
      /// Invoices.
      approve invoices {
        on      email.send
        when    args.body == "The invoice is attached." && stakes <= low
        because "It is about an invoice."
      }
      """
  ) { input, report in
    for (leaning, rule) in input.leanings where leaning.permitsWhen {
      guard let test = PieceTest(leaning.term), test.advice == nil else { continue }
      report.add(
        "`\(test.name)` looks at a piece of the text", at: leaning.term.place,
        "any text with \(test.piece) in it passes", in: rule,
        help: "compare the whole text with `==` or `in`")
    }
  }
}
