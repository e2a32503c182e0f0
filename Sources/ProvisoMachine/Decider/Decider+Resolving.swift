import ProvisoLanguage
import ProvisoProgram

/// From outcomes to a decision: a deny beats all, then routes, then approvals, then the default;
/// what could not be evaluated asks a person.
extension Decider {
  mutating func resolve(_ resolution: inout Resolution, withShadow: Bool) {
    let found = survey(withShadow)
    if found.denies || found.limitedDenies {
      resolution.verdict = .deny
      resolution.ground = found.denies ? .rules : .limit
      note(&resolution, withShadow) { $0.kind == .deny && $0.state == .holds }
      return
    }
    settle(&resolution, found, withShadow)
    guard found.asks || found.always, resolution.verdict < .deny else {
      resolution.isWaivable = resolution.verdict == .route
      return finish(&resolution, found, withShadow)
    }
    // Nobody's standing approval stands in for a person who must be asked.
    resolution.grants.removeAll(keepingCapacity: true)
    if resolution.verdict == .approve || found.asks { resolution.ground = .rules }
    resolution.verdict = .route
    finish(&resolution, found, withShadow)
  }

  /// What is among the outcomes.
  private struct Survey {
    var denies = false
    var limitedDenies = false
    var routes = false
    var always = false
    var approves = false
    /// A deny or a route could not be evaluated.
    var asks = false
  }

  private func survey(_ withShadow: Bool) -> Survey {
    var found = Survey()
    for outcome in outcomes where outcome.counts(withShadow) {
      if outcome.asks { found.asks = true }
      switch (outcome.kind, outcome.state) {
      case (.deny, .holds): found.denies = true
      case (.deny, .unknown): if outcome.error.fault.isLimit { found.limitedDenies = true }
      case (.route, .holds):
        found.routes = true
        if outcome.isAlways { found.always = true }
      case (.approve, .holds): found.approves = true
      case (.route, .unknown), (.approve, .unknown), (.grant, _), (.invariant, _): break
      }
    }
    return found
  }

  /// Decides as if what could not be evaluated were absent.
  private mutating func settle(
    _ resolution: inout Resolution, _ found: Survey, _ withShadow: Bool
  ) {
    if found.routes {
      let isCovered = !found.always && coversRoutes(&resolution, withShadow)
      resolution.verdict = isCovered ? .approve : .route
      resolution.ground = isCovered ? .grants : .rules
    } else if found.approves {
      resolution.verdict = .approve
      resolution.ground = .rules
    } else if base.setup.fallback == UInt32(Verdict.route.rawValue) {
      let isCovered = isCovered(nil, &resolution, withShadow: withShadow)
      resolution.verdict = isCovered ? .approve : .route
      resolution.ground = isCovered ? .grants : .fallback
    } else {
      resolution.verdict = .deny
      resolution.ground = .fallback
    }
    if resolution.ground != .grants { resolution.grants.removeAll(keepingCapacity: true) }
  }

  /// Whether each route that holds is covered by a grant.
  private mutating func coversRoutes(_ resolution: inout Resolution, _ withShadow: Bool) -> Bool {
    for place in outcomes.indices {
      let outcome = outcomes[place]
      guard outcome.kind == .route, outcome.state == .holds, outcome.counts(withShadow) else {
        continue
      }
      guard isCovered(outcome, &resolution, withShadow: withShadow) else { return false }
    }
    return true
  }

  /// Names who decided, and what a route requires.
  private mutating func finish(
    _ resolution: inout Resolution, _ found: Survey, _ withShadow: Bool
  ) {
    switch (resolution.verdict, resolution.ground) {
    case (.approve, .rules):
      note(&resolution, withShadow) { $0.kind == .approve && $0.state == .holds }
    case (.approve, _):
      resolution.grants.sort()
      resolution.deciding.append(contentsOf: resolution.grants)
    case (.route, _):
      note(&resolution, withShadow) { $0.asks || $0.kind == .route && $0.state == .holds }
      demand(&resolution, withDefault: found.asks || resolution.ground == .fallback)
    case (.deny, _): break
    }
  }

  private func note(
    _ resolution: inout Resolution, _ withShadow: Bool, _ decides: (Outcome) -> Bool
  ) {
    for place in outcomes.indices
    where outcomes[place].counts(withShadow) && decides(outcomes[place]) {
      resolution.deciding.append(place)
    }
  }

  /// What the deciding rules ask for, and the default's where it is asked, too.
  private mutating func demand(_ resolution: inout Resolution, withDefault: Bool) {
    for place in resolution.deciding {
      if outcomes[place].kind == .route { demand(place, &resolution) }
    }
    if withDefault { demandDefault(&resolution) }
    judge(&resolution)
  }

  private mutating func demand(_ place: Int, _ resolution: inout Resolution) {
    let rule = record(outcomes[place])
    let targets = add(rule.targets, to: &resolution)
    var demand = Demand(
      outcome: place, targets: targets, withinSeconds: rule.withinSeconds,
      validSeconds: rule.validSeconds)
    if !rule.otherwise.isEmpty {
      let most = resolution.targets[targets].reduce(1) { max($0, $1.quorum) }
      demand.otherwise = add(rule.otherwise, to: &resolution)
      for target in demand.otherwise where !resolution.targets[target].isRequester {
        resolution.targets[target].quorum = max(most, resolution.targets[target].quorum)
      }
    }
    resolution.demands.append(demand)
  }

  /// Asks whom the default asks, beside others or alone.
  mutating func demandDefault(_ resolution: inout Resolution) {
    let targets = add(.empty, to: &resolution)
    resolution.demands.append(
      Demand(
        outcome: nil, targets: targets, withinSeconds: Limits.withinSeconds,
        validSeconds: Limits.validSeconds))
  }

  /// A requirement that nobody can meet is denied.
  mutating func judge(_ resolution: inout Resolution) {
    for place in resolution.demands.indices
    where !canBeMet(resolution.targets[resolution.demands[place].targets]) {
      resolution.verdict = .deny
      resolution.ground = .noReviewer
      resolution.isWaivable = false
      resolution.unmet = place
      resolution.deciding.removeAll(keepingCapacity: true)
      return
    }
  }
}
