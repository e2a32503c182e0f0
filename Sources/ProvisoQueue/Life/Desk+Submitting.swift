import ProvisoJSON
import ProvisoLanguage

/// An agent proposes an action: it may run, it waits for people, or it is denied.
extension Desk {
  func submit<L: Ledger>(
    _ submission: Submission, _ turn: Turn, _ ledger: inout L
  ) throws -> Answer {
    let agent = try caller(turn, in: ledger)
    guard agent.kind == .agent else { throw Refusal(.notAllowed, "executors propose nothing") }
    let proposal = try Proposal(submission.document)
    try check(proposal, of: agent)
    if let executor = submission.executor { try check(executor: executor, in: ledger) }
    let judgement = try judgement(of: proposal, submitted: turn, &ledger)
    let attempt = Attempt(
      proposal: proposal, judgement: judgement, executor: submission.executor, judge: try ready())
    if let refusal = try stopped(attempt, at: turn.at, in: ledger) {
      return .decided(attempt.denied(refusal.code, Text(refusal.text)))
    }
    if judgement.verdict == .deny { return try deny(attempt, judgement.reason, nil, turn, &ledger) }
    if let rejected = try holdingRejection(of: attempt, at: turn.at, in: ledger) {
      return try refuse(attempt, rejectedBy: rejected, turn, &ledger)
    }
    if let known = try ledger.newestRequest(judgement.binding),
      let answer = try retry(attempt, of: known, turn, &ledger)
    {
      return answer
    }
    let mandate = try mandate(for: attempt, at: turn.at, in: ledger)
    guard judgement.verdict == .approve, mandate.isEmpty else {
      return try route(attempt, under: mandate, turn, &ledger)
    }
    return try approve(attempt, turn, &ledger)
  }

  /// Another definition of the tool voids the grants that were set for the one before.
  private func judgement<L: Ledger>(
    of proposal: Proposal, submitted turn: Turn, _ ledger: inout L
  ) throws -> Judgement {
    let judgement = try self.judgement(of: proposal, at: turn.at, in: ledger)
    guard let overlay = try ready().overlay, judgement.overlay != overlay else { return judgement }
    let grants = try ready().judge(proposal, at: turn.at, in: ledger).grants
    guard try voidDrifted(grants, proposal.definition, turn, &ledger) else { return judgement }
    return try self.judgement(of: proposal, at: turn.at, in: ledger)
  }

  private func check(_ proposal: Proposal, of agent: Agent) throws(Refusal) {
    guard proposal.agent == agent.name else {
      throw Refusal(.notAllowed, "\(agent.name) speaks for another agent")
    }
    if let person = agent.onBehalfOf, proposal.onBehalfOf != person {
      throw Refusal(.notAllowed, "\(agent.name) acts for somebody else")
    }
  }

  private func check<L: Ledger>(executor name: Text, in ledger: L) throws {
    guard let executor = try ledger.agent(name), executor.kind == .executor, executor.isActive
    else { throw Refusal(.notAllowed, "no executor is called \(name)") }
  }

  /// A kill switch or a pause that holds.
  private func stopped<L: Ledger>(
    _ attempt: Attempt, at moment: Moment, in ledger: L
  ) throws -> Refusal? {
    do {
      try mayRun(
        agent: attempt.proposal.agent, type: attempt.proposal.type, at: moment, in: ledger)
      return nil
    } catch let refusal as Refusal {
      return refusal
    }
  }

  /// The policy, or the queue, says no: an entry says so, and nothing waits.
  func deny<L: Ledger>(
    _ attempt: Attempt, _ reason: Text, _ code: Refusal.Code?, _ turn: Turn,
    _ ledger: inout L
  ) throws -> Answer {
    let id = identifier("req_")
    let salt = entropy.bytes(32)
    try keepOverlay(&ledger)
    try ledger.putSalt(salt, request: id)
    try append(.decided, turn, request: id, &ledger) { leaf in
      leaf.add("action", Fingerprint.salted(attempt.judgement.binding.action, salt))
      attempt.describe(&leaf, salt)
      leaf.add(attempt.judgement, salt: salt)
      leaf.add("outcome", "deny")
      leaf.add("reason", code?.rawValue)
    }
    return .decided(attempt.ruling(.deny, reason, code: code))
  }

  /// All that runs without a person, from proposal to start in one transaction.
  private func approve<L: Ledger>(
    _ attempt: Attempt, _ turn: Turn, _ ledger: inout L
  ) throws -> Answer {
    var request = attempt.draft(identifier("req_"), at: turn.at)
    let salt = try begin(&request, attempt, turn, &ledger)
    try note(.decided, &request, to: .approved, turn, &ledger) { leaf in
      leaf.add(attempt.judgement, salt: salt)
    }
    request.resolution = .init(by: .system, at: turn.at, reason: attempt.judgement.reason)
    let permission = try start(&request, attempt.judgement, turn, &ledger)
    return .decided(attempt.ruling(.approve, attempt.judgement.reason, permission: permission))
  }

  /// The first entry of a request, and the salt that its entries are made with.
  func begin<L: Ledger>(
    _ request: inout ReviewRequest, _ attempt: Attempt, _ turn: Turn, _ ledger: inout L
  ) throws -> [UInt8] {
    let salt = entropy.bytes(32)
    try keepOverlay(&ledger)
    try ledger.putSalt(salt, request: request.id)
    let (executor, replaced) = (request.executor, request.replaces)
    try note(.submitted, &request, turn, &ledger) { leaf in
      attempt.describe(&leaf, salt)
      leaf.add("executor", executor)
      leaf.add("replaces", replaced)
    }
    return salt
  }
}

/// A proposal and what the policy says of it.
struct Attempt {
  let proposal: Proposal
  let judgement: Judgement
  let executor: Text?
  let judge: Judge

  func draft(_ id: Text, at moment: Moment) -> ReviewRequest {
    ReviewRequest(
      id: id, version: 0, state: .pending, binding: judgement.binding, type: proposal.type,
      agent: proposal.agent, onBehalfOf: proposal.onBehalfOf, executor: executor,
      definition: proposal.definition, document: proposal.document, submitted: moment,
      program: judgement.program, overlay: judgement.overlay, decision: judgement.bytes,
      demands: [],
      deadlines: [], escalated: [], validUntil: nil)
  }

  func ruling(
    _ verdict: Ruling.Verdict, _ reason: Text, code: Refusal.Code? = nil,
    request: ReviewRequest? = nil, permission: Permission? = nil
  ) -> Ruling {
    Ruling(
      verdict: verdict, decision: judgement.bytes, reason: reason, code: code, request: request,
      permission: permission, binding: judgement.binding)
  }

  /// Denied by the queue.
  func denied(_ code: Refusal.Code, _ reason: Text, _ request: ReviewRequest? = nil) -> Ruling {
    ruling(.deny, reason, code: code, request: request)
  }

  /// What stands in the log of a proposal: who and which type in clear, the rest salted.
  func describe(_ leaf: inout Leaf, _ salt: [UInt8]) {
    leaf.add("agent", proposal.agent)
    leaf.add("type", proposal.type)
    guard let context = proposal.tree["context"]?.canonical,
      let digest = Fingerprint.salted(Fingerprint.text(of: context), salt)
    else { return }
    leaf.add(
      "context",
      .object([.init("digest", .text(digest)), .init("length", .integer(Int64(context.count)))]))
  }
}
