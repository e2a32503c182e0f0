import Foundation
import ProvisoLanguage
import ProvisoLog
import ProvisoQueue
import ProvisoStore

/// Sends commands to a store and writes every acknowledged answer to standard output before it
/// goes on: what stands there must never be lost.
struct Driver: Sendable {
  let store: SQLiteStore

  init(_ path: String) async throws {
    guard let signer = World.signer else { throw Complaint("no key") }
    store = try await SQLiteStore.open(
      path: path, signer: signer, settings: World.settings, entropy: World.entropy)
  }

  static func write(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    _ = Glibc.write(1, bytes, bytes.count)
  }

  static func key(_ name: String) -> IdempotencyKey {
    IdempotencyKey(owner: "driver", key: Text(name), bodyHash: [UInt8](name.utf8))
  }

  /// `ack KEY SIZE ROOT ANSWER…`
  @discardableResult
  func perform(_ command: Command, by actor: Actor, key: String) async throws -> Told {
    let reply = try await ask(command, by: actor, key: key)
    let text = String(decoding: reply.body, as: UTF8.self)
    guard let told = Told(text) else { throw Complaint("no answer under \(key): \(text)") }
    let checkpoint = (try? SignedNote(reply.checkpoint)).flatMap { Checkpoint($0.text) }
    guard let checkpoint else { throw Complaint("no checkpoint under \(key)") }
    Self.write("ack \(key) \(checkpoint.size) \(checkpoint.root.base64) \(text)")
    return told
  }

  func ask(_ command: Command, by actor: Actor, key: String) async throws -> Reply {
    try await store.perform(command, by: actor, under: Self.key(key)) { result in
      Reply(status: 200, body: Array(Told(result).line.utf8))
    }
  }

  /// Actions through their whole life, several at once.
  func run(seed: UInt64, workers: Int, count: Int) async throws {
    try await World.setUp(self)
    try await useOldPermissions(seed)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for worker in 0..<workers {
        group.addTask {
          var generator = Generator(seed: seed &* 1000 &+ UInt64(worker))
          for number in 0..<count {
            try await live("\(seed).\(worker).\(number)", worker, &generator)
          }
        }
      }
      try await group.waitForAll()
    }
    await store.close()
    Self.write("end")
  }

  /// What an earlier process left approved is asked for again, and what it used, too.
  private func useOldPermissions(_ seed: UInt64) async throws {
    var filter = RequestFilter()
    filter.states = [.approved, .approvedModified, .consumed]
    filter.order = .newest
    for summary in try await store.requests(filter, after: nil, limit: 8).requests {
      guard let request = try await store.request(summary.id) else { continue }
      try await perform(
        .consume(Consumption(request: request.id, document: request.document)),
        by: .agent(request.agent), key: "\(seed).old.\(request.id)")
    }
  }

  private func live(_ name: String, _ worker: Int, _ generator: inout Generator) async throws {
    let agent = World.agents[worker % World.agents.count]
    let chance = generator.below(100)
    let type = chance < 15 ? "note.add" : "mail.send"
    let document = World.document(type, agent: agent, to: name, body: "Hello \(name)")
    let asked = try await perform(
      .submit(Submission(document: document)), by: .agent(agent), key: "\(name).submit")
    if asked.what == "permitted" { return try await report(asked, agent, name) }
    guard asked.what == "route" else { return }
    if chance > 95 { try await perform(.tick(limit: 5), by: .system, key: "\(name).tick") }
    let choice: Decision.Choice
    switch chance {
    case ..<70: choice = .approve(reason: nil)
    case ..<78: choice = .reject(reason: "not this one")
    case ..<86:
      let arguments = "{\"body\":\"Good day \(name)\",\"to\":\"\(name)\"}"
      choice = .modify(arguments: Array(arguments.utf8), reason: nil)
    case ..<92:
      try await perform(
        .cancel(request: Text(asked.request), reason: "done otherwise"), by: .agent(agent),
        key: "\(name).cancel")
      return
    default: return
    }
    try await perform(
      .decide(
        Decision(
          request: Text(asked.request), version: asked.version, digest: Text(asked.digest),
          choice: choice)),
      by: World.person(generator.below(2) == 0 ? "ana" : "raj"), key: "\(name).decide")
    // Two callers want the one permission.
    let use = Command.consume(Consumption(request: Text(asked.request), document: document))
    async let first = perform(use, by: .agent(agent), key: "\(name).use.1")
    async let second = perform(use, by: .agent(agent), key: "\(name).use.2")
    let used = try await [first, second].filter { $0.what == "permitted" }
    if let permission = used.first { try await report(permission, agent, name) }
  }

  private func report(_ permission: Told, _ agent: Text, _ name: String) async throws {
    try await perform(
      .report(
        OutcomeReport(
          request: Text(permission.request), execution: Text(permission.execution),
          outcome: .succeeded, note: nil)),
      by: .agent(agent), key: "\(name).report")
  }
}

/// Numbers that a seed determines: SplitMix64 (Steele, Lea and Flood, 2014).
struct Generator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }
}
