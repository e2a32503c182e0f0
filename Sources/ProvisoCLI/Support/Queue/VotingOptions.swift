import ArgumentParser
import ProvisoFiles
import ProvisoJSON
import ProvisoText

/// A request, what was seen of it, and who decides.
struct VotingOptions: ParsableArguments {
  @Argument(help: "The request.") var request: String

  @Option(
    help: ArgumentHelp(
      "What you were shown, as `show` says it; then nothing is asked.", valueName: "seen"))
  var seen: String?

  @OptionGroup var server: ServerOptions

  @Option(help: "text or json.")
  var format: OutputFormat = .text

  /// Shows what is decided, asks, and sends the choice with the version and digest that were drawn.
  func run(
    _ command: some ParsableCommand, _ choice: String, _ question: String,
    _ members: (RequestCard) -> [(String, JSONTree?)]
  ) throws {
    try command.running { () throws(Failure) in
      try server.signedIn { client throws(Failure) in
        let card = try RequestCard.read(request, from: client)
        if let seen {
          guard seen.utf8.elementsEqual(card.seen.utf8) else {
            throw Failure(
              code: .findings,
              message: "the request is another one than you saw: it is now \(card.seen.visible)")
          }
        } else {
          if format == .text { try Output.standard(CardDrawing.forOutput.text(of: card)) }
          guard try Terminal.confirms(question) else { return .findings }
        }
        let given = members(card).compactMap { name, value in
          value.map { JSONTree.Member(name, $0) }
        }
        let answer = try client.post(card.path(choice), card.seenMembers + given)
        return try DecisionResult(answer.json).report(format)
      }
    }
  }
}

/// What became of a request after a decision.
struct DecisionResult {
  private let json: JSONTree

  init(_ json: JSONTree) { self.json = json }

  var state: String { (json["request"] ?? json)["state"]?.text ?? "" }

  func report(_ format: OutputFormat) throws(Failure) -> ExitStatus {
    try Output.standard(format == .json ? json.line : text + "\n")
    return state == "pending" ? .route : .approve
  }

  var text: String {
    switch state {
    case "pending": "recorded; the request still waits for others"
    case "approved": "approved; the agent may run it once"
    case "approved_modified": "approved as you changed it; the agent may run that once"
    case "rejected": "rejected; the agent is told why"
    default: "the request is \(state.visible)"
    }
  }
}
