import ProvisoLanguage
import ProvisoQueue

/// I3, I8 and the time of entries: what the log says, read on its own.
extension Checker {
  mutating func read(
    _ places: Range<Int>, of ledger: MemoryLedger, _ seen: Observation? = nil
  ) throws(Violation) {
    for place in places {
      let leaf = try LeafView(ledger.log[place], at: UInt64(place))
      guard leaf.sequence == leaf.place else {
        throw Violation(.leaves, "entry \(place) says that it is \(leaf.sequence ?? .max)")
      }
      guard let time = leaf.time, time >= newestEntry else {
        throw Violation(.clockGoesBack, "entry \(place) is older than the one before")
      }
      newestEntry = time
      coverage.count(leaf.kind)
      guard let id = leaf.request else { continue }
      try follow(leaf, id, time)
      if let seen { try checkVote(leaf, id, seen) }
    }
  }

  private mutating func follow(_ leaf: LeafView, _ id: Text, _ time: Moment) throws(Violation) {
    var life = lives[id] ?? Life()
    if let to = leaf.to, to != life.state {
      if life.state != nil, leaf.from != life.state {
        throw Violation(
          .leaves,
          "\(leaf.kind) of \(id) is said to change \(leaf.from?.rawValue ?? "nothing"),"
            + " which was \(life.state?.rawValue ?? "nothing")")
      }
      if let from = life.state, !Self.mayFollow(from).contains(to) {
        throw Violation(.oneFinalDecision, "\(id) went from \(from.rawValue) to \(to.rawValue)")
      }
      life.state = to
      if to.isPermission { life.approved = time }
      if to == .consumed { life.executions += 1 }
    }
    if leaf.kind == "vote" {
      life.votes.append(Ballot(person: leaf.actorName, place: leaf.place, at: time))
    }
    lives[id] = life
  }

  /// The picture in section 1 of the design.
  static func mayFollow(_ state: RequestState) -> Set<RequestState> {
    switch state {
    case .pending:
      [.approved, .approvedModified, .rejected, .expired, .cancelled, .superseded, .consumed]
    case .approved, .approvedModified: [.consumed, .expired, .cancelled, .superseded]
    case .consumed: [.succeeded, .failed, .unknown]
    case .unknown: [.succeeded, .failed]
    case .succeeded, .failed, .rejected, .expired, .cancelled, .superseded: []
    }
  }

  /// The tables are what the log tells, and rows of the past are not rewritten.
  mutating func checkTables(_ seen: Observation) throws(Violation) {
    for (id, row) in seen.after.rows {
      let old = seen.before.rows[id]?.request
      guard old?.version != row.request.version else { continue }
      let life = lives[id]
      guard life?.state == row.request.state else {
        throw Violation(
          .leaves,
          "\(id) is \(row.request.state.rawValue), the log says"
            + " \(life?.state?.rawValue ?? "nothing")")
      }
      try checkVotes(of: row.request, life)
      try check(row.request, after: old, seen)
    }
  }

  private func checkVotes(of request: ReviewRequest, _ life: Life?) throws(Violation) {
    for vote in request.votes {
      let isTold = life?.votes.contains { $0.place == vote.leaf && $0.person == vote.person }
      guard isTold == true else {
        throw Violation(
          request.replaces == nil ? .leaves : .modification,
          "the vote of \(vote.person) on \(request.id) has no entry")
      }
    }
    guard Set(request.votes.map(\.person)).count == request.votes.count else {
      throw Violation(.quorum, "one person counts twice on \(request.id)")
    }
  }
}
