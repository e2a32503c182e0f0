import ArgumentParser
import ProvisoFiles
import ProvisoJSON

/// `proviso queue list`
struct QueueListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List requests: those that wait for you, or those that you look for.",
    discussion: """
      Exit code 0, also where there are none.

        proviso queue list
        proviso queue list --state rejected --agent outreach --order newest
        proviso queue list --state any --text nordwind --format json
      """.flowing)

  @Option(help: "pending, approved, rejected, … or any; may be given again.")
  var state: [String] = ["pending"]

  @Flag(help: "Only requests that wait for your own decision.")
  var mine = false

  @Option(help: "Of this agent.") var agent: String?
  @Option(help: "Of this action type.") var type: String?
  @Option(help: "To which this rule spoke.") var rule: String?
  @Option(help: "With these words in arguments, type or agent.") var text: String?

  @Option(help: "deadline or newest first.")
  var order: RequestOrder = .deadline

  @Option(help: "How many at most.")
  var limit: Int = 50

  @OptionGroup var server: ServerOptions

  @Option(help: "text or json; json has a line for each request.")
  var format: OutputFormat = .text

  func run() throws {
    try running { () throws(Failure) in
      let requests = try server.signedIn { client throws(Failure) in try pages(of: client) }
      if format == .json {
        for request in requests { try Output.standard(request.line) }
      } else {
        let text = RequestTable(requests, columns: Columns.ofOutput).text
        try Output.standard(text)
      }
      return .approve
    }
  }

  /// Page after page, until there are enough.
  private func pages(of client: ServerClient) throws(Failure) -> [JSONTree] {
    guard limit > 0 else { throw .usage("--limit is a number above 0") }
    var found: [JSONTree] = []
    var after: String?
    repeat {
      var query = filter
      query.append(("limit", "\(min(limit - found.count, 100))"))
      if let after { query.append(("after", after)) }
      let page = try client.get("/v1/requests", query).json
      let requests = page["requests"]?.elements ?? []
      found += requests
      after = requests.isEmpty ? nil : page["next"]?.text
    } while after != nil && found.count < limit
    return found
  }

  private var filter: [(String, String)] {
    let states = state.contains("any") ? [] : state.map { ("state", $0) }
    let words = [("agent", agent), ("type", type), ("rule", rule), ("text", text)]
      .compactMap { name, value in value.map { (name, $0) } }
    return states + words + (mine ? [("waits_for", "me")] : []) + [("order", order.rawValue)]
  }
}

/// What comes first in a list.
enum RequestOrder: String, ExpressibleByArgument, CaseIterable {
  case deadline, newest
}
