import ProvisoLanguage

/// What time does to requests: deadlines, escalations, permissions that nobody used.
extension Desk {
  func tick<L: Ledger>(_ limit: Int, _ turn: Turn, _ ledger: inout L) throws -> Answer {
    guard case .system = turn.actor else {
      throw Refusal(.notAllowed, "time is the server's")
    }
    let due = try ledger.due(at: turn.at, limit: max(0, limit))
    var changes = 0
    for id in due {
      guard var request = try ledger.request(id) else { continue }
      if try lapse(&request, turn, &ledger) { changes += 1 }
    }
    return .recorded(changes: changes, isMoreDue: limit > 0 && due.count >= limit)
  }

  /// Does to one request what its deadlines say; whether anything.
  @discardableResult
  func lapse<L: Ledger>(
    _ request: inout ReviewRequest, _ turn: Turn, _ ledger: inout L
  ) throws -> Bool {
    let turn = Turn(actor: .system, at: turn.at)
    switch request.state {
    case .approved, .approvedModified:
      if let end = request.validUntil, turn.at < end { return false }
      let reason: Text = "the permission was not used in time"
      try close(&request, .expired, .expired, because: reason, turn, &ledger)
      return true
    case .pending: return try lapsePending(&request, turn, &ledger)
    case .consumed, .succeeded, .failed, .unknown, .rejected, .expired, .cancelled, .superseded:
      return false
    }
  }

  private func lapsePending<L: Ledger>(
    _ request: inout ReviewRequest, _ turn: Turn, _ ledger: inout L
  ) throws -> Bool {
    guard request.deadlines.contains(where: { $0 <= turn.at }) else { return false }
    let late = try late(request, at: turn.at, in: ledger)
    guard !late.isEmpty else {
      try restTimes(&request, at: turn.at, &ledger)
      return true
    }
    var changed = request
    for place in late {
      changed.escalated[place] = true
      changed.deadlines[place] =
        changed.deadlines[place].adding(seconds: changed.demands[place].withinSeconds)
    }
    // Once only; and only where somebody else is named, can be reached, and has time left.
    let canEscalate =
      try late.allSatisfy { place in
        !request.escalated[place] && request.demands[place].otherwise != nil
          && changed.deadlines[place] > turn.at
      } && canBeMet(changed, in: ledger)
    guard canEscalate else {
      let reason: Text = "nobody decided in time"
      try close(&request, .expired, .expired, because: reason, turn, &ledger)
      return true
    }
    let rules = late.map { request.demands[$0].rule }
    let end = changed.deadlines.min()
    try note(.escalated, &changed, turn, &ledger) { leaf in
      leaf.add("escalates", rules)
      leaf.add("until", end?.text)
    }
    // Who voted before may be all that is asked now.
    try settleVotes(&changed, "", turn, &ledger)
    try put(&changed, &ledger)
    request = changed
    return true
  }

  /// Demands whose time is over and that the votes do not meet.
  func late<L: Ledger>(
    _ request: ReviewRequest, at moment: Moment, in ledger: L
  ) throws -> [Int] {
    let over = request.deadlines.indices.filter { request.deadlines[$0] <= moment }
    guard !over.isEmpty else { return [] }
    let electorate = try electorate(of: request, in: ledger)
    let asked = request.asked
    return try over.filter { place in
      try !meets(request.votes.map(\.person), [asked[place]], electorate, in: ledger)
    }
  }

  /// Demands that were met in time wait for the others.
  private func restTimes<L: Ledger>(
    _ request: inout ReviewRequest, at moment: Moment, _ ledger: inout L
  ) throws {
    let rest = request.deadlines.filter { $0 > moment }.min() ?? moment.adding(seconds: 1)
    for place in request.deadlines.indices where request.deadlines[place] <= moment {
      request.deadlines[place] = rest
    }
    try note(.rebound, &request, Turn(actor: .system, at: moment), &ledger) { leaf in
      leaf.add("until", rest.text)
    }
    try put(&request, &ledger)
  }
}
