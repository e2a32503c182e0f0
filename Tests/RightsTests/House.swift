import Proviso
import ProvisoChecker
import ProvisoJSON
import ProvisoLanguage
@testable import ProvisoQueue
import ProvisoProgram
import ProvisoSimulation
import ProvisoText
import Synchronization

/// A queue in memory, with people, an agent, and requests that are put there ready made.
struct House {
  static let policy = """
    /// They read mail.
    reviewers readers { members "ana", "raj", "mei" }

    /// They answer for the rest.
    reviewers duty { members "ana", "zoe" }

    context (manager?: string)

    /// A mail.
    action email.send (to: string, subject: string, body: string, copies?: list(string)) {
      reversibility irreversible
      stakes        email_domain(args.to) == "acme.example" ? low : high
    }

    /// A payment, with an odd name.
    action `bank.eu`.`wire-out` (
      amount: double, `pay-by`?: timestamp, urgent?: bool, count?: int,
      address?: {street: string, `in`?: string}, note: string,
    ) {
      reversibility irreversible
      stakes        high
    }

    /// A change at a tool.
    action tool.change (...) {
      reversibility irreversible
      stakes        high
    }

    /// Mail is read.
    route mail {
      on      email.send
      when    args.subject != "board" && args.subject != "managed"
      to      readers
      because "Somebody reads it."
    }

    /// The account's own manager is asked first.
    route managed {
      on      email.send
      when    args.subject == "managed"
      to      readers preferring context.manager
      because "Its manager reads it."
    }

    /// The board's mail is read by two.
    route board {
      on      email.send
      when    args.subject == "board"
      to      readers quorum 2
      because "Two read it."
    }

    /// Money always.
    route money always {
      on      `bank.eu`.`wire-out`
      when    args.amount > 1000.0
      to      readers
      because "Money."
    }

    /// Readers see what the auditors asked for.
    invariant seen {
      on    email.send
      when  args.body == "audit"
      needs readers
    }

    default route to duty
    """

  static let now = Moment("2026-11-23T10:00:00Z")!

  var ledger = MemoryLedger()
  let desk: Desk
  var moment = House.now
  private var count = 0

  init(
    _ settings: Settings = Settings(), policy: String = House.policy, data: DataSource = .none
  ) throws {
    let program = try Self.program(policy, data: data)
    let digest = Text(try ProgramMemory(program).program.digestText)
    try ledger.putProgram(program, digest: digest)
    try ledger.setActiveProgram(digest)
    desk = try Desk(settings: settings, entropy: Self.entropy(), restoring: ledger)
    try handle(.enrol(Self.enrolled("adam", .administrator)), by: .system)
    try handle(.enrol(Self.enrolled("eve", .administrator)))
    for name in ["ana", "raj", "mei", "zoe"] as [Text] {
      try handle(.enrol(Self.enrolled(name, .reviewer)))
    }
    try handle(.register(Agent(name: "clerk", owner: "zoe")))
  }

  static func program(_ policy: String, data: DataSource = .none) throws -> [UInt8] {
    let set = PolicySet([SourceFile(name: "house.policy", text: policy)], data: data)
    guard let program = set.compiled().bytes else {
      throw Refusal(.malformed, set.findings.map(\.message).joined(separator: "; "))
    }
    return program
  }

  /// Bytes that differ at every call and are the same in every run.
  static func entropy() -> Entropy {
    let source = Mutex(SplitMix(state: 7))
    return Entropy { count in
      source.withLock { source in (0..<count).map { _ in UInt8(source.number(256)) } }
    }
  }

  /// A person who signs in here under their name.
  static func enrolled(_ name: Text, _ roles: Role..., isActive: Bool = true) -> Person {
    Person(
      name: name, roles: roles, principals: [.init(issuer: "local", subject: name)],
      isActive: isActive)
  }

  static func person(_ name: Text) -> Actor {
    .person(name, Authentication(.session, issuer: "local", subject: name, at: now))
  }

  @discardableResult
  mutating func handle(_ command: Command, by name: Text = "adam") throws -> Answer {
    try handle(command, by: Self.person(name))
  }

  @discardableResult
  mutating func handle(_ command: Command, by actor: Actor) throws -> Answer {
    try desk.handle(command, by: actor, at: moment, in: &ledger)
  }

  /// The code of the refusal that the command meets; nil if it meets none.
  mutating func refusal(_ command: Command, by name: Text = "adam") -> Refusal.Code? {
    refusal(command, by: Self.person(name))
  }

  mutating func refusal(_ command: Command, by actor: Actor) -> Refusal.Code? {
    do {
      try handle(command, by: actor)
      return nil
    } catch {
      return (error as? Refusal)?.code
    }
  }

  var kinds: [String] { ledger.allLeaves.compactMap { JSONTree.read($0)?["kind"]?.text } }

  /// A request as the door makes it.
  static func document(
    _ arguments: JSONTree, type: Text = "email.send", agent: Text = "clerk",
    onBehalfOf: Text? = nil, manager: String? = nil
  ) -> [UInt8] {
    var who: [JSONTree.Member] = [.init("id", .text(agent.string))]
    if let onBehalfOf { who.append(.init("on_behalf_of", .text(onBehalfOf.string))) }
    var members: [JSONTree.Member] = [
      .init("type", .text(type.string)), .init("agent", .object(who)),
      .init("arguments", arguments),
    ]
    if let manager {
      members.append(.init("context", .object([.init("manager", .text(manager))])))
    }
    return JSONTree.object(members).bytes
  }

  /// Puts a request into the ledger.
  @discardableResult
  mutating func put(
    _ arguments: JSONTree, type: Text = "email.send", agent: Text = "clerk",
    onBehalfOf: Text? = nil, manager: String? = nil, state: RequestState = .pending,
    decidedBy person: Text? = nil, definition: Text? = nil, ago seconds: Int64 = 0
  ) throws -> Text {
    count += 1
    let id = Text("r\(count)")
    let at = moment.adding(seconds: -seconds)
    var request = ReviewRequest(
      id: id, version: 1, state: state,
      binding: Binding(action: Fingerprint.text(of: Array(id.utf8)), evidence: "e"),
      type: type, agent: agent, onBehalfOf: onBehalfOf, executor: nil, definition: definition,
      document: Self.document(
        arguments, type: type, agent: agent, onBehalfOf: onBehalfOf, manager: manager),
      submitted: at, program: "p", overlay: nil, decision: Array("{}".utf8), demands: [],
      deadlines: [], escalated: [], validUntil: nil)
    if let person {
      request.resolution = ReviewRequest.Resolution(by: Self.person(person), at: at, reason: "so")
    }
    try ledger.put(request)
    try ledger.putSalt(Array(repeating: UInt8(truncatingIfNeeded: count), count: 32), request: id)
    return id
  }

  /// The agent proposes a mail.
  mutating func submit(_ body: String, definition: String? = nil) throws -> ProvisoQueue.Ruling {
    var document = JSONTree.read(Self.document(Self.mail(body: body)))
    if let definition { document = document?.setting(["definition"], to: .text(definition)) }
    let submission = Submission(document: document?.bytes ?? [])
    guard case .decided(let ruling) = try handle(.submit(submission), by: .agent("clerk")) else {
      throw Refusal(.malformed, "no ruling")
    }
    return ruling
  }

  static func mail(
    to: String = "x@client.example", subject: String = "Hello", body: String = "…"
  ) -> JSONTree {
    .object([
      .init("to", .text(to)), .init("subject", .text(subject)), .init("body", .text(body)),
    ])
  }

  mutating func proposal(
    _ request: Text, equal: [Text] = ["args.to"], days: Int = 30, usesPerDay: Int? = 5,
    by name: Text = "ana"
  ) throws -> (text: Text, digest: Text, backTest: BackTest) {
    let proposal = GrantProposal(
      request: request, equal: equal, days: days, usesPerDay: usesPerDay)
    guard
      case .grantProposal(let text, let digest, let backTest) =
        try handle(.propose(proposal), by: name)
    else { throw Refusal(.malformed, "no proposal") }
    return (text, digest, backTest)
  }

  mutating func set(
    _ text: Text, digest: Text, override: Text? = nil, by name: Text = "ana"
  ) throws -> Grant {
    let consent = GrantConsent(text: text, digest: digest, override: override)
    guard case .grant(let grant) = try handle(.setGrant(consent), by: name) else {
      throw Refusal(.malformed, "no grant")
    }
    return grant
  }

  /// What the program with the grants that live decides of a document.
  func verdict(_ document: [UInt8]) throws -> String? { try verdicts([document])[0] }

  func verdicts(_ documents: [[UInt8]]) throws -> [String?] {
    guard let digest = try ledger.activeProgram(), let program = try ledger.program(digest) else {
      return documents.map { _ in nil }
    }
    let overlay = try Desk.overlay(beside: program, in: ledger)
    var engine = try PolicyEngine(
      PolicyProgram(file: program), grants: overlay.map { try PolicyProgram(file: $0) })
    let now = PolicyMoment(secondsSince1970: moment.milliseconds / 1000)
    return try documents.map {
      JSONTree.read(try engine.decide($0, at: now).json)?["decision"]?.text
    }
  }
}
