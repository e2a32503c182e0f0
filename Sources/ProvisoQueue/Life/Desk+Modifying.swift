import ProvisoJSON
import ProvisoLanguage

/// A reviewer changes what would run: another action, decided by the policy like a new one.
extension Desk {
  /// Gives the request that takes the place of this one.
  func modify<L: Ledger>(
    _ request: inout ReviewRequest, _ arguments: [UInt8], _ reason: Text?, _ turn: Turn,
    _ ledger: inout L
  ) throws -> ReviewRequest {
    let author = try voter(turn, on: request, in: ledger)
    let words = try reason.map { try Wording.bounded($0, "the reason") }
    try mayRun(agent: request.agent, type: request.type, at: turn.at, in: ledger)
    let attempt = try changed(request, arguments, turn, in: ledger)
    var next = attempt.draft(identifier("req_"), at: turn.at)
    let mandate = try mandate(for: attempt, at: turn.at, in: ledger)
    ask(&next, mandate.demands(attempt.judgement, attempt.judge), mandate, at: turn.at)
    next.replaces = request.id
    next.excluded = request.excluded
    let isOwn = try isWithinEdit(request, attempt.proposal)
    if !isOwn { next.excluded.append(author.name) }
    let needsPeople = !next.demands.isEmpty
    if needsPeople {
      guard try canBeMet(next, in: ledger) else {
        throw Refusal(
          .noReviewer, "nobody who may decide the changed action can be reached",
          request: request.id)
      }
    }
    try replace(&request, by: next.id, words, turn, &ledger)
    let salt = try begin(&next, attempt, turn, &ledger)
    try noteRouted(&next, attempt, salt, turn, &ledger)
    if isOwn, needsPeople { try voteForOwn(&next, author, words, turn, &ledger) }
    if needsPeople {
      try settleVotes(&next, words ?? "", turn, &ledger)
    } else {
      try grantPermission(&next, words ?? "", turn, &ledger)
    }
    try put(&next, &ledger)
    return next
  }

  /// The changed action as the policy sees it; what it denies stays denied.
  private func changed<L: Ledger>(
    _ request: ReviewRequest, _ arguments: [UInt8], _ turn: Turn, in ledger: L
  ) throws -> Attempt {
    guard let tree = JSONTree.read(arguments) else {
      throw Refusal(.malformed, "the arguments are not strict I-JSON (RFC 7493)")
    }
    let proposal = try Proposal(request.document).with(arguments: tree)
    let judgement = try self.judgement(of: proposal, at: turn.at, in: ledger)
    guard judgement.binding.action != request.binding.action else {
      throw Refusal(.malformed, "nothing was changed", request: request.id)
    }
    guard judgement.verdict != .deny else {
      throw Refusal(.denyNow, judgement.reason.string, request: request.id)
    }
    let attempt = Attempt(
      proposal: proposal, judgement: judgement, executor: request.executor, judge: try ready())
    if let rejected = try holdingRejection(of: attempt, at: turn.at, in: ledger) {
      throw Refusal(
        .rejected, rejected.resolution?.reason.string ?? "rejected", request: rejected.id)
    }
    return attempt
  }

  /// Whether everything that differs is what the deciding reviewer may change.
  private func isWithinEdit(
    _ request: ReviewRequest, _ changed: Proposal
  ) throws(Refusal) -> Bool {
    let editable = Judgement.editable(in: request.decision).compactMap { ArgumentPath($0) }
    let before = try Proposal(request.document).arguments
    return Changes.paths(before, changed.arguments).allSatisfy { path in
      editable.contains { $0.covers(path) }
    }
  }

  /// The author decides on the edited action, too, if it asks for them.
  private func voteForOwn<L: Ledger>(
    _ next: inout ReviewRequest, _ author: Person, _ reason: Text?, _ turn: Turn,
    _ ledger: inout L
  ) throws {
    let electorate = try electorate(of: next, in: ledger)
    guard electorate.allows(author, anyOf: next.asked) else { return }
    try vote(&next, author.name, reason, turn, &ledger)
  }

  private func replace<L: Ledger>(
    _ request: inout ReviewRequest, by next: Text, _ reason: Text?, _ turn: Turn,
    _ ledger: inout L
  ) throws {
    try note(.modified, &request, to: .cancelled, turn, &ledger) { leaf in
      leaf.add("replacement", next)
      leaf.add("reason", reason)
    }
    request.replacement = next
    request.resolution = .init(by: turn.actor, at: turn.at, reason: reason ?? "")
    request.claim = nil
    try put(&request, &ledger)
  }
}
