import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

extension LintRule {
  static let unanchoredMatch = LintRule(
    "unanchored-match", "P0420", .warning, "a pattern that permits is not anchored",
    """
    `matches("[A-Z]+")` is true of any text with one capital letter in it. Where a match leads to an
    approval, or takes a person away, the pattern has to say what the whole text is: `^…$`, with
    alternatives in parentheses. Where a match only makes a rule stricter it may look anywhere.
    """,
    fires: """
      /// A plain account.
      approve plain {
        on      payment.wire
        when    args.iban.matches("[A-Z]{2}[0-9]{20}") && stakes <= high
        because "It is plain."
      }
      """,
    quiet: """
      /// A plain account.
      approve plain {
        on      payment.wire
        when    args.iban.matches("^[A-Z]{2}[0-9]{20}$") && stakes <= high
        because "It is plain."
      }
      """
  ) { input, report in
    for (leaning, rule) in input.leanings where leaning.permitsWhen {
      guard let call = leaning.term.call, call.builtin == .string(.matches),
        call.arguments.count == 2, let pattern = call.arguments[1].foldedText,
        !pattern.isAnchored
      else { continue }
      report.add(
        "this pattern matches anywhere in the text", at: call.arguments[1].place,
        "not anchored at both ends", in: rule, help: "write `^(…)$` around it")
    }
  }
}
