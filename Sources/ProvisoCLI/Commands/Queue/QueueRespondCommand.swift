import ArgumentParser
import ProvisoFiles
import ProvisoJSON

/// `proviso queue respond ID TEXT`
struct QueueRespondCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "respond",
    abstract: "Ask or tell the agent something without deciding.",
    discussion: """
      Exit codes: 0 recorded; 1 refused; 66 no such request.

        proviso queue respond req_4711 "Which invoice is this for?"
      """.flowing)

  @Argument(help: "The request.") var request: String
  @Argument(help: "What you say.") var text: String
  @OptionGroup var server: ServerOptions

  func run() throws {
    try running { () throws(Failure) in
      try server.signedIn { client throws(Failure) in
        let card = try RequestCard.read(request, from: client)
        _ = try client.post(card.path("respond"), card.seenMembers + [.init("text", .text(text))])
      }
      try Output.standard("the agent is told\n")
      return .approve
    }
  }
}
