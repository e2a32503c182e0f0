import ArgumentParser

/// The program `proviso`.
@main
struct ProvisoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "proviso",
    abstract: "Decide what an agent may do by itself, and what a person must see first.",
    discussion: """
      Policies are `.policy` files; a policy set is every such file under the paths you give.

        proviso check policies/default
        proviso decide --policies policies/default action.json
        proviso compile policies/default -o default.pvc
        proviso decide --program default.pvc < action.json

      Exit codes of a decision: 0 approve, 10 route, 20 deny. Anything but 0 means: do not run it.
      Others: 64 usage, 65 malformed request, 66 missing file, 70 internal error, 78 a policy set or
      program that cannot be used.
      """,
    version: Version.text,
    subcommands: [
      CheckCommand.self, DecideCommand.self, CompileCommand.self, InspectCommand.self,
      CELCommand.self, ExplainCommand.self,
      ReplayCommand.self,
    ])
}

/// The version of the programs.
enum Version {
  static let text = "0.1.0"
}
