package import HTTPTypes
package import Hummingbird
package import ProvisoJSON
package import ProvisoLanguage
package import ProvisoQueue

/// One use of a route, checked: who calls, and what they sent.
package struct Call: Sendable {
  package let services: Services
  package let context: ServerContext
  package let request: Request
  package let query: [String: String]
  package let body: JSONTree
  private let parameters: [String: String]
  private let key: IdempotencyKey?

  package var identity: Identity { context.identity }
  package var store: any QueueStore { services.store }

  /// Checks, in this order: who it is, where it comes from, what it says.
  init(
    _ route: Route, _ request: Request, _ context: ServerContext, _ services: Services
  ) async throws {
    self.services = services
    self.context = context
    self.request = request
    let isWrite = request.method != .get
    if isWrite { try Provenance.check(request, context.identity, services) }
    if let objection = route.audience.objection(to: context.identity) { throw objection }
    parameters = try PathParameters.values(of: route.parameters, in: context)
    query = try QueryText.values(request.uri.query ?? "", route.query)
    let (tree, bytes) = try await JSONBody.read(request, route)
    body = tree
    key = try Self.key(route, request, context.identity, bytes)
  }

  private static func key(
    _ route: Route, _ request: Request, _ identity: Identity, _ bytes: [UInt8]
  ) throws -> IdempotencyKey? {
    guard let key = request.headers[.idempotencyKey] else { return nil }
    guard route.isKeyed, let owner = identity.keyOwner else {
      throw Problem.malformed("answers of this route are not kept under an Idempotency-Key")
    }
    guard Schema.key.fault(inText: key, at: "Idempotency-Key") == nil else {
      throw Problem.malformed("an Idempotency-Key has 1 to 200 printable characters")
    }
    let head = Array("\(request.method.rawValue) \(request.uri.path)\n".utf8)
    return IdempotencyKey(owner: owner, key: Text(key), bodyHash: Secret.hash(head + bytes))
  }

  /// A parameter of the address.
  package func parameter(_ name: String) -> Text { Text(parameters[name] ?? "") }

  /// A text of the body; its schema was checked before.
  package func text(_ name: String) -> Text? { body[name]?.text.map { Text($0) } }

  package func required(_ name: String) throws -> Text {
    guard let text = text(name) else { throw Problem.malformed("\(name) is missing") }
    return text
  }

  package func integer(_ name: String) throws -> Int {
    guard let number = body[name]?.wholeNumber else {
      throw Problem.malformed("\(name) is missing")
    }
    return number
  }

  package func actor() throws -> Actor {
    guard let actor = identity.actor else { throw Problem.notSignedIn }
    return actor
  }

  /// Runs a command; what it came to is written by `render`, in the same transaction.
  package func perform(
    _ command: Command, render: @escaping @Sendable (Answer) -> Reply
  ) async throws -> Response {
    let start = ContinuousClock.now
    defer { services.metrics.storeTook(ContinuousClock.now - start) }
    let reply = try await store.perform(command, by: try actor(), under: key) { result in
      switch result {
      case .success(let answer): render(answer)
      case .failure(let refusal): Reply(Problem(refusal))
      }
    }
    return reply.response
  }
}

extension Identity {
  /// Whose idempotency keys are together.
  fileprivate var keyOwner: Text? {
    switch self {
    case .nobody: nil
    case .agent(let agent), .executor(let agent): Text("agent:\(agent.name)")
    case .person(let person, _): Text("person:\(person.name)")
    }
  }
}

extension Reply {
  package init(_ problem: Problem) {
    self.init(status: problem.status.code, body: problem.json.bytes)
  }

  package init(_ status: HTTPResponse.Status, _ json: JSONTree) {
    self.init(status: status.code, body: json.bytes)
  }

  var response: Response {
    var response = Response.json(bytes: body, status: HTTPResponse.Status(code: status))
    if status >= 400 { response.headers[.contentType] = "application/problem+json" }
    if isReplayed { response.headers[.replayed] = "true" }
    if !checkpoint.isEmpty { response.headers[.checkpoint] = checkpoint.base64 }
    return response
  }
}
