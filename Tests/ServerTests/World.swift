import AsyncHTTPClient
import Foundation
import Logging
import Proviso
import ProvisoLanguage
import ProvisoLog
import ProvisoQueue
import ProvisoServer
import ProvisoStore
import ProvisoText
import Synchronization

/// A real server on loopback, with a store of its own in a temporary folder.
final class World: Sendable {
  let services: Services
  let origin: String

  private init(_ services: Services, _ origin: String) {
    self.services = services
    self.origin = origin
  }

  var store: any QueueStore { services.store }

  /// Serves while `body` runs. `folder` keeps the store for another run.
  static func serving(
    policy: String = TestPolicy.text, folder: URL? = nil,
    settings: @Sendable (inout ServerSettings) -> Void = { _ in },
    _ body: @escaping @Sendable (World) async throws -> Void
  ) async throws {
    let place = folder ?? FileManager.default.temporaryDirectory.appendingPathComponent(
      "proviso-server-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    defer { if folder == nil { try? FileManager.default.removeItem(at: place) } }
    guard let signer = SignerKey(name: "test.example/log", seed: Array(repeating: 7, count: 32))
    else { preconditionFailure("no key") }
    let store = try await SQLiteStore.open(
      path: place.appendingPathComponent("store").path, signer: signer, settings: Settings(),
      entropy: Entropy(Secret.random))
    do {
      try await serve(policy, store, settings, body)
    } catch {
      await store.close()
      throw error
    }
    await store.close()
  }

  private static func serve(
    _ policy: String, _ store: SQLiteStore, _ change: @Sendable (inout ServerSettings) -> Void,
    _ body: @escaping @Sendable (World) async throws -> Void
  ) async throws {
    let program = try PolicyProgram(policies: ["test.policy": policy]).bytes
    var settings = ServerSettings()
    settings.port = 0
    settings.sessionSeconds = 3600
    change(&settings)
    var logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
    logger.logLevel = .critical
    let services = Services(
      store: store, program: ActiveProgram(try ProgramMemory(program)), settings: settings,
      logger: logger, isUnknown: { _ in })
    try await store.enforce(.adopt(program: program))
    if try await store.people().isEmpty {
      try await store.enforce(
        .enrol(
          Person(
            name: founder, roles: [.administrator],
            principals: [Person.Principal(issuer: "local", subject: founder)])))
      // Where nobody can be reached, nothing is put to people.
      let first = World(services, "")
      for name in ["ana", "raj", "eve"] { _ = try await first.enrolled(name, [.reviewer]) }
    }
    let (origins, found) = AsyncStream<String>.makeStream()
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await Serving(services).run { found.yield($0) } }
      group.addTask {
        var first = origins.makeAsyncIterator()
        guard let origin = await first.next() else { return }
        try await body(World(services, origin))
      }
      // The first that ends is the body, or a server that could not start.
      try await group.next()
      group.cancelAll()
      while let _ = try? await group.next() {}
    }
  }

  // Who takes part

  func agent(
    _ name: String, kind: Agent.Kind = .agent, owner: String? = nil, vouches: Bool = false
  ) async throws -> Caller {
    let agent = Agent(
      name: Text(name), kind: kind, owner: owner.map { Text($0) }, vouches: vouches)
    try await enforce(.register(agent))
    let (key, _) = try await AgentKeys(services).issue(to: Text(name), seconds: 3600)
    return Caller(origin: origin, headers: [("authorization", "Bearer \(key)")])
  }

  func person(_ name: String, _ roles: Role...) async throws -> Caller {
    let person = try await enrolled(name, roles)
    let (secret, _) = try await Sessions(services).begin(person, ending: nil)
    return Caller(origin: origin, headers: [("cookie", "proviso=\(secret)")])
  }

  func enrolled(_ name: String, _ roles: [Role]) async throws -> Person {
    let name = Text(name)
    let person = Person(
      name: name, roles: roles, principals: [Person.Principal(issuer: "local", subject: name)])
    try await enforce(.enrol(person))
    return person
  }

  var nobody: Caller { Caller(origin: origin, headers: []) }

  /// Who enrolled everybody else.
  private static let founder: Text = "founder"

  private func enforce(_ command: Command) async throws {
    let authentication = Authentication(
      .session, issuer: "local", subject: Self.founder, at: await store.now())
    let refused = Shared<Refusal>()
    _ = try await store.perform(
      command, by: .person(Self.founder, authentication), under: nil
    ) { result in
      if case .failure(let refusal) = result { refused.value = refusal }
      return Reply(status: 200, body: [])
    }
    if let refusal = refused.value { throw refusal }
  }
}

enum TestPolicy {
  static let text = """
    reviewers managers { members "ana", "raj", "eve" }

    context (
      tier?: string,
      reasoning?: said string,
    )

    action mail.read () {
      reversibility reversible
      stakes        low
    }

    action mail.send (to: string, body: string) {
      reversibility irreversible
      stakes        medium
    }

    action mail.purge () {
      reversibility irreversible
      stakes        critical
    }

    approve reading {
      on   mail.read
      when reversibility == reversible && stakes <= low
    }

    route sending {
      on      mail.send
      when    stakes >= medium
      to      managers
      within  1h else deny
      show    args.to, args.body, context.tier
      edit    args.body
      because "A client will read this."
    }

    deny purging {
      on      mail.purge
      because "Nobody purges."
    }

    default route to managers
    """
}
