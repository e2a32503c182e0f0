import ArgumentParser
import ProvisoFiles
import ProvisoJSON

/// `proviso audit redact REQUEST --reason TEXT`
struct AuditRedactCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "redact",
    abstract: "Erase the data of a request without breaking the log; two administrators ask for it.",
    discussion: """
      Entries name an action by a salted hash; erasure destroys the salt and the
      data, and says so in an entry. Type, verdict and deciders stay. The first
      administrator asks, another one confirms by the same command.
      Exit codes: 0 erased; 10 asked for, another administrator must confirm;
      1 refused; 66 no such request; 77 you may not.

        proviso audit redact req_4711 --reason "the client asked for it" --as ana
      """.flowing)

  @Argument(help: "The request.") var request: String
  @Option(help: "Why, for the log.") var reason: String
  @OptionGroup var server: ServerOptions

  func run() throws {
    try running { () throws(Failure) in
      let answer = try server.signedIn { client throws(Failure) in
        try client.post(
          "/v1/requests/\(request.urlEncoded)/erase", [.init("reason", .text(reason))])
      }
      let isDone = (answer.json["changes"]?.integer ?? 0) > 0
      try Output.standard(
        isDone
          ? "erased; an entry of the log says so\n"
          : "asked for; another administrator must ask for the same\n")
      return isDone ? .approve : .route
    }
  }
}
