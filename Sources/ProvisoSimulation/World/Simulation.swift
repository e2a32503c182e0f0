import ProvisoLanguage
import ProvisoQueue

/// A few dozen steps of agents, reviewers, clocks and failing stores that one seed determines,
/// with a checker that looks at every one.
package struct Simulation {
  let seed: UInt64
  var generator: SeededGenerator
  var clock = VirtualClock()
  var store: MemoryStore
  var subject: any Subject
  var checker: Checker
  var step = 0
  var diskIsFullUntil = 0
  var hasFaults = true
  /// Asked again under the same key, because no answer came.
  var unanswered: [Intent] = []
  /// What each request was submitted as.
  var proposals: [Text: Proposal] = [:]
  /// Texts of grants that somebody may sign.
  var drafts: [(signer: Text, consent: GrantConsent)] = []
  private var trace: [String] = []

  package init(
    seed: UInt64, subject: any Subject, on stage: Stage, sabotage: Sabotage? = nil
  ) throws {
    self.seed = seed
    self.subject = subject
    generator = SeededGenerator(seed: seed)
    var ledger = stage.ledger
    // The checker reads every entry; whether each is canonical is looked at in every eighth seed.
    ledger.checksEntries = seed % 8 == 0
    store = MemoryStore(ledger, sabotage: sabotage)
    checker = stage.checker
    clock = stage.clock
    try self.subject.start(from: stage.ledger)
  }

  /// Runs so many steps, then lets everything come to its end. Throws a `Violation`.
  package mutating func run(steps: Int) throws -> Coverage {
    do {
      for number in 0..<steps {
        step = number
        try live()
      }
      try settle()
    } catch var violation as Violation {
      violation.seed = seed
      violation.step = step
      violation.trace = trace.suffix(14)
      throw violation
    }
    return checker.coverage
  }

  /// Some time passes, something may fail, and somebody does something.
  private mutating func live() throws {
    pass()
    if generator.isOne(in: 40) { try restart() }
    if generator.isOne(in: 60) { diskIsFullUntil = step + 1 + generator.below(4) }
    if generator.isOne(in: 4) { try checker.publish(store.committed) }
    if !unanswered.isEmpty, generator.isOne(in: 2) {
      try perform(unanswered.removeFirst())
    } else {
      try perform(randomIntent())
    }
  }

  private mutating func pass() {
    switch generator.below(100) {
    case ..<65: clock.advance(seconds: Int64(generator.below(20)))
    case ..<87: clock.advance(seconds: Int64(generator.below(150)))
    case ..<92: clock.advance(seconds: 300 * Int64(1 + generator.below(4)))
    case ..<94: clock.advance(seconds: 3600 + Int64(generator.below(7200)))
    case ..<97: clock.set(secondsAhead: -3600 - Int64(generator.below(3600)))
    case 97: clock.set(secondsAhead: Int64(generator.below(3600)))
    default: break
    }
  }

  private mutating func restart() throws {
    note("the process starts again")
    clock.restart(newest: store.committed.newestMoment ?? clock.wall)
    checker.restarted(store.committed, clock)
    try subject.start(from: store.committed)
  }

  /// Does it in one transaction, in which the store may fail, and has it checked.
  mutating func perform(_ intent: Intent) throws {
    let key =
      intent.key
      ?? IdempotencyKey(owner: "x", key: Text("\(generator.next())"), bodyHash: [])
    let diskIsFull = hasFaults && step < diskIsFullUntil
    let plan = hasFaults ? plan(diskIsFull: diskIsFull) : MemoryStore.Plan()
    let before = store.committed
    let now = clock
    var result: Observation.Result
    var isReplayed = false
    do {
      let performed = try store.perform(under: key, plan: plan) {
        try subject.handle(intent.command, by: intent.actor, at: now, in: &$0)
      }
      isReplayed = performed.isReplayed
      switch performed.outcome {
      case .answered(let answer): result = .answered(answer)
      case .refused(let refusal): result = .refused(refusal)
      }
    } catch MemoryStore.Failure.unacknowledged {
      result = .unacknowledged
    } catch {
      result = .failed(error)
    }
    note("\(intent.label): \(result.summary)")
    let observation = Observation(
      command: intent.command, actor: intent.actor, key: key, proposal: intent.proposal,
      moment: now.moment, clock: now, result: result, isReplayed: isReplayed,
      isBurnt: plan.fuse?.isBurnt ?? false, diskIsFull: diskIsFull, before: before,
      after: store.committed)
    try checker.observe(observation, kept: store.outcome(under: key))
    proposals = checker.proposals
    if case .answered(.grantProposal(let text, let digest, _)) = result,
      let signer = intent.actor.personName
    {
      drafts.append((signer, GrantConsent(text: text, digest: digest, override: nil)))
    }
    switch result {
    case .answered, .refused: break
    case .failed, .unacknowledged:
      var again = intent
      again.key = key
      if generator.below(3) > 0 { unanswered.append(again) }
      try restart()
    }
  }

  private mutating func plan(diskIsFull: Bool) -> MemoryStore.Plan {
    if diskIsFull { return .init(fuse: .fullDisk()) }
    switch generator.below(100) {
    case ..<5: return .init(fuse: Fuse(failsAt: generator.below(20)))
    case ..<8: return .init(atCommit: .abandon)
    case ..<12: return .init(atCommit: .crashAfter)
    default: return .init()
    }
  }

  /// Nothing fails any more, and time passes: nothing may be left waiting.
  private mutating func settle() throws {
    hasFaults = false
    unanswered = []
    for _ in 0..<2 {
      clock.advance(seconds: 2 * 24 * 3600)
      for _ in 0..<100 {
        let before = store.committed.nextLeaf
        try perform(Intent(command: .tick(limit: 5), actor: .system, label: "tick"))
        if store.committed.nextLeaf == before { break }
      }
    }
    try checker.publish(store.committed)
    try checker.end(store.committed)
  }

  mutating func note(_ text: String) {
    trace.append("\(step) \(clock.moment.text) \(text)")
    if trace.count > 40 { trace.removeFirst(20) }
  }
}

extension Observation.Result {
  var summary: String {
    switch self {
    case .answered(let answer): answer.fingerprint
    case .refused(let refusal): "refused \(refusal.code.rawValue)"
    case .failed: "the store failed"
    case .unacknowledged: "committed, but nobody was told"
    }
  }
}
