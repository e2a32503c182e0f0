import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

extension LintRule {
  static let editUnseen = LintRule(
    "edit-unseen", "P0447", .warning, "a reviewer may change what is not shown",
    """
    `edit args.body` lets the reviewer change the body under their own vote. What may be changed
    should be among what `show` puts first. A rule without any `show` is left alone.
    """,
    fires: """
      /// Mail is read.
      route mail {
        on      email.send
        show    args.to
        edit    args.body
        because "Somebody reads it."
      }
      """,
    quiet: """
      /// Mail is read.
      route mail {
        on      email.send
        show    args.to, args.body
        edit    args.body
        because "Somebody reads it."
      }
      """
  ) { input, report in
    for rule in input.live(.route) where !rule.show.isEmpty {
      guard let node = input.node(of: rule) else { continue }
      for clause in node.clauses {
        guard case .edit(let paths) = clause.body else { continue }
        for (path, written) in zip(paths, rule.edit) {
          let isShown = rule.show.contains { shown in
            written == shown || written.string.hasPrefix(shown.string + ".")
              || written.string.hasPrefix(shown.string + "[")
          }
          if isShown { continue }
          report.add(
            "`\(written)` may be changed and is not shown", at: path.place, "not in `show`",
            help: "add it to `show`")
        }
      }
    }
  }
}
