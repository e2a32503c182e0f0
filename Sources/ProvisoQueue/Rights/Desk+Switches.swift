import ProvisoJSON
import ProvisoLanguage

/// What does not run: kill switches that administrators throw, and pauses after rejections.
extension Desk {
  /// Stops everything, an agent, a type or a pair. What waits, and what was approved and did not
  /// start, is cancelled at once.
  func stop<L: Ledger>(
    _ killSwitch: KillSwitch, _ turn: Turn, _ ledger: inout L
  ) throws -> Answer {
    _ = try person(turn, as: .administrator, in: ledger)
    _ = try Wording.required(killSwitch.reason, "a reason")
    if let type = killSwitch.type { try Wording.check(name: type, "a type") }
    if let agent = killSwitch.agent, try ledger.agent(agent) == nil {
      throw Refusal(.notFound, "no agent is called \(agent)")
    }
    try ledger.put(killSwitch)
    try append(.stopped, turn, &ledger) {
      $0.add(killSwitch)
      $0.add("reason", .text(killSwitch.reason.string))
    }
    let count = try cancel(under: killSwitch, turn, &ledger)
    return .recorded(changes: count, isMoreDue: false)
  }

  private func cancel<L: Ledger>(
    under killSwitch: KillSwitch, _ turn: Turn, _ ledger: inout L
  ) throws -> Int {
    var count = 0
    var last: Text?
    while true {
      let page = try ledger.open(after: last, limit: 500)
      for id in page {
        guard var request = try ledger.request(id), request.state.isOpen,
          killSwitch.stops(agent: request.agent, type: request.type)
        else { continue }
        try close(&request, .cancelled, .cancelled, because: killSwitch.reason, turn, &ledger)
        count += 1
      }
      guard let next = page.last else { return count }
      last = next
    }
  }

  /// Takes a kill switch back, whatever reason it was thrown for, and ends the pause of a pair.
  func resume<L: Ledger>(
    _ killSwitch: KillSwitch, _ reason: Text, _ turn: Turn, _ ledger: inout L
  ) throws -> Answer {
    _ = try person(turn, as: .administrator, in: ledger)
    _ = try Wording.required(reason, "a reason")
    let found = try ledger.switches().filter {
      $0.agent == killSwitch.agent && $0.type == killSwitch.type
    }
    for each in found { try ledger.remove(each) }
    var changes = found.count
    if let agent = killSwitch.agent, let type = killSwitch.type,
      try isPaused(agent: agent, type: type, at: turn.at, in: ledger)
    {
      try ledger.pause(agent: agent, type: type, until: turn.at)
      changes += 1
    }
    guard changes > 0 else { throw Refusal(.notFound, "nothing is stopped so") }
    try append(.resumed, turn, &ledger) {
      $0.add(killSwitch)
      $0.add("reason", .text(reason.string))
    }
    return .recorded(changes: changes, isMoreDue: false)
  }

  /// Throws `stopped` or `paused` where a kill switch or a pause holds for the pair.
  func mayRun<L: Ledger>(agent: Text, type: Text, at moment: Moment, in ledger: L) throws {
    if let stop = try ledger.switches().first(where: { $0.stops(agent: agent, type: type) }) {
      throw Refusal(.stopped, "stopped by an administrator: \(stop.reason)")
    }
    guard try isPaused(agent: agent, type: type, at: moment, in: ledger) else { return }
    throw Refusal(
      .paused, "people rejected \(settings.rejectionsThatPause) actions of this type; wait")
  }

  private func isPaused<L: Ledger>(
    agent: Text, type: Text, at moment: Moment, in ledger: L
  ) throws -> Bool {
    guard let end = try ledger.pause(agent: agent, type: type) else { return false }
    return moment < end
  }

  /// A person said no, and the request is stored as rejected: so many of one agent and type within
  /// the window pause the pair for as long again.
  func noteRejection<L: Ledger>(
    of request: ReviewRequest, _ turn: Turn, _ ledger: inout L
  ) throws {
    let window = settings.pauseWindowSeconds
    let since = turn.at.justAfter(secondsAgo: window)
    let found = try ledger.rejected(agent: request.agent, type: request.type, since: since)
    guard settings.rejectionsThatPause > 0, found.count >= settings.rejectionsThatPause,
      try !isPaused(agent: request.agent, type: request.type, at: turn.at, in: ledger)
    else { return }
    let end = turn.at.adding(seconds: window)
    try ledger.pause(agent: request.agent, type: request.type, until: end)
    try append(.paused, turn, request: request.id, &ledger) {
      $0.add("agent", .text(request.agent.string))
      $0.add("type", .text(request.type.string))
      $0.add("until", .text(end.text))
    }
  }
}

extension KillSwitch {
  func stops(agent: Text, type: Text) -> Bool {
    (self.agent ?? agent) == agent && (self.type ?? type) == type
  }
}

extension Moment {
  /// The first moment of a window that ends now: what happened exactly so long ago is out of it.
  func justAfter(secondsAgo seconds: Int64) -> Moment {
    let (length, overflows) = seconds.multipliedReportingOverflow(by: 1000)
    let (start, exceeds) = milliseconds.subtractingReportingOverflow(length)
    return Moment(milliseconds: overflows || exceeds ? .min : start &+ 1)
  }
}

extension Leaf {
  fileprivate mutating func add(_ killSwitch: KillSwitch) {
    add("agent", killSwitch.agent.map { .text($0.string) })
    add("type", killSwitch.type.map { .text($0.string) })
  }
}
