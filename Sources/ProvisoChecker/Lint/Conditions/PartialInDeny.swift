import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

extension LintRule {
  static let partialInDeny = LintRule(
    "partial-in-deny", "P0430", .warning, "a deny or route fails on ordinary requests",
    """
    An error value in a deny or route asks a person, whatever other rules say, and no grant covers
    it. `argv(x)` fails on every compound command, `commands(x)` on anything that shells read in
    more than one way, `list[0]` on an empty list, `int(x)` on a text that is no number. If that is
    not meant, guard it: `readable(x) && …`, `size(list) > 0 && …`, `x.matches("^[0-9]+$") && …`.
    `email_domain`, `url` and `path_within` are left alone: what they refuse should be seen.
    """,
    fires: """
      /// No deleting.
      deny deleting {
        on      shell.run
        when    argv(args.command)[0] == "rm"
        because "Nothing is deleted."
      }
      """,
    quiet: """
      /// No deleting.
      deny deleting {
        on      shell.run
        when    !readable(args.command) || commands(args.command).exists(words, "rm" in words)
        because "Nothing is deleted."
      }
      """
  ) { input, report in
    for rule in input.live(.deny, .route) {
      guard let condition = rule.condition else { continue }
      let guards = condition.all
      var told: Set<String> = []
      for term in condition.all {
        guard let partial = PartialTerm(term), !partial.isGuarded(by: guards),
          told.insert(partial.subject.key).inserted
        else { continue }
        report.add(
          "this fails on ordinary requests", at: term.place, partial.why, in: rule,
          help: partial.help)
      }
    }
  }
}
