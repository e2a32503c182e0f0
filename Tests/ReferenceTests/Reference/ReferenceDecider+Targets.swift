import ProvisoChecker
import ProvisoLanguage
import ProvisoSyntax

extension ReferenceDecider {
  /// What the rules that route, and those at E, ask together.
  func demands(_ board: Board, isByDefault: Bool) -> Set<ReferenceDecision.Demand> {
    var demands: Set<ReferenceDecision.Demand> = []
    for rule in board.fired where rule.kind == .route { demands.insert(demand(of: rule)) }
    for rule in board.asking {
      if rule.kind == .route { demands.insert(demand(of: rule)) }
      demands.insert(defaultDemand)
    }
    if isByDefault { demands.insert(defaultDemand) }
    return demands
  }

  /// An ordinary requirement of the default's targets.
  var defaultDemand: ReferenceDecision.Demand {
    ReferenceDecision.Demand(
      rule: "default", targets: merged(policy.fallback.targets), within: Limits.withinSeconds,
      otherwise: [], valid: Limits.validSeconds)
  }

  func demand(of rule: CheckedRule) -> ReferenceDecision.Demand {
    let first = targets(of: rule)
    // Those who are asked later keep the larger quorum.
    let quorum = first.map(\.quorum).max() ?? 1
    let later = resolved(rule.otherwise).map {
      CheckedTarget(who: $0.who, quorum: max(quorum, $0.quorum), preferring: $0.preferring)
    }
    return ReferenceDecision.Demand(
      rule: rule.name, targets: merged(first), within: rule.withinSeconds,
      otherwise: merged(later), valid: rule.validSeconds)
  }

  /// What may be changed: only what everyone who asks allows; the default allows nothing.
  func editable(_ demands: Set<ReferenceDecision.Demand>) -> Set<Text> {
    let allowed = demands.map { demand in
      Set(policy.rules.first { $0.name == demand.rule }?.edit ?? [])
    }
    return allowed.dropFirst().reduce(allowed.first ?? []) { $0.intersection($1) }
  }

  /// The targets of a route; without `to` the default's.
  func targets(of rule: CheckedRule) -> [CheckedTarget] {
    resolved(rule.targets.isEmpty ? policy.fallback.targets : rule.targets)
  }

  /// With the default's targets in place of a requester whom nobody knows.
  func resolved(_ targets: [CheckedTarget]) -> [CheckedTarget] {
    guard request.requester == nil else { return targets }
    return targets.flatMap { $0.who == .requester ? policy.fallback.targets : [$0] }
  }

  /// Equal targets are one, with the larger quorum.
  private func merged(_ targets: [CheckedTarget]) -> Set<ReferenceDecision.Target> {
    var found: [ReferenceDecision.Target] = []
    for target in targets {
      let group = name(target)
      if let place = found.firstIndex(where: { $0.group == group }) {
        found[place].quorum = max(found[place].quorum, target.quorum)
        found[place].preferred = found[place].preferred ?? preferred(target)
      } else {
        found.append(
          ReferenceDecision.Target(
            group: group, quorum: target.quorum, preferred: preferred(target)))
      }
    }
    return Set(found)
  }

  /// Whom `preferring` names, if it is a listed member who may vote.
  func preferred(_ target: CheckedTarget) -> Text? {
    guard let term = target.preferring, case .reviewers(let number) = target.who,
      case .success(.string(let name)) = evaluator.outcome(term),
      policy.reviewers[number].members.contains(name), name != request.requester
    else { return nil }
    return name
  }

  // MARK: Grants

  /// A grant stands in for the one person of a group that a route asks.
  func covers(_ grant: CheckedRule, _ route: CheckedRule) -> Bool {
    guard let terms = grant.grant, terms.covers.contains(route.name), !route.isAlways else {
      return false
    }
    return couldMeet(terms.signer, targets(of: route))
  }

  func coversDefault(_ grant: CheckedRule) -> Bool {
    guard let terms = grant.grant, terms.coversDefault else { return false }
    return couldMeet(terms.signer, policy.fallback.targets)
  }

  private func couldMeet(_ signer: Text, _ targets: [CheckedTarget]) -> Bool {
    guard targets.count == 1, targets[0].quorum == 1,
      case .reviewers(let number) = targets[0].who
    else { return false }
    if let term = targets[0].preferring, case .failure = evaluator.outcome(term) { return false }
    return policy.reviewers[number].members.contains(signer) && signer != request.requester
      && (preferred(targets[0]) ?? signer) == signer
  }

  // MARK: Whether there are people enough

  /// Whether all targets can be met by different people, none of them the requester.
  func canBeMet(_ demand: ReferenceDecision.Demand) -> Bool {
    var seats: [Set<Text>?] = []
    for target in demand.targets {
      guard let group = target.group else { continue }
      let reviewers = policy.reviewers.first { $0.name == group }
      var members: Set<Text>? = Set(reviewers?.members ?? [])
      if reviewers?.group != nil { members = nil }
      if let requester = request.requester { members?.remove(requester) }
      seats += Array(repeating: members, count: target.quorum)
    }
    // Of a directory's group anybody may come; so such a seat is never empty.
    return Self.canSeat(seats.compactMap { $0 }, taken: [])
  }

  private static func canSeat(_ seats: [Set<Text>], taken: Set<Text>) -> Bool {
    guard let first = seats.first else { return true }
    return first.subtracting(taken).contains { person in
      canSeat(Array(seats.dropFirst()), taken: taken.union([person]))
    }
  }
}
