import ProvisoLanguage
import ProvisoMachine
import ProvisoQueue

/// I1, I2, I4 to I6, I14: what was allowed to run.
extension Checker {
  mutating func check(
    _ permission: Permission, _ seen: Observation, isLate: Bool
  ) throws(Violation) {
    coverage.count("permission")
    let id = permission.request
    guard permissions.updateValue(permission.execution, forKey: id) == nil else {
      throw Violation(.onePermission, "\(id) was permitted twice")
    }
    guard executions.insert(permission.execution).inserted else {
      throw Violation(.onePermission, "\(permission.execution) was started twice")
    }
    guard let sent = seen.proposal, let wanted = proposals[id],
      let request = seen.after.rows[id]?.request
    else { throw Violation(.noApprovalFromError, "\(id) may run, and nobody asked for it") }
    try checkBinding(permission, sent, wanted, request, seen)
    try checkStops(wanted, seen)
    if let old = seen.before.rows[id]?.request {
      try checkExpiry(of: old, seen, isLate: isLate)
    }
    try checkPolicy(wanted, request, seen)
  }

  /// Any single change is refused.
  private func checkBinding(
    _ permission: Permission, _ sent: Proposal, _ wanted: Proposal, _ request: ReviewRequest,
    _ seen: Observation
  ) throws(Violation) {
    let original = request.replaces.flatMap { proposals[$0] }
    let isAsked = sent.isSameQuestion(as: wanted) || original.map(sent.isSameQuestion) ?? false
    guard isAsked else {
      throw Violation(.binding, "\(request.id) runs although something else was sent")
    }
    guard permission.arguments == wanted.arguments else {
      throw Violation(.binding, "other bytes than those of \(request.id) may run")
    }
    let mayRun: Bool
    switch seen.actor {
    case .agent(let name): mayRun = name == wanted.agent
    case .executor(let name): mayRun = name == executors[request.id]
    case .person, .system: mayRun = false
    }
    guard mayRun else {
      throw Violation(.binding, "\(seen.actor.label) may run \(request.id) of \(wanted.agent)")
    }
    guard request.program == seen.after.active else {
      throw Violation(.binding, "\(request.id) was approved under another program")
    }
  }

  private func checkStops(_ wanted: Proposal, _ seen: Observation) throws(Violation) {
    guard seen.before.active != nil else {
      throw Violation(.noApprovalFromError, "there is no policy, and something may run")
    }
    for stop in seen.before.killSwitches
    where (stop.agent ?? wanted.agent) == wanted.agent && (stop.type ?? wanted.type) == wanted.type
    {
      throw Violation(.noApprovalFromError, "\(wanted.agent) was stopped, and \(wanted.type) runs")
    }
  }

  private func checkExpiry(
    of old: ReviewRequest, _ seen: Observation, isLate: Bool
  ) throws(Violation) {
    guard old.state.isPermission, let until = old.validUntil else { return }
    guard hands.latest >= until else { return }
    throw Violation(
      seen.clock.wall >= until ? .expiry : .clockGoesBack,
      "\(old.id) runs at \(hands.latest.text), its approval ended \(until.text)")
  }

  /// The policy allows it now, or people who may say so did.
  private mutating func checkPolicy(
    _ wanted: Proposal, _ request: ReviewRequest, _ seen: Observation
  ) throws(Violation) {
    let exit = try verdict(on: wanted, request, seen)
    switch exit {
    case .approve:
      coverage.count("permission by policy")
      if wanted.type == "note.add" { counters.use(wanted, at: seen.moment) }
    case .route:
      coverage.count("permission by people")
      try checkVotes(for: request, "runs after votes", seen)
    case .deny, .usage, .malformed, .missingFile, .internalError, .unusableProgram:
      throw Violation(.noApprovalFromError, "\(request.id) runs, the policy says \(exit)")
    }
  }

  /// What the active program says now, as the referee decides it.
  func verdict(
    on proposal: Proposal, _ request: ReviewRequest, _ seen: Observation
  ) throws(Violation) -> Exit {
    guard let active = seen.after.active,
      let shape = Shape.all.first(where: { $0.digest == active })
    else { return .unusableProgram }
    return try referee.judge(
      proposal.document, at: seen.moment, program: active, overlay: request.overlay,
      uses: counters.text(for: proposal, shape: shape, at: seen.moment), in: seen.after
    ).exit
  }
}
