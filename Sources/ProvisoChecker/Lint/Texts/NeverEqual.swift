import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

extension LintRule {
  static let neverEqual = LintRule(
    "never-equal", "P0427", .warning, "a text is compared with what it can never be",
    """
    `email_domain(x) == "Acme.example"` is never true, because domains come in lower case; nor is
    `x.lowerAscii() == "Prod"`, `action.type == "emial.send"` where nothing of that name is
    declared, or a member of `in [...]` that a declared choice does not have. A deny that goes by
    such a text is switched off in silence.
    """,
    fires: """
      /// Mail to the house.
      route inner {
        on      email.send
        when    email_domain(args.to) == "Acme.example"
        because "To ourselves."
      }
      """,
    quiet: """
      /// Mail to the house.
      route inner {
        on      email.send
        when    email_domain(args.to) == "acme.example"
        because "To ourselves."
      }
      """
  ) { input, report in
    let names = Set(input.policy.actions.map(\.name))
    var terms: [(Term, CheckedRule?)] = input.everyRule.flatMap { rule in
      (rule.condition?.all ?? []).map { ($0, rule) }
    }
    terms += input.policy.actions.flatMap { action in
      [action.reversibility, action.stakes].flatMap { $0?.all ?? [] }.map { ($0, nil) }
    }
    for (term, rule) in terms {
      guard let node = term.operation else { continue }
      for (subject, value) in node.comparedTexts {
        guard let text = value.foldedText, let why = subject.excludes(text, names) else { continue }
        report.add(
          "this can never be \(text.quoted)", at: value.place, why.label, in: rule, help: why.help)
      }
    }
  }
}
