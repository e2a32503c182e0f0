import ArgumentParser
import ProvisoFiles
import ProvisoJSON
import ProvisoText

/// `proviso queue modify ID`
struct QueueModifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "modify",
    abstract: "Change the arguments in an editor, and approve what comes out.",
    discussion: """
      Opens VISUAL or EDITOR with the arguments as JSON, shows what changed, and
      asks. What you made is decided by the policy like any other action: it may
      need others, or be denied. An edit that leaves the arguments as they were
      does nothing.
      Exit codes: 0 approved as changed; 10 changed, others are asked; 1 refused,
      not confirmed, or nothing changed; 65 what you wrote is no JSON object.

        EDITOR=nano proviso queue modify req_4711 --reason "shorter"
      """.flowing)

  @Argument(help: "The request.") var request: String
  @Option(help: "Why, for the log and the agent.") var reason: String?
  @OptionGroup var server: ServerOptions

  @Option(help: "text or json.")
  var format: OutputFormat = .text

  func run() throws {
    try running { () throws(Failure) in
      try server.signedIn { client throws(Failure) in
        let card = try RequestCard.read(request, from: client)
        guard let edit = try ArgumentEdit(card) else {
          Output.error("nothing was changed")
          return .findings
        }
        try Output.standard(edit.difference(Output.hasColours(1) ? .coloured : .plain))
        guard try Terminal.confirms("Approve it like this?") else { return .findings }
        let answer = try client.post(
          card.path("modify"),
          card.seenMembers + [.init("arguments", edit.arguments)]
            + (reason.map { [.init("reason", .text($0))] } ?? []))
        return try DecisionResult(answer.json).report(format)
      }
    }
  }
}
