import ProvisoChecker
import ProvisoLanguage
import ProvisoSyntax

/// Decides one request as section 7 says, step by step.
struct ReferenceDecider {
  /// What became of a rule.
  enum Outcome {
    case holds, holdsNot
    case fails(Fault)
  }

  let world: ReferenceWorld
  /// Grants beside the set, or none.
  let grants: [CheckedRule]
  /// Whether shadow rules count.
  let countsShadow: Bool

  var policy: CheckedPolicy { world.policy }
  var request: ReferenceRequest { world.request }
  var evaluator: ReferenceEvaluator { ReferenceEvaluator(world) }

  static func decide(
    _ policy: CheckedPolicy, grants: [CheckedRule] = [], _ request: ReferenceRequest,
    countsShadow: Bool = false, checksInvariants: Bool = false
  ) -> ReferenceDecision {
    let world = ReferenceWorld(policy, request)
    let decider = ReferenceDecider(world: world, grants: grants, countsShadow: countsShadow)
    return decider.decision(checksInvariants: checksInvariants)
  }

  func decision(checksInvariants: Bool) -> ReferenceDecision {
    var decision = ReferenceDecision()
    guard world.arguments != nil else {
      decision.reason = .invalidRequest
      return decision
    }
    let board = evaluated(&decision)
    decision.fired = (board.fired + board.grants).map(\.name).sorted()
    if board.deniesNow {
      decision.deciding = board.fired.filter { $0.kind == .deny }.map(\.name)
    } else {
      settle(&decision, board)
    }
    if checksInvariants { checkInvariants(&decision, board) }
    return decision
  }

  // MARK: Which rules are at T, and which at E

  private func evaluated(_ decision: inout ReferenceDecision) -> Board {
    var board = Board()
    for rule in policy.rules where matches(rule) && (countsShadow || !rule.isShadow) {
      if rule.kind == .approve && world.action == nil { continue }
      switch outcome(of: rule) {
      case .holds:
        if rule.kind == .approve, !keepsLimits(rule, &decision, &board) { continue }
        board.fired.append(rule)
      case .holdsNot: break
      case .fails(let fault):
        board.failed.append((rule, fault))
        decision.errors.append(ReferenceDecision.Failure(rule: rule.name, fault: fault))
      }
    }
    for grant in grants where world.action != nil && matches(grant) && isAlive(grant) ?? true {
      switch isAlive(grant) == nil ? .fails(.unknownTime) : outcome(of: grant) {
      case .holds:
        if keepsLimits(grant, &decision, &board) { board.grants.append(grant) }
      case .holdsNot: break
      case .fails(let fault):
        decision.errors.append(ReferenceDecision.Failure(rule: grant.name, fault: fault))
      }
    }
    decision.errors.sort { $0.rule < $1.rule }
    return board
  }

  /// Whether one of the patterns matches the type; without patterns every rule does.
  func matches(_ rule: CheckedRule) -> Bool {
    rule.patterns.isEmpty
      || rule.patterns.contains { pattern in
        let segments = ReferenceRequest.segments(of: pattern.name)
        guard pattern.coversBelow else { return request.segments == segments }
        return request.segments.count > segments.count && request.segments.starts(with: segments)
      }
  }

  func outcome(of rule: CheckedRule) -> Outcome {
    guard let condition = rule.condition else { return .holds }
    switch evaluator.truth(condition) {
    case .success(let truth): return truth ? .holds : .holdsNot
    case .failure(let fault): return .fails(fault)
    }
  }

  /// Whether now is between the grant's first and its last moment; nil if nobody knows.
  private func isAlive(_ rule: CheckedRule) -> Bool? {
    guard let grant = rule.grant, let now = request.now else { return nil }
    return grant.granted <= now.seconds && now.seconds < grant.expires
  }

  // MARK: Steps 3 and 4

  private func settle(_ decision: inout ReferenceDecision, _ board: Board) {
    let routes = board.fired.filter { $0.kind == .route }
    let approves = board.fired.filter { $0.kind == .approve }
    var used: [CheckedRule] = []
    var isByDefault = false
    if !routes.isEmpty {
      let covers = routes.map { route in
        board.grants.filter { self.covers($0, route) }
      }
      let isCovered = !board.hasAlways && covers.allSatisfy { !$0.isEmpty }
      decision.verdict = isCovered ? .approve : .route
      if isCovered { used = covers.flatMap { $0 } }
    } else if !approves.isEmpty {
      decision.verdict = .approve
    } else {
      isByDefault = true
      decision.verdict = policy.fallback.verdict
      let covers = board.grants.filter(coversDefault)
      if decision.verdict == .route, !covers.isEmpty {
        decision.verdict = .approve
        used = covers
      }
    }
    if !board.asking.isEmpty || board.hasAlways {
      // A grant never covers an error: it was not what decided.
      if decision.verdict == .approve { (decision.verdict, used) = (.route, []) }
    }
    describe(&decision, board, used: used, isByDefault: isByDefault)
  }

  private func describe(
    _ decision: inout ReferenceDecision, _ board: Board, used: [CheckedRule], isByDefault: Bool
  ) {
    switch decision.verdict {
    case .deny: break
    case .approve:
      let acting = used.isEmpty ? board.fired.filter { $0.kind == .approve } : used
      decision.deciding = Set(acting.map(\.name)).sorted()
      decision.usedGrants = Set(used.map(\.name))
      let told = board.fired.filter { $0.kind == .approve } + used
      decision.notify = Set(told.flatMap(\.notify).compactMap(name))
      decision.reserved = board.reservations.filter { kept in
        told.contains { $0.name == kept.rule }
      }
    case .route:
      let asking = board.fired.filter { $0.kind == .route } + board.asking
      decision.deciding = asking.map(\.name).sorted()
      decision.show = Set(asking.flatMap(\.show))
      decision.requirement = demands(board, isByDefault: isByDefault)
      decision.isWaivable = board.asking.isEmpty && !board.hasAlways
      decision.edit = editable(decision.requirement)
      refuseWhatCannotBeMet(&decision)
    }
  }

  /// Where a requirement asks for people whom there are not, the decision is deny.
  func refuseWhatCannotBeMet(_ decision: inout ReferenceDecision) {
    guard !decision.requirement.allSatisfy(canBeMet) else { return }
    decision.verdict = .deny
    decision.reason = .noReviewer
    decision.isWaivable = false
    decision.deciding = []
    (decision.show, decision.edit) = ([], [])
  }

  func name(_ target: CheckedTarget) -> Text? {
    guard case .reviewers(let number) = target.who else { return nil }
    return policy.reviewers[number].name
  }
}

/// What became of all rules of one request.
struct Board {
  /// Rules at T; those of approve only with their limits kept. In the order of names.
  var fired: [CheckedRule] = []
  var failed: [(rule: CheckedRule, fault: Fault)] = []
  /// Grants at T that live and whose limits hold.
  var grants: [CheckedRule] = []
  var reservations: Set<ReferenceDecision.Reservation> = []

  /// A deny is at T, or met a limit of the engine.
  var deniesNow: Bool {
    fired.contains { $0.kind == .deny }
      || failed.contains { $0.rule.kind == .deny && $0.fault.isLimit }
  }

  var hasAlways: Bool { fired.contains { $0.kind == .route && $0.isAlways } }

  /// Rules at E that ask a human.
  var asking: [CheckedRule] { failed.map(\.rule).filter { $0.kind != .approve } }
}
