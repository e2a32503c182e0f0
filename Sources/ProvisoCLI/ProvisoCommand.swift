import ArgumentParser

/// The program `proviso`.
@main
struct ProvisoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "proviso",
    abstract: "Decide what an agent may do by itself, and what a person must see first.",
    discussion: """
      Policies are `.policy` files; a policy set is every such file under the
      paths you give. Nothing yet? Begin with `proviso init`.

        proviso check policies/default
        proviso decide --policies policies/default action.json
        proviso compile policies/default -o default.pvc
        proviso decide --program default.pvc < action.json

      Exit codes of a decision: 0 approve, 10 route to a person, 20 deny.
      Anything but 0 means: do not run it. Exit codes of every command:
      64 usage, 65 malformed input, 66 missing file, 70 internal error,
      78 a policy set or program that cannot be used.

      Environment: NO_COLOR (not empty) or TERM=dumb turns colours off;
      COLUMNS is the width of these pages. Reviewers' commands read
      PROVISO_SERVER, PROVISO_NAME, VISUAL, EDITOR and TMPDIR.
      """.flowing,
    version: Version.text,
    groupedSubcommands: [
      CommandGroup(
        name: "Policy authors",
        subcommands: [
          InitCommand.self,
          CheckCommand.self,
          FormatCommand.self,
          LintCommand.self,
          TestCommand.self,
          TraceCommand.self,
          ReplayCommand.self,
          DocCommand.self,
          ExplainCommand.self,
          CELCommand.self,
          PIICommand.self,
        ]),
      CommandGroup(
        name: "Hosts and operators",
        subcommands: [
          DecideCommand.self,
          ServeCommand.self,
          CompileCommand.self,
          InspectCommand.self,
          KeyCommand.self,
          SignCommand.self,
        ]),
      CommandGroup(
        name: "Reviewers",
        subcommands: [
          QueueCommand.self,
          GrantCommand.self,
        ]),
      CommandGroup(
        name: "Auditors",
        subcommands: [
          AuditCommand.self,
        ]),
      CommandGroup(
        name: "Shell",
        subcommands: [
          CompletionsCommand.self,
          ManCommand.self,
        ]),
    ])

  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    Slip.refuseCommand(in: arguments)
    do {
      var command = try read(arguments)
      try command.run()
    } catch {
      exit(withError: error)
    }
  }

  private static func read(_ arguments: [String]) throws -> any ParsableCommand {
    do {
      return try parseAsRoot(arguments)
    } catch where exitCode(for: error) == .validationFailure {
      Slip.refuseOption(in: arguments)
      throw error
    }
  }
}

/// The version of the programs.
enum Version {
  static let text = "0.1.0"
  /// The day of the version, for the manual page.
  static let date = "2026-11-23"
}
