import ProvisoLanguage

/// The same action again: what became of it before decides what becomes of it now.
extension Desk {
  /// A person's no to the same action that still holds.
  func holdingRejection<L: Ledger>(
    of attempt: Attempt, at moment: Moment, in ledger: L
  ) throws -> ReviewRequest? {
    try rejections(of: attempt, at: moment, in: ledger).first {
      $0.binding.action == attempt.judgement.binding.action
    }
  }

  /// What people rejected of the same agent and type within the time that a no holds.
  func rejections<L: Ledger>(
    of attempt: Attempt, at moment: Moment, in ledger: L
  ) throws -> [ReviewRequest] {
    try ledger.rejected(
      agent: attempt.proposal.agent, type: attempt.proposal.type,
      since: moment.adding(seconds: -settings.rejectionHoldsSeconds))
  }

  /// The same no again; the entry belongs to the request that was rejected.
  func refuse<L: Ledger>(
    _ attempt: Attempt, rejectedBy request: ReviewRequest, _ turn: Turn, _ ledger: inout L
  ) throws -> Answer {
    try append(.refused, turn, request: request.id, &ledger) { leaf in
      leaf.add("reason", Refusal.Code.rejected.rawValue)
    }
    return .decided(attempt.denied(.rejected, request.resolution?.reason ?? "", request))
  }

  /// Nil where what is known of the same question does not answer it.
  func retry<L: Ledger>(
    _ attempt: Attempt, of known: ReviewRequest, _ turn: Turn, _ ledger: inout L
  ) throws -> Answer? {
    guard let known = try replacement(of: known, in: ledger) else { return nil }
    guard var current = try ledger.request(known.id) else { return nil }
    let isReplaced = current.binding != attempt.judgement.binding
    try lapse(&current, turn, &ledger)
    switch current.state {
    case .pending: return try join(attempt, &current, isReplaced, turn, &ledger)
    case .approved, .approvedModified:
      return try use(attempt, &current, isReplaced, turn, &ledger)
    case .consumed, .succeeded, .failed, .unknown:
      guard isReplaced, let started = current.execution?.started,
        started.adding(seconds: settings.rejectionHoldsSeconds) > turn.at
      else { return nil }
      let text = "\(current.resolution?.by.name ?? "a person") had it run as \(current.id) says"
      return .decided(
        attempt.denied(.replaced, Text(text + "; do not send the original again"), current))
    case .rejected, .expired, .cancelled, .superseded: return nil
    }
  }

  /// The request itself, or what people made of it, however often they changed it.
  func replacement<L: Ledger>(
    of request: ReviewRequest, in ledger: L
  ) throws -> ReviewRequest? {
    var request = request
    for _ in 0..<100 {
      guard let next = request.replacement else { return request }
      request = try found(next, in: ledger)
    }
    return nil
  }

  /// Joins what waits already. What the agent says of it now stands beside what it said first.
  private func join<L: Ledger>(
    _ attempt: Attempt, _ request: inout ReviewRequest, _ isReplaced: Bool, _ turn: Turn,
    _ ledger: inout L
  ) throws -> Answer {
    let words = attempt.proposal.words(vouched: attempt.judgement.vouched)
    let before = try [Proposal(request.document).words(vouched: attempt.judgement.vouched)]
    let isNew = !(before + request.laterWords.map(\.json)).contains(words)
    if !isReplaced, isNew, request.laterWords.count < 5 {
      request.laterWords.append(.init(at: turn.at, json: words))
      let salt = try ledger.salt(request: request.id) ?? []
      try note(.submitted, &request, turn, &ledger) { leaf in
        leaf.add("words", Fingerprint.salted(Fingerprint.text(of: words), salt))
      }
      try put(&request, &ledger)
    }
    let reason = attempt.judgement.verdict == .route ? attempt.judgement.reason : "it waits already"
    return .decided(attempt.ruling(.route, reason, request: request))
  }

  /// An identical retry uses the permission; one that does not suffice any more gives way.
  private func use<L: Ledger>(
    _ attempt: Attempt, _ request: inout ReviewRequest, _ isReplaced: Bool, _ turn: Turn,
    _ ledger: inout L
  ) throws -> Answer? {
    do {
      let judgement = try allow(request, attempt.proposal, turn, in: ledger)
      let permission = try start(&request, judgement, turn, &ledger)
      return .decided(
        Ruling(
          verdict: .approve, decision: judgement.bytes, reason: judgement.reason,
          request: nil, permission: permission, binding: judgement.binding))
    } catch let refusal as Refusal {
      if isReplaced { return .decided(attempt.denied(refusal.code, Text(refusal.text), request)) }
      try close(
        &request, .superseded, .superseded, because: Text(refusal.code.rawValue),
        Turn(actor: .system, at: turn.at), &ledger)
      return nil
    }
  }
}

extension Actor {
  /// Nil for the server itself.
  var name: Text? {
    switch self {
    case .agent(let name), .executor(let name), .person(let name, _): name
    case .system: nil
    }
  }
}
