import Foundation
import ProvisoLanguage
import ProvisoLog
import ProvisoQueue
import ProvisoSimulation
import ProvisoStore
import Synchronization

/// A store with people, agents and a program, and what callers do with it.
struct Queue: Sendable {
  let store: SQLiteStore
  private let numbers = Numbers()

  init(_ path: String) async throws {
    var settings = Settings()
    settings.pendingPerAgent = .max
    settings.newPerAgentAndHour = .max
    guard let signer = SignerKey(name: "log.example/bench", seed: (0..<32).map { UInt8($0) })
    else { exit(70) }
    store = try await SQLiteStore.open(
      path: path, signer: signer, settings: settings,
      entropy: Entropy { count in (0..<count).map { _ in UInt8.random(in: 0...255) } })
    try await enrol("root", .administrator, by: .system)
    for name: Text in ["ana", "raj", "zoe"] { try await enrol(name, .reviewer, by: person("root")) }
    for number in 0..<64 {
      try await tell(.register(Agent(name: agent(number), vouches: true)), by: person("root"))
    }
    try await tell(.adopt(program: Shape.all[0].program), by: .system)
  }

  private func enrol(_ name: Text, _ role: Role, by actor: Actor) async throws {
    try await tell(
      .enrol(
        Person(
          name: name, roles: [role], principals: [.init(issuer: "local", subject: name)])),
      by: actor)
  }

  private func tell(_ command: Command, by actor: Actor) async throws {
    let reply = try await store.perform(command, by: actor, under: nil) { result in
      guard case .failure(let refusal) = result else { return Reply(status: 200, body: []) }
      return Reply(status: 400, body: Array(refusal.text.utf8))
    }
    guard reply.status == 200 else {
      print(String(decoding: reply.body, as: UTF8.self))
      exit(70)
    }
  }

  private func agent(_ number: Int) -> Text { Text("agent-\(number % 64)") }

  private func person(_ name: Text) -> Actor {
    .person(
      name,
      Authentication(.session, issuer: "local", subject: name, at: Moment(milliseconds: 0)))
  }

  func submissions(_ callers: Int, _ seconds: Double) async throws -> (Run, [ReviewRequest]) {
    let found = Found()
    let run = try await measure(callers, seconds) { caller in
      let (checkpoint, request) = try await submit(caller)
      found.add(request)
      return checkpoint
    }
    return (run, found.all)
  }

  func decisions(
    _ callers: Int, _ seconds: Double, _ requests: [ReviewRequest]
  ) async throws -> Run {
    let left = Found(requests)
    return try await measure(callers, seconds) { _ in
      guard let request = left.take() else { return nil }
      let decision = Decision(
        request: request.id, version: request.version, digest: request.binding.action,
        choice: .approve(reason: nil))
      return try await perform(.decide(decision), by: person("ana")).checkpoint
    }
  }

  private func submit(_ caller: Int) async throws -> ([UInt8], ReviewRequest?) {
    let agent = agent(caller)
    let document = """
      {"agent":{"id":"\(agent)"},"arguments":{"amount":1,"body":"Dear customer, the offer we \
      spoke of is attached. It holds until the end of the month.","to":"c\(numbers.next)@example"},\
      "confidence":0.9,"context":{"health":0.1,"manager":"raj"},"type":"mail.send"}
      """
    let answer = Slot()
    let reply = try await perform(
      .submit(Submission(document: Array(document.utf8))), by: .agent(agent), answer)
    return (reply.checkpoint, answer.request)
  }

  /// Every command with a key of its own, as doors send them.
  private func perform(
    _ command: Command, by actor: Actor, _ slot: Slot = Slot()
  ) async throws -> Reply {
    let key = IdempotencyKey(
      owner: "bench", key: Text("\(numbers.next)"), bodyHash: [UInt8](repeating: 7, count: 32))
    return try await store.perform(command, by: actor, under: key) { result in
      switch result {
      case .success(.decided(let ruling)): slot.put(ruling.request)
      case .failure(let refusal): FileHandle.standardError.write(Data("\(refusal)\n".utf8))
      case .success: break
      }
      return Reply(status: 200, body: [UInt8](repeating: 0x20, count: 600))
    }
  }

  /// So many callers, each asking again as soon as it was answered; nil from one of them ends it.
  private func measure(
    _ callers: Int, _ seconds: Double,
    _ body: @escaping @Sendable (Int) async throws -> [UInt8]?
  ) async throws -> Run {
    let clock = ContinuousClock()
    let before = written()
    let began = clock.now
    typealias Found = (latencies: [Double], seen: Set<[UInt8]>)
    let results = try await withThrowingTaskGroup(of: Found.self) { group in
      for caller in 0..<callers {
        group.addTask {
          var latencies: [Double] = []
          var seen: Set<[UInt8]> = []
          while began.duration(to: clock.now) < .seconds(seconds) {
            let start = clock.now
            guard let checkpoint = try await body(caller) else { break }
            latencies.append(start.duration(to: clock.now) / .seconds(1))
            seen.insert(checkpoint)
          }
          return (latencies, seen)
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    var run = Run()
    run.seconds = began.duration(to: clock.now) / .seconds(1)
    run.latencies = results.flatMap(\.latencies)
    run.commits = results.reduce(into: Set<[UInt8]>()) { $0.formUnion($1.seen) }.count
    run.bytes = written() - before
    return run
  }
}

// Lists and those who wait
extension Queue {
  func fill(to count: Int) async throws {
    var filter = RequestFilter()
    filter.states = [.pending]
    let now = try await store.overview(since: await store.now()).pending
    let clock = ContinuousClock()
    let began = clock.now
    try await withThrowingTaskGroup(of: Void.self) { group in
      for caller in 0..<200 {
        group.addTask {
          for _ in 0..<max(0, count - now) / 200 + 1 { _ = try await submit(caller) }
        }
      }
      try await group.waitForAll()
    }
    let pending = try await store.overview(since: await store.now()).pending
    let seconds = began.duration(to: clock.now) / .seconds(1)
    print("\(pending) pending; 200 callers filled it at \(Int(Double(pending - now) / seconds))/s")
  }

  func lists() async throws {
    func time(_ name: String, after cursor: Text? = nil, _ change: (inout RequestFilter) -> Void)
      async throws
    {
      var filter = RequestFilter()
      filter.states = [.pending]
      change(&filter)
      var run = Run()
      let clock = ContinuousClock()
      var found = 0
      for _ in 0..<30 {
        let start = clock.now
        found = try await store.requests(filter, after: cursor, limit: 50).requests.count
        run.latencies.append(start.duration(to: clock.now) / .seconds(1))
      }
      print("\(name), \(found) of them: p50 \(run.quantile(0.5)) ms, p99 \(run.quantile(0.99)) ms")
    }
    try await time("inbox by deadline") { _ in }
    try await time("inbox by newest") { $0.order = .newest }
    try await time("what waits for a person") { $0.waitsFor = "ana" }
    try await time("of an agent") { $0.agent = "agent-7" }
    try await time("of a type that has none") { $0.type = "pay.wire" }
    try await time("words that many have") { $0.text = "customer" }
    try await time("words that nobody has") { $0.text = "nowhere@nothing" }
    var filter = RequestFilter()
    filter.states = [.pending]
    let clock = ContinuousClock()
    let start = clock.now
    _ = try await store.overview(since: Moment(milliseconds: 0))
    print("overview \(start.duration(to: clock.now) / .milliseconds(1)) ms")
  }

  /// How long until all of so many have heard of a new entry.
  func waiters(_ count: Int) async throws {
    var run = Run()
    let clock = ContinuousClock()
    for _ in 0..<20 {
      let size = (try Checkpoint(SignedNote(try await store.checkpoint()).text))?.size ?? 0
      let start = clock.now
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<count {
          group.addTask { _ = await store.waitForLeaves(beyond: size, seconds: 30) }
        }
        _ = try await submit(1)
        try await group.waitForAll()
      }
      run.latencies.append(start.duration(to: clock.now) / .seconds(1))
    }
    print("\(count) who wait, all told: p50 \(run.quantile(0.5)) ms, p99 \(run.quantile(0.99)) ms")
  }
}

/// Counts up.
final class Numbers: Sendable {
  private let last = Mutex(0)

  var next: Int {
    last.withLock {
      $0 += 1
      return $0
    }
  }
}

/// The request of one answer.
final class Slot: Sendable {
  private let kept = Mutex<ReviewRequest?>(nil)

  var request: ReviewRequest? { kept.withLock { $0 } }
  func put(_ request: ReviewRequest?) { kept.withLock { $0 = request } }
}

/// Requests that callers put in and take out.
final class Found: Sendable {
  private let kept: Mutex<[ReviewRequest]>

  init(_ requests: [ReviewRequest] = []) { kept = Mutex(requests) }

  var all: [ReviewRequest] { kept.withLock { $0 } }
  func add(_ request: ReviewRequest?) { if let request { kept.withLock { $0.append(request) } } }
  func take() -> ReviewRequest? { kept.withLock { $0.popLast() } }
}
