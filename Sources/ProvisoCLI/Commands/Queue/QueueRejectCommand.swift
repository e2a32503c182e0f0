import ArgumentParser
import ProvisoFiles
import ProvisoJSON

/// `proviso queue reject ID --reason TEXT`
struct QueueRejectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reject",
    abstract: "Say no, and why; the agent is told the reason.",
    discussion: """
      Shows the request and asks, as `approve` does.
      Exit codes: 0 rejected; 1 refused or not confirmed; 77 you may not.

        proviso queue reject req_4711 --reason "this client left in March"
      """.flowing)

  @OptionGroup var voting: VotingOptions

  @Option(help: "Why.") var reason: String

  func run() throws {
    try voting.run(self, "reject", "Reject this?") { _ in [("reason", .text(reason))] }
  }
}
