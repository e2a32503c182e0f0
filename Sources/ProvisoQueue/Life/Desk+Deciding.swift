import ProvisoLanguage

/// People decide.
extension Desk {
  func decide<L: Ledger>(
    _ decision: Decision, _ turn: Turn, _ ledger: inout L
  ) throws -> Answer {
    _ = try reviewer(turn, in: ledger)
    var request = try found(decision.request, in: ledger)
    guard request.state == .pending else {
      throw Refusal(
        .alreadyFinal, "it is \(request.state.rawValue) already", request: request.id)
    }
    guard request.version == decision.version, request.binding.action == decision.digest else {
      throw Refusal(
        .changedMeanwhile, "it is not what you were shown any more", request: request.id)
    }
    guard try late(request, at: turn.at, in: ledger).isEmpty else {
      throw Refusal(.expired, "its time is over", request: request.id)
    }
    switch decision.choice {
    case .approve(let reason): try approve(&request, reason, turn, &ledger)
    case .reject(let reason): try reject(&request, reason, turn, &ledger)
    case .modify(let arguments, let reason):
      return .changed(try modify(&request, arguments, reason, turn, &ledger))
    case .respond(let text): try respond(&request, text, turn, &ledger)
    case .claim: try claim(&request, turn, &ledger)
    case .release: try release(&request, turn, &ledger)
    }
    return .changed(request)
  }

  private func approve<L: Ledger>(
    _ request: inout ReviewRequest, _ reason: Text?, _ turn: Turn, _ ledger: inout L
  ) throws {
    let person = try voter(turn, on: request, in: ledger)
    guard !request.votes.contains(where: { $0.person == person.name }) else {
      throw Refusal(.alreadyVoted, "\(person.name) said yes already", request: request.id)
    }
    let words = try reason.map { try Wording.bounded($0, "the reason") }
    try mayRun(agent: request.agent, type: request.type, at: turn.at, in: ledger)
    try vote(&request, person.name, words, turn, &ledger)
    try settleVotes(&request, words ?? "", turn, &ledger)
    try put(&request, &ledger)
  }

  /// One yes, and the entry that consumption will read.
  func vote<L: Ledger>(
    _ request: inout ReviewRequest, _ person: Text, _ reason: Text?, _ turn: Turn,
    _ ledger: inout L
  ) throws {
    let place = ledger.nextLeaf
    try note(.vote, &request, turn, &ledger) { $0.add("reason", reason) }
    request.votes.append(
      Vote(person: person, at: turn.at, digest: request.binding.action, leaf: place))
    if request.claim?.person == person { request.claim = nil }
  }

  /// Approves it if the votes meet all that is asked.
  func settleVotes<L: Ledger>(
    _ request: inout ReviewRequest, _ reason: Text, _ turn: Turn, _ ledger: inout L
  ) throws {
    let electorate = try electorate(of: request, in: ledger)
    guard try meets(request.votes.map(\.person), request.asked, electorate, in: ledger) else {
      return
    }
    try grantPermission(&request, reason, turn, &ledger)
  }

  func grantPermission<L: Ledger>(
    _ request: inout ReviewRequest, _ reason: Text, _ turn: Turn, _ ledger: inout L
  ) throws {
    let seconds = request.demands.map(\.validSeconds).min() ?? 3600
    let end = turn.at.adding(seconds: seconds)
    let state: RequestState = request.replaces == nil ? .approved : .approvedModified
    try note(.approved, &request, to: state, turn, &ledger) { leaf in
      leaf.add("valid_until", end.text)
    }
    request.validUntil = end
    request.resolution = .init(by: turn.actor, at: turn.at, reason: reason)
    request.claim = nil
  }

  private func reject<L: Ledger>(
    _ request: inout ReviewRequest, _ reason: Text, _ turn: Turn, _ ledger: inout L
  ) throws {
    _ = try voter(turn, on: request, in: ledger)
    let words = try Wording.required(reason, "a reason")
    try note(.rejected, &request, to: .rejected, turn, &ledger) { $0.add("reason", words) }
    request.resolution = .init(by: turn.actor, at: turn.at, reason: words)
    request.claim = nil
    try put(&request, &ledger)
    try noteRejection(of: request, turn, &ledger)
  }
}
