import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

extension LintRule {
  static let openArguments = LintRule(
    "open-arguments", "P0413", .warning, "an approve covers an action that takes any argument",
    """
    `action a (...)` takes arguments that nobody has thought of: `force`, `bcc`, `recursive`. A
    condition cannot ask about what it does not know, so what is approved is more than was read.
    Declare the arguments, and the others make a request invalid.
    """,
    fires: """
      /// Looking.
      action crm.search (...) {
        reversibility reversible
        stakes        low
      }

      /// Looking is free.
      approve looking {
        on      crm.search
        when    stakes <= low
        because "It only looks."
      }
      """,
    quiet: """
      /// Looking.
      action crm.search (query: string) {
        reversibility reversible
        stakes        low
      }

      /// Looking is free.
      approve looking {
        on      crm.search
        when    stakes <= low
        because "It only looks."
      }
      """
  ) { input, report in
    for rule in input.live(.approve) {
      let open = rule.actions.map { input.action($0) }.filter(\.arguments.isOpen)
      guard let first = open.first else { continue }
      let names = open.count > 3
        ? "`\(first.name)` and \(open.count - 1) others" : Diagnostic.row(open.map(\.name))
      report.add(
        "`\(rule.name)` approves arguments that are not declared", at: rule.place,
        "\(names) take any", further: [Diagnostic.Label(first.place, "ends with `...`")],
        help: "declare the arguments and leave the `...` out")
    }
  }
}
