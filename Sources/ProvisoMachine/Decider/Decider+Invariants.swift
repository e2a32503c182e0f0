import ProvisoLanguage
import ProvisoProgram

/// Properties that must hold of every decision, evaluated with one.
extension Decider {
  /// Keeps the invariants that apply, or of which nobody can tell.
  mutating func evaluateInvariants(_ numbers: UnsafeBufferPointer<UInt32>) {
    for number in numbers {
      let rule = base.program.rule(number)
      if rule.kind == .invariant { keep(number, rule.condition, isOverlay: false) }
    }
  }

  /// Joins the decision with a mandatory route to the default's targets for the invariants that it
  /// violates.
  mutating func checkInvariants(_ withShadow: Bool) {
    for place in outcomes.indices where outcomes[place].kind == .invariant {
      let outcome = outcomes[place]
      guard outcome.counts(withShadow) else { continue }
      if outcome.state == .unknown || !isKept(record(outcome)) { live.violated.append(place) }
    }
    guard !live.violated.isEmpty, live.verdict < .deny else { return }
    // Grants did not turn what they cover into an approval, so that it asks after all.
    if live.verdict == .approve { demandRoutes(withShadow) }
    live.verdict = .route
    live.isWaivable = false
    live.grants.empty()
    if live.ground != .fallback { live.ground = .rules }
    if !live.demands.contains(where: { $0.outcome == nil }) { demandDefault() }
    judge()
  }

  private mutating func isKept(_ rule: RuleRecord) -> Bool {
    if rule.never == UInt32(live.verdict.rawValue) { return false }
    guard live.verdict != .deny else { return true }
    for number in rule.needs.range where !isRequired(base.program.target(number)) {
      return false
    }
    return true
  }

  /// Whether the requirement holds a target at least as strong.
  private mutating func isRequired(_ wanted: TargetRecord) -> Bool {
    live.demands.contains { demand in
      live.targets[demand.targets].contains {
        $0.who == wanted.who && $0.quorum >= wanted.quorum
      }
    }
  }
}
