import ArgumentParser
import ProvisoFiles

/// `proviso queue show ID`
struct QueueShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show a request: what would run, who wants it, and why you are asked.",
    discussion: """
      What would run is drawn from its own bytes. The agent's words stand apart,
      because nobody has checked them. `seen` names what was drawn, for
      `approve --seen`.
      Exit codes: 0 shown; 66 no such request.

        proviso queue show req_4711
        proviso queue show req_4711 --format json
      """.flowing)

  @Argument(help: "The request.") var request: String
  @OptionGroup var server: ServerOptions

  @Option(help: "text or json.")
  var format: OutputFormat = .text

  func run() throws {
    try running { () throws(Failure) in
      let card = try server.signedIn { client throws(Failure) in
        try RequestCard.read(request, from: client)
      }
      if format == .json {
        try Output.standard(card.json.line)
      } else {
        try Output.standard(CardDrawing.forOutput.text(of: card))
      }
      return .approve
    }
  }
}
