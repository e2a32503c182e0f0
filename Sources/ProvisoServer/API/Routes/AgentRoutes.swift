import HTTPTypes
import Hummingbird
import ProvisoJSON
import ProvisoLanguage
import ProvisoQueue

/// Registering agents, and their keys.
enum AgentRoutes {
  static let all = [list, get, put, issue, revoke, revokeAll]

  private static let list = Route.get(
    "/v1/agents", for: .people, "Every agent and executor.",
    .ok(.object(.must("agents", .list(of: AgentView.schema))))
  ) { call in
    let agents = try await call.store.agents()
    return .json(.record(["agents": .list(agents.map(AgentView.json))]))
  }

  private static let get = Route.get(
    "/v1/agents/{name}", for: .people, "One agent.", .ok(AgentView.schema)
  ) { call in .json(AgentView.json(try await call.registeredAgent())) }

  private static let put = Route.write(
    .put, "/v1/agents/{name}", for: .administrators, "Register an agent, or change it.",
    body: AgentView.body, isKeyed: true, .ok(AgentView.schema)
  ) { call in
    let agent = AgentView.agent(try call.nameParameter("name"), call.body)
    return try await call.perform(.register(agent)) { answer in
      let reply = ChangeView.reply(answer)
      return reply.status == 200 ? Reply(.ok, AgentView.json(agent)) : reply
    }
  }

  private static let issue = Route.write(
    .post, "/v1/agents/{name}/keys", for: .administrators,
    "Make a key for an agent. It is told in this answer and never again.",
    body: .object(.may("days", .integer(1...366))), isBodyOptional: true,
    .created(
      .object(
        .must("key", .text), .must("id", .text, "Names the key when it is revoked."),
        .must("expires", .moment)))
  ) { call in
    let agent = try await call.registeredAgent()
    let days = Int64(call.body["days"]?.wholeNumber ?? 90)
    let (key, credential) = try await AgentKeys(call.services).issue(
      to: agent.name, seconds: days * 86_400)
    return .json(
      .record([
        "key": .text(key), "id": .text(credential.hash.hexadecimal),
        "expires": .moment(credential.expires),
      ]), status: .created)
  }

  private static let revoke = Route.write(
    .delete, "/v1/agents/{name}/keys/{id}", for: .administrators, "Revoke a key.", .empty
  ) { call in
    let agent = try await call.registeredAgent()
    guard let hash = [UInt8](hexadecimal: call.parameter("id").string),
      let known = try await call.store.credential(.agentKey, hash: hash), known.owner == agent.name
    else { throw Problem.notFound("key") }
    try await call.store.revoke(.agentKey, hash: hash)
    return Response(status: .noContent)
  }

  private static let revokeAll = Route.write(
    .delete, "/v1/agents/{name}/keys", for: .administrators, "Revoke all keys of an agent.", .empty
  ) { call in
    let agent = try await call.registeredAgent()
    try await call.store.revokeAll(.agentKey, of: agent.name)
    return Response(status: .noContent)
  }
}

extension Call {
  fileprivate func registeredAgent() async throws -> Agent {
    guard let agent = try await store.agent(parameter("name")) else {
      throw Problem.notFound("agent")
    }
    return agent
  }
}

extension [UInt8] {
  var hexadecimal: String {
    var text: [UInt8] = []
    for byte in self { Hexadecimal.write(byte, into: &text) }
    return String(decoding: text, as: UTF8.self)
  }

  /// Pairs of lower-case digits; nil for anything else.
  init?(hexadecimal text: String) {
    let digits = Array<UInt8>("0123456789abcdef".utf8)
    let values = text.utf8.map { digits.firstIndex(of: $0) }
    guard values.count.isMultiple(of: 2), values.allSatisfy({ $0 != nil }) else { return nil }
    let found = values.compactMap { $0 }
    self = stride(from: 0, to: found.count, by: 2).map { UInt8(found[$0] << 4 | found[$0 + 1]) }
  }
}
