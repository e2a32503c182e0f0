import ProvisoLanguage
import ProvisoMachine
import ProvisoQueue

/// I4 to I7: who decided, when, and on what.
extension Checker {
  /// An entry that says that somebody voted.
  mutating func checkVote(_ leaf: LeafView, _ id: Text, _ seen: Observation) throws(Violation) {
    guard ["vote", "rejected", "modified"].contains(leaf.kind) else { return }
    guard case .person(let name, _) = seen.actor, leaf.actorKind == "person",
      leaf.actorName == name
    else { throw Violation(.quorum, "\(seen.actor.label) decided \(id) as \(leaf.actorName)") }
    guard let request = seen.before.rows[id]?.request else {
      // A modification within the edit paths counts for the request that it makes.
      guard seen.after.rows[id]?.request.replaces != nil else {
        throw Violation(.leaves, "a decision on \(id), which nobody asked for")
      }
      return
    }
    guard request.state == .pending else {
      throw Violation(.oneFinalDecision, "\(id) was decided while \(request.state.rawValue)")
    }
    if case .decide(let decision) = seen.command {
      guard decision.version == request.version, decision.digest == request.binding.action else {
        throw Violation(.binding, "\(name) decided \(id) from another card than the newest")
      }
    }
    try checkTime(of: request, leaf.kind, seen)
    try checkEntitlement(of: name, leaf.kind, request, seen)
  }

  private func checkTime(
    of request: ReviewRequest, _ kind: String, _ seen: Observation
  ) throws(Violation) {
    let quorum = quorum(request, seen.before)
    let voters = Set(lives[request.id]?.votes.map(\.person) ?? [])
    for (place, demand) in request.demands.enumerated() {
      let more = request.escalated[place] || demand.otherwise == nil ? 0 : demand.withinSeconds
      let end = request.deadlines[place].adding(seconds: more)
      guard hands.latest >= end else { continue }
      let targets = Quorum.targets(of: demand, isEscalated: request.escalated[place])
      if quorum.isMet(targets, by: voters.subtracting([seen.actor.personName ?? ""])) { continue }
      throw Violation(
        seen.clock.wall >= end ? .expiry : .clockGoesBack,
        "\(kind) on \(request.id) at \(hands.latest.text), which ended \(end.text)")
    }
  }

  private func checkEntitlement(
    of name: Text, _ kind: String, _ request: ReviewRequest, _ seen: Observation
  ) throws(Violation) {
    let quorum = quorum(request, seen.before)
    let all = request.demands.flatMap { demand in
      demand.targets + Quorum.targets(of: demand, isEscalated: true)
    }
    guard all.contains(where: { quorum.isEntitled(name, for: $0) }) else {
      throw Violation(.quorum, "\(kind) of \(name), whom nobody named, on \(request.id)")
    }
    let earlier = lives[request.id]?.votes.count { $0.person == name } ?? 0
    guard kind != "vote" || earlier <= 1 else {
      throw Violation(.quorum, "\(name) voted twice on \(request.id)")
    }
  }

  func quorum(_ request: ReviewRequest, _ ledger: MemoryLedger) -> Quorum {
    Quorum(request, excluded: excluded[request.id] ?? [], in: ledger)
  }

  /// A row that changed.
  mutating func check(
    _ request: ReviewRequest, after old: ReviewRequest?, _ seen: Observation
  ) throws(Violation) {
    if request.document.isEmpty { return try checkErasure(of: request, seen) }
    if let old {
      let isSame =
        old.binding.action == request.binding.action && old.type == request.type
        && old.agent == request.agent
        && old.onBehalfOf == request.onBehalfOf && old.executor == request.executor
        && old.submitted == request.submitted
      guard isSame else { throw Violation(.binding, "what \(request.id) is bound to changed") }
      if old.state.isOpen, !old.votes.map(\.leaf).allSatisfy(request.votes.map(\.leaf).contains),
        request.program == old.program
      {
        throw Violation(.leaves, "a vote on \(request.id) is gone")
      }
    } else if let original = request.replaces {
      guard let before = seen.before.rows[original]?.request,
        before.binding.action != request.binding.action
      else { throw Violation(.modification, "\(request.id) is no other action than \(original)") }
    }
    try checkDemands(of: request)
    guard request.state.isPermission, old?.state != request.state else { return }
    try checkVotes(for: request, "was approved", seen)
    try checkValidity(of: request)
  }

  func checkVotes(
    for request: ReviewRequest, _ what: String, _ seen: Observation
  ) throws(Violation) {
    let quorum = quorum(request, seen.after)
    let voters = Set(lives[request.id]?.votes.map(\.person) ?? [])
    for (place, demand) in request.demands.enumerated() {
      let targets = Quorum.targets(of: demand, isEscalated: request.escalated[place])
      guard quorum.isMet(targets, by: voters) else {
        let names = voters.sorted().map(\.string).joined(separator: ", ")
        throw Violation(
          .quorum,
          "\(request.id) \(what) by \(names.isEmpty ? "nobody" : names), which does not"
            + " meet \(demand.rule)")
      }
    }
    guard request.demands.isEmpty else { return }
    // Nobody was asked: another program must approve it of itself.
    guard let proposal = proposals[request.id], try verdict(on: proposal, request, seen) == .approve
    else { throw Violation(.quorum, "\(request.id) \(what), and nobody was asked") }
  }

  private func checkValidity(of request: ReviewRequest) throws(Violation) {
    let valid = request.demands.map(\.validSeconds).min() ?? 3600
    guard let until = request.validUntil,
      let approved = lives[request.id]?.approved, until <= approved.adding(seconds: valid)
    else { throw Violation(.expiry, "the approval of \(request.id) lasts too long") }
  }
}
