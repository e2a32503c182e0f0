import ArgumentParser
import ProvisoFiles
import ProvisoJSON

/// `proviso grant revoke NAME --reason TEXT`
struct GrantRevokeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "revoke", abstract: "End a grant at once: people are asked again.")

  @Argument(help: "The grant.") var name: String
  @Option(help: "Why, for the log.") var reason: String
  @OptionGroup var server: ServerOptions

  func run() throws {
    try running { () throws(Failure) in
      try server.signedIn { client throws(Failure) in
        _ = try client.post(
          "/v1/grants/\(name.urlEncoded)/revoke", [.init("reason", .text(reason))])
      }
      try Output.standard("revoked; people are asked again\n")
      return .approve
    }
  }
}
