import ArgumentParser
import ProvisoFiles
import ProvisoJSON

/// `proviso queue approve ID`
struct QueueApproveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "approve",
    abstract: "Say yes to exactly what is shown.",
    discussion: """
      Shows the request and asks; with --seen, of what you were shown before,
      nothing is asked. If the request has changed since, nothing is approved.
      Exit codes: 0 approved; 10 your yes is recorded, others are still asked;
      1 refused or not confirmed; 77 you may not.

        proviso queue approve req_4711
        proviso queue approve req_4711 --seen 3:sha256:9f86… --reason "as agreed"
      """.flowing)

  @OptionGroup var voting: VotingOptions

  @Option(help: "Why, for the log.") var reason: String?

  func run() throws {
    try voting.run(self, "approve", "Approve exactly this?") { _ in
      [("reason", reason.map { .text($0) })]
    }
  }
}
