import ArgumentParser
import ProvisoFiles
import ProvisoJSON
import ProvisoText

/// `proviso grant list`
struct GrantListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List grants: who signed them, until when, how often used.")

  @OptionGroup var server: ServerOptions

  @Option(help: "text or json; json has a line for each grant.")
  var format: OutputFormat = .text

  func run() throws {
    try running { () throws(Failure) in
      let grants = try server.signedIn { client throws(Failure) in try GrantList.read(client) }
      if format == .json {
        for grant in grants { try Output.standard(grant.line) }
      } else {
        try Output.standard(GrantList.table(grants))
      }
      return .approve
    }
  }
}

/// Grants as a server lists them.
enum GrantList {
  static func read(_ client: ServerClient) throws(Failure) -> [JSONTree] {
    let answer = try client.get("/v1/grants").json
    return answer["grants"]?.elements ?? answer.elements
  }

  static func table(_ grants: [JSONTree]) -> String {
    guard !grants.isEmpty else { return "no grants\n" }
    let rows = grants.map { grant in
      func field(_ name: String) -> String { (grant[name]?.text ?? "").visible }
      let uses = "\(grant["uses"]?.integer ?? 0)"
      return [field("name"), field("signer"), uses, field("expires"), state(grant)]
    }
    let table = [["GRANT", "SIGNED BY", "USES", "EXPIRES", ""]] + rows
    return Columns.table(table, total: Columns.ofOutput).joined(separator: "\n") + "\n"
  }

  static func state(_ grant: JSONTree) -> String {
    if let revoked = grant["revoked"]?.text { return "revoked \(revoked.visible)" }
    if let why = grant["suspended"]?.text { return "suspended: \(why.visible)" }
    return "live"
  }
}
