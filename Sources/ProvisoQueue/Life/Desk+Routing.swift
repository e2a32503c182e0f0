import ProvisoJSON
import ProvisoLanguage

/// An action waits for people.
extension Desk {
  func route<L: Ledger>(
    _ attempt: Attempt, under mandate: Mandate, _ turn: Turn, _ ledger: inout L
  ) throws -> Answer {
    let agent = attempt.proposal.agent
    if let reason = try flooded(agent, at: turn.at, in: ledger) {
      return .decided(attempt.denied(.tooMany, reason))
    }
    var request = attempt.draft(identifier("req_"), at: turn.at)
    ask(&request, mandate.demands(attempt.judgement, attempt.judge), mandate, at: turn.at)
    guard try canBeMet(request, in: ledger) else {
      let reason: Text = "nobody who may decide this can be reached"
      return try deny(attempt, reason, .noReviewer, turn, &ledger)
    }
    let salt = try begin(&request, attempt, turn, &ledger)
    try noteRouted(&request, attempt, salt, turn, &ledger)
    try put(&request, &ledger)
    try ledger.use(rule: Self.newRequests, limit: 0, key: agent, amount: 1, at: turn.at)
    let reason =
      attempt.judgement.verdict == .route
      ? attempt.judgement.reason
      : mandate.unsettled == nil
        ? "people rejected an action like this one"
        : "nobody knows yet how the same action ended when it ran last"
    return .decided(attempt.ruling(.route, reason, request: request))
  }

  func ask(
    _ request: inout ReviewRequest, _ demands: [Demand], _ mandate: Mandate, at moment: Moment
  ) {
    request.demands = demands
    request.deadlines = demands.map { moment.adding(seconds: $0.withinSeconds) }
    request.escalated = demands.map { _ in false }
    request.rejections = mandate.rejections.map(\.id)
    request.unsettled = mandate.unsettled
  }

  func noteRouted<L: Ledger>(
    _ request: inout ReviewRequest, _ attempt: Attempt, _ salt: [UInt8], _ turn: Turn,
    _ ledger: inout L
  ) throws {
    let now = request
    try note(.routed, &request, turn, &ledger) { leaf in
      leaf.add(attempt.judgement, salt: salt)
      leaf.add("asks", now.demands.map(\.rule))
      leaf.add("until", now.deadlines.min()?.text)
      leaf.add("rejections", now.rejections)
      leaf.add("unsettled", now.unsettled)
    }
  }

  /// Whether people enough who may vote are enrolled for all who are asked first.
  func canBeMet<L: Ledger>(_ request: ReviewRequest, in ledger: L) throws -> Bool {
    let electorate = try electorate(of: request, in: ledger)
    let people = try ledger.people()
    return !request.demands.isEmpty
      && request.asked.allSatisfy { electorate.canServe($0, people) }
  }

  /// No rule of a policy has this name: the counter of requests that were put to people. What runs
  /// without anybody tires nobody.
  private static var newRequests: Text { "queue/new" }

  /// Why the agent may not ask people for more, if so.
  private func flooded<L: Ledger>(
    _ agent: Text, at moment: Moment, in ledger: L
  ) throws -> Text? {
    guard try ledger.pendingCount(agent: agent) < settings.pendingPerAgent else {
      return Text("\(settings.pendingPerAgent) of its requests wait for people")
    }
    let recent = try ledger.used(
      rule: Self.newRequests, limit: 0, key: agent, since: moment.justAfter(secondsAgo: 3600))
    guard recent.count < settings.newPerAgentAndHour else {
      return Text("\(settings.newPerAgentAndHour) new requests within an hour")
    }
    return nil
  }
}
