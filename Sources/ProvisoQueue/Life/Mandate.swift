import ProvisoLanguage

/// Why an action goes to a person whatever rule or grant would approve it.
struct Mandate {
  /// A person said no to an action like this one.
  var rejections: [ReviewRequest] = []
  /// Nobody knows yet how the same action ended when it ran last.
  var unsettled: Text?

  var isEmpty: Bool { rejections.isEmpty && unsettled == nil }

  /// What people are asked: what the policy says, or the default's where it would approve. Who
  /// rejected the like is asked first.
  func demands(_ judgement: Judgement, _ judge: Judge) -> [Demand] {
    let asked = judgement.verdict == .route ? judgement.demands : isEmpty ? [] : [judge.fallback]
    guard case .person(let first, _)? = rejections.first?.resolution?.by else { return asked }
    return asked.map { demand in
      let targets = demand.targets.map { target -> Target in
        guard case .group(let reviewers) = target.who,
          judge.roster(of: reviewers)?.members.contains(first) ?? false
        else { return target }
        return Target(target.who, quorum: target.quorum, preferred: first)
      }
      return Demand(
        rule: demand.rule, targets: targets, withinSeconds: demand.withinSeconds,
        otherwise: demand.otherwise, validSeconds: demand.validSeconds)
    }
  }
}

extension Desk {
  func mandate<L: Ledger>(
    for attempt: Attempt, at moment: Moment, in ledger: L
  ) throws -> Mandate {
    var mandate = Mandate()
    mandate.rejections = try rejections(of: attempt, at: moment, in: ledger).filter { rejected in
      guard let before = try? Proposal(rejected.document) else { return true }
      let shown = Judgement.shown(in: rejected.decision)
      return Likeness.alike(before.arguments, attempt.proposal.arguments, shown: shown)
    }
    let last = try ledger.newestExecution(action: attempt.judgement.binding.action)
    if let last, last.state == .consumed || last.state == .unknown { mandate.unsettled = last.id }
    return mandate
  }

  /// The same reasons, for a request that waits or was approved.
  func mandate<L: Ledger>(of request: ReviewRequest, in ledger: L) throws -> Mandate {
    var mandate = Mandate()
    mandate.rejections = try request.rejections.compactMap { try ledger.request($0) }
    mandate.unsettled = request.unsettled
    return mandate
  }
}
