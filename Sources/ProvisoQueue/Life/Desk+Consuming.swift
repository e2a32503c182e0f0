import ProvisoLanguage

/// A permission is used: once, for exactly what was approved, if it still may be.
extension Desk {
  func consume<L: Ledger>(
    _ consumption: Consumption, _ turn: Turn, _ ledger: inout L
  ) throws -> Answer {
    let caller = try caller(turn, in: ledger)
    let named = try found(consumption.request, in: ledger)
    guard named.isFor(caller) else {
      throw Refusal(.notAllowed, "\(named.id) is not for \(caller.name)", request: named.id)
    }
    guard var request = try replacement(of: named, in: ledger) else {
      throw Refusal(.notApproved, "it was replaced too often", request: named.id)
    }
    let judgement = try allow(request, Proposal(consumption.document), turn, in: ledger)
    return .permitted(try start(&request, judgement, turn, &ledger))
  }

  /// Whether a request may start now, with all that its caller sends. Throws why not.
  func allow<L: Ledger>(
    _ request: ReviewRequest, _ presented: Proposal, _ turn: Turn, in ledger: L
  ) throws -> Judgement {
    try checkState(of: request, at: turn.at)
    let history = try history(of: request, in: ledger)
    let end = [request.validUntil, history.validUntil].compactMap { $0 }.min()
    guard let end, turn.at < end else {
      throw Refusal(.expired, "the permission was not used in time", request: request.id)
    }
    guard history.state == request.state, history.execution == nil else {
      throw Refusal(.notApproved, "the log does not say that it is approved", request: request.id)
    }
    try mayRun(agent: request.agent, type: request.type, at: turn.at, in: ledger)
    let proposal = try bound(presented, to: request, in: ledger)
    let judgement = try self.judgement(of: proposal, at: turn.at, in: ledger)
    guard judgement.binding.action == request.binding.action else {
      throw Refusal(.actionChanged, "this is not what was approved", request: request.id)
    }
    guard judgement.binding.evidence == request.binding.evidence else {
      throw Refusal(
        .evidenceChanged, "what people were shown is not so any more", request: request.id)
    }
    try checkVotes(of: request, history, judgement, turn, in: ledger)
    return judgement
  }

  private func checkState(of request: ReviewRequest, at moment: Moment) throws(Refusal) {
    let id = request.id
    switch request.state {
    case .approved, .approvedModified: return
    case .consumed, .succeeded, .failed, .unknown:
      throw Refusal(
        .alreadyConsumed, "it was started before", request: id, execution: request.execution?.id)
    case .pending: throw Refusal(.notApproved, "people have not decided yet", request: id)
    case .rejected:
      throw Refusal(.rejected, request.resolution?.reason.string ?? "rejected", request: id)
    case .expired: throw Refusal(.expired, "nobody decided, or used it, in time", request: id)
    case .cancelled, .superseded:
      throw Refusal(.notApproved, "it is \(request.state.rawValue)", request: id)
    }
  }

  /// What would run: the presented document, with the arguments that people put in the place of
  /// those that were proposed.
  private func bound<L: Ledger>(
    _ presented: Proposal, to request: ReviewRequest, in ledger: L
  ) throws -> Proposal {
    guard request.replaces != nil else { return presented }
    let approved = try Proposal(request.document)
    if presented.argumentBytes == approved.argumentBytes { return presented }
    for original in try proposals(before: request, in: ledger) {
      if try Proposal(original.document).argumentBytes == presented.argumentBytes {
        return try presented.with(arguments: approved.arguments)
      }
    }
    throw Refusal(.actionChanged, "this is not what was approved", request: request.id)
  }

  /// Policy and people, both as they are now.
  private func checkVotes<L: Ledger>(
    of request: ReviewRequest, _ history: RequestHistory, _ judgement: Judgement, _ turn: Turn,
    in ledger: L
  ) throws {
    guard judgement.verdict != .deny else {
      throw Refusal(.denyNow, judgement.reason.string, request: request.id)
    }
    let last = try ledger.newestExecution(action: request.binding.action)
    if let last, last.state == .consumed || last.state == .unknown, last.id != request.unsettled {
      throw Refusal(
        .needsMore, "the same action was started meanwhile, and its outcome is open",
        request: request.id)
    }
    let mandate = try mandate(of: request, in: ledger)
    let demands = mandate.demands(judgement, try ready())
    guard !demands.isEmpty else { return }
    let asked = demands.map { demand in
      history.escalated.contains(demand.rule) ? demand.otherwise ?? [] : demand.targets
    }
    let salt = try ledger.salt(request: request.id) ?? []
    let voters = history.voters(of: Fingerprint.salted(request.binding.action, salt))
    let electorate = try electorate(of: request, in: ledger)
    guard try meets(voters, asked, electorate, in: ledger) else {
      throw Refusal(.needsMore, "the votes do not suffice now", request: request.id)
    }
  }

  /// Starts it: the execution, what it takes of limits and grants, and the entry.
  func start<L: Ledger>(
    _ request: inout ReviewRequest, _ judgement: Judgement, _ turn: Turn, _ ledger: inout L
  ) throws -> Permission {
    let execution = identifier("exe_")
    let salt = try ledger.salt(request: request.id) ?? []
    try keepOverlay(&ledger)
    try note(.consumed, &request, to: .consumed, turn, &ledger) { leaf in
      leaf.add("execution", execution)
      leaf.add(judgement, salt: salt)
    }
    request.execution = .init(id: execution, by: turn.actor, started: turn.at)
    if judgement.proposal.document != request.document {
      request.execution?.presented = judgement.proposal.document
    }
    try put(&request, &ledger)
    for each in judgement.reservations {
      try ledger.use(
        rule: each.rule, limit: each.limit, key: each.key, amount: each.amount, at: turn.at)
    }
    if judgement.verdict == .approve, !judgement.grants.isEmpty {
      try noteUses(of: judgement.grants, by: request, turn, &ledger)
    }
    return Permission(
      execution: execution, request: request.id, binding: request.binding,
      arguments: judgement.proposal.argumentBytes,
      replaces: try proposals(before: request, in: ledger).last?.id)
  }

  /// The requests whose place this one took, the agent's own proposal last.
  private func proposals<L: Ledger>(
    before request: ReviewRequest, in ledger: L
  ) throws -> [ReviewRequest] {
    var found: [ReviewRequest] = []
    var next = request.replaces
    while let id = next, found.count < 100 {
      let original = try self.found(id, in: ledger)
      found.append(original)
      next = original.replaces
    }
    return found
  }
}

extension ReviewRequest {
  func isFor(_ caller: Agent) -> Bool {
    switch caller.kind {
    case .agent: caller.name == agent
    case .executor: caller.name == executor
    }
  }
}
