import ProvisoLanguage
import ProvisoQueue
import ProvisoSimulation

@testable import ProvisoStore

/// What doors send to a store whose people and agents are known.
extension SQLiteStore {
  /// Two managers, two of the treasury, the agent crm, and a program that asks them.
  func setUp() async throws {
    try await change { connection, codec in
      var ledger = try SQLiteLedger(connection, codec)
      for name: Text in ["ana", "raj", "cfo", "treasurer"] {
        try ledger.put(
          Person(
            name: name, roles: [.reviewer],
            principals: [.init(issuer: "local", subject: name)]))
      }
      for name: Text in ["root", "second"] {
        try ledger.put(
          Person(
            name: name, roles: [.administrator],
            principals: [.init(issuer: "local", subject: name)]))
      }
      try ledger.put(Agent(name: "crm", vouches: true))
    }
    _ = try await ask(.adopt(program: Shape.all[0].program), by: .system)
  }

  /// The answer as a word and what it is about.
  func ask(
    _ command: Command, by actor: Actor, key: Text? = nil, body: [UInt8] = []
  ) async throws -> Said {
    let key = key.map { IdempotencyKey(owner: "test", key: $0, bodyHash: body) }
    return Said(try await perform(command, by: actor, under: key) { Said.reply($0) })
  }

  func submit(
    _ name: Text, type: Text = "mail.send", key: Text? = nil
  ) async throws -> Said {
    try await ask(.submit(Submission(document: mail(name, type))), by: .agent("crm"), key: key)
  }

  func decide(
    _ said: Said, _ choice: Decision.Choice, by name: Text = "ana", key: Text? = nil
  ) async throws -> Said {
    guard let request = try await request(said.request) else { return said }
    return try await ask(
      .decide(
        Decision(
          request: request.id, version: request.version, digest: request.binding.action,
          choice: choice)), by: reviewer(name), key: key)
  }

  func consume(_ said: Said, _ name: Text, key: Text? = nil) async throws -> Said {
    try await ask(
      .consume(Consumption(request: said.request, document: mail(name, "mail.send"))),
      by: .agent("crm"), key: key)
  }
}

func mail(_ name: Text, _ type: Text) -> [UInt8] {
  Array(
    """
    {"agent":{"id":"crm"},"arguments":{"amount":1,"body":"Hello","to":"\(name)"},\
    "confidence":0.9,"context":{"health":0.1},"type":"\(type)"}
    """.utf8)
}

func reviewer(_ name: Text) -> Actor {
  .person(
    name,
    Authentication(.session, issuer: "local", subject: name, at: Moment(milliseconds: 0)))
}

/// What a reply says, read back from its bytes.
struct Said {
  let what: String
  let request: Text
  let execution: String
  let reply: Reply

  static func reply(_ result: Result<Answer, Refusal>) -> Reply {
    let words: [String] =
      switch result {
      case .failure(let refusal): [refusal.code.rawValue, refusal.request?.string ?? "-", "-"]
      case .success(.decided(let ruling)):
        [
          ruling.verdict.rawValue,
          (ruling.request?.id ?? ruling.permission?.request)?.string ?? "-",
          ruling.permission?.execution.string ?? "-",
        ]
      case .success(.permitted(let permission)):
        ["permitted", permission.request.string, permission.execution.string]
      case .success(.changed(let request)): [request.state.rawValue, request.id.string, "-"]
      case .success: ["done", "-", "-"]
      }
    return Reply(status: 200, body: Array(words.joined(separator: " ").utf8))
  }

  init(_ reply: Reply) {
    let words = String(decoding: reply.body, as: UTF8.self).split(separator: " ").map(String.init)
    what = words[0]
    request = Text(words[1])
    execution = words[2]
    self.reply = reply
  }
}
