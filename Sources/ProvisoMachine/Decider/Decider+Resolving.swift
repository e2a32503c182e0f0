import ProvisoLanguage
import ProvisoProgram

/// From outcomes to a decision: a deny beats all, then routes, then approvals, then the default;
/// what could not be evaluated asks a person.
extension Decider {
  mutating func resolve(withShadow: Bool) {
    conclude(survey(withShadow), withShadow)
    checkInvariants(withShadow)
  }

  private mutating func conclude(_ found: Survey, _ withShadow: Bool) {
    if found.denies || found.limitedDenies {
      live.verdict = .deny
      live.ground = found.denies ? .rules : .limit
      return note(withShadow) { $0.kind == .deny && $0.state == .holds }
    }
    settle(found, withShadow)
    if live.verdict < .deny, found.asks || found.always {
      // Nobody's standing approval stands in for a person who must be asked.
      live.grants.empty()
      if live.verdict == .approve || found.asks { live.ground = .rules }
      live.verdict = .route
    } else {
      live.isWaivable = live.verdict == .route
    }
    finish(found, withShadow)
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

  private mutating func survey(_ withShadow: Bool) -> Survey {
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
  private mutating func settle(_ found: Survey, _ withShadow: Bool) {
    if found.routes {
      let isCovered = !found.always && coversRoutes(withShadow)
      live.verdict = isCovered ? .approve : .route
      live.ground = isCovered ? .grants : .rules
    } else if found.approves {
      live.verdict = .approve
      live.ground = .rules
    } else if base.setup.fallback == UInt32(Verdict.route.rawValue) {
      let isCovered = isCovered(nil, withShadow)
      live.verdict = isCovered ? .approve : .route
      live.ground = isCovered ? .grants : .fallback
    } else {
      live.verdict = .deny
      live.ground = .fallback
    }
    if live.ground != .grants { live.grants.empty() }
  }

  /// Whether each route that holds is covered by a grant.
  private mutating func coversRoutes(_ withShadow: Bool) -> Bool {
    for place in outcomes.indices {
      let outcome = outcomes[place]
      guard outcome.kind == .route, outcome.state == .holds, outcome.counts(withShadow) else {
        continue
      }
      guard isCovered(outcome, withShadow) else { return false }
    }
    return true
  }

  /// Names who decided, and what a route requires.
  private mutating func finish(_ found: Survey, _ withShadow: Bool) {
    switch (live.verdict, live.ground) {
    case (.approve, .rules):
      note(withShadow) { $0.kind == .approve && $0.state == .holds }
    case (.approve, _):
      live.grants.sort()
      live.deciding.append(contentsOf: live.grants)
    case (.route, _):
      demandRoutes(withShadow)
      if found.asks || live.ground == .fallback { demandDefault() }
      judge()
    case (.deny, _): break
    }
  }

  @inline(__always)
  private mutating func note(_ withShadow: Bool, _ decides: (Outcome) -> Bool) {
    for place in outcomes.indices
    where outcomes[place].counts(withShadow) && decides(outcomes[place]) {
      live.deciding.append(place)
    }
  }

  /// Lets the routes that hold, and what asks because of an error, decide and ask.
  mutating func demandRoutes(_ withShadow: Bool) {
    live.deciding.empty()
    note(withShadow) { $0.asks || $0.kind == .route && $0.state == .holds }
    for place in live.deciding {
      if outcomes[place].kind == .route { demand(place) }
    }
  }

  private mutating func demand(_ place: Int) {
    let rule = record(outcomes[place])
    let targets = add(rule.targets)
    var demand = Demand(
      outcome: place, targets: targets, withinSeconds: rule.withinSeconds,
      validSeconds: rule.validSeconds)
    if !rule.otherwise.isEmpty {
      var most: UInt32 = 1
      for place in targets { most = max(most, live.targets[place].quorum) }
      demand.otherwise = add(rule.otherwise)
      for target in demand.otherwise where !live.targets[target].isRequester {
        live.targets[target].quorum = max(most, live.targets[target].quorum)
      }
    }
    live.demands.append(demand)
  }

  /// Asks whom the default asks, beside others or alone.
  mutating func demandDefault() {
    let targets = add(.empty)
    live.demands.append(
      Demand(
        outcome: nil, targets: targets, withinSeconds: Limits.withinSeconds,
        validSeconds: Limits.validSeconds))
  }

  /// A requirement that nobody can meet is denied.
  mutating func judge() {
    for place in live.demands.indices
    where !canBeMet(live.targets[live.demands[place].targets]) {
      live.verdict = .deny
      live.ground = .noReviewer
      live.isWaivable = false
      live.unmet = place
      live.deciding.empty()
      return
    }
  }
}
