import ProvisoLanguage
import ProvisoLog
import ProvisoQueue

/// Looks at every command from outside and keeps its own account of what must be so. It knows the
/// design, the commands, the answers and the log; nothing of how the desk works.
struct Checker {
  /// A request as the log alone tells it.
  struct Life {
    var state: RequestState?
    var votes: [Ballot] = []
    var approved: Moment?
    var executions = 0
  }

  struct Ballot {
    let person: Text
    let place: UInt64
    let at: Moment
  }

  /// What each request asks for, as its agent or the author of a modification meant it.
  var proposals: [Text: Proposal] = [:]
  var lives: [Text: Life] = [:]
  /// Authors of modifications, who may not vote on what they made.
  var excluded: [Text: Set<Text>] = [:]
  var executors: [Text: Text] = [:]
  /// Permissions that were given, and what each started.
  var permissions: [Text: Text] = [:]
  var executions: Set<Text> = []
  var counters = Counters()
  var answers: [IdempotencyKey: String] = [:]
  var hands = Hands()
  var newestEntry: Moment
  var tree = MerkleTree()
  /// What the tree was made of.
  var entries: [[UInt8]] = []
  var published: (size: UInt64, root: TreeHash)?
  var coverage = Coverage()
  let referee = Referee()

  /// The latest moment that some clock showed since the process started.
  struct Hands {
    var latest = Moment(milliseconds: .min)
    var ticks: Int64 = 0
  }

  init(beginning ledger: MemoryLedger, _ clock: VirtualClock) throws(Violation) {
    newestEntry = Moment(milliseconds: 0)
    try read(0..<ledger.log.count, of: ledger)
    restarted(ledger, clock)
    try publish(ledger)
    coverage = Coverage()
  }

  mutating func restarted(_ ledger: MemoryLedger, _ clock: VirtualClock) {
    hands = Hands(latest: max(clock.wall, newestEntry), ticks: clock.ticks)
  }

  mutating func observe(
    _ seen: Observation, kept: MemoryStore.Outcome?
  ) throws(Violation) {
    let before = hands.latest
    let passed = before.adding(milliseconds: seen.clock.ticks - hands.ticks)
    hands = Hands(latest: max(passed, seen.clock.wall), ticks: seen.clock.ticks)
    try checkFailure(seen)
    try checkAnswer(seen, kept)
    guard !seen.isReplayed else { return }
    learn(from: seen)
    try read(seen.before.log.count..<seen.after.log.count, of: seen.after, seen)
    try checkTables(seen)
    if seen.actor.isPerson { try checkRights(seen) }
    if let permission = permission(seen, kept) {
      try check(permission, seen, isLate: before > max(passed, seen.clock.wall))
    }
  }

  /// Whatever was committed counts as given, also if the answer was lost.
  private func permission(_ seen: Observation, _ kept: MemoryStore.Outcome?) -> Permission? {
    if let permission = seen.permission { return permission }
    guard case .unacknowledged = seen.result, case .answered(let answer)? = kept else { return nil }
    return answer.permission
  }

  /// New requests and what they ask for.
  private mutating func learn(from seen: Observation) {
    for (id, row) in seen.after.rows where seen.before.rows[id] == nil {
      if let original = row.request.replaces {
        executors[id] = executors[original]
        var authors = excluded[original] ?? []
        if let author = seen.actor.personName, let old = proposals[original],
          let new = seen.proposal, !new.isWithinEditPaths(of: old)
        {
          authors.insert(author)
        }
        excluded[id] = authors
      }
      if let proposal = seen.proposal { proposals[id] = proposal }
      if case .submit(let submission) = seen.command { executors[id] = submission.executor }
    }
  }
}

extension Moment {
  func adding(milliseconds: Int64) -> Moment {
    Moment(milliseconds: self.milliseconds + milliseconds)
  }
}

extension Actor {
  var isPerson: Bool { personName != nil }
  var personName: Text? { if case .person(let name, _) = self { name } else { nil } }
}

extension Proposal {
  /// The policies let a reviewer change the text of a mail under their own vote, nothing else.
  func isWithinEditPaths(of original: Proposal) -> Bool {
    var same = self
    same.body = original.body
    return type == "mail.send" && same.action == original.action
  }
}
