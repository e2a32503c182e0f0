import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

extension LintRule {
  static let denyListOnText = LintRule(
    "deny-list-on-text", "P0429", .warning, "a deny lists spellings of a free text",
    """
    `deny when args.branch == "main"` lets "refs/heads/main" pass, `args.iban in blocked` one with
    spaces, `args.repo == "core"` a "Core". It matters where an approve may speak for what the list
    has not thought of, and only there it is told. Turn it round and approve what is on a list, or
    fix the one way in which the text may be written by a deny of its own
    (`unless args.branch.matches("^[a-z0-9/-]+$")`), or declare a choice of texts. An approve that
    compares the same argument itself is trusted with it.
    """,
    fires: """
      /// Small payments.
      approve small {
        on      payment.wire
        when    stakes <= high && args.amount > 0.0
        because "It is small."
      }

      /// Never this account.
      deny blocked {
        on      payment.wire
        when    args.iban == "DE89370400440532013000"
        because "It is blocked."
      }
      """,
    quiet: """
      /// Small payments to one account.
      approve small {
        on      payment.wire
        when    stakes <= high && args.amount > 0.0 && args.iban == "DE75512108001245126199"
        because "It is small, and ours."
      }

      /// Never this account.
      deny blocked {
        on      payment.wire
        when    args.iban == "DE89370400440532013000"
        because "It is blocked."
      }
      """
  ) { input, report in
    let approves = input.live(.approve)
    let denies = input.live(.deny)
    for rule in denies {
      for leaning in Leaning.all(of: rule) where !leaning.permitsWhen {
        guard let subject = leaning.term.listedText, let argument = subject.rootArgument,
          subject.type == .string || subject.type == .dyn
        else { continue }
        let isPinned = denies.contains { other in
          rule.isWithin(other) && other.pins(argument)
        }
        let passes = approves.contains { approve in
          approve.meets(rule) && !(approve.condition?.argumentsRead.contains(argument) ?? false)
        }
        guard passes, !isPinned else { continue }
        report.add(
          "this lists what is forbidden of a free text", at: leaning.term.place,
          "another spelling of `args.\(argument)` passes", in: rule,
          help: "approve what is on a list, or deny all but one way to write it")
      }
    }
  }
}
