import ProvisoLanguage
import ProvisoProgram

/// Properties that must hold of every decision, evaluated with one.
extension Decider {
  /// Joins the decision with a mandatory route to the default's targets for each invariant that
  /// it violates, or of which nobody can tell.
  mutating func checkInvariants(
    _ numbers: UnsafeBufferPointer<UInt32>, _ resolution: inout Resolution
  ) {
    for number in numbers {
      let rule = base.program.rule(number)
      guard rule.kind == .invariant else { continue }
      let value = rule.condition == none ? .bool(true) : evaluator.run(rule.condition)
      if value.isFalse || value.isTrue && isKept(rule, resolution) { continue }
      violated.append(outcomes.count)
      outcomes.append(
        Outcome(
          rule: number, isOverlay: false, kind: .invariant, isAlways: false,
          isShadow: rule.isShadow, state: value.isTrue ? .holds : .unknown,
          error: value.isError || value.isTrue ? value : .error(.noOverload)))
    }
    guard violated.contains(where: { !outcomes[$0].isShadow }), resolution.verdict < .deny else {
      return
    }
    resolution.verdict = .route
    resolution.isWaivable = false
    resolution.grants.removeAll(keepingCapacity: true)
    if resolution.ground != .fallback { resolution.ground = .rules }
    resolution.deciding.removeAll { outcomes[$0].kind == .approve || outcomes[$0].kind == .grant }
    if !resolution.demands.contains(where: { $0.outcome == nil }) { demandDefault(&resolution) }
    judge(&resolution)
  }

  private func isKept(_ rule: RuleRecord, _ resolution: Resolution) -> Bool {
    if rule.never == UInt32(resolution.verdict.rawValue) { return false }
    guard resolution.verdict != .deny else { return true }
    for number in rule.needs.range
    where !isRequired(base.program.target(number), resolution) {
      return false
    }
    return true
  }

  /// Whether the requirement holds a target at least as strong.
  private func isRequired(_ wanted: TargetRecord, _ resolution: Resolution) -> Bool {
    resolution.demands.contains { demand in
      resolution.targets[demand.targets].contains {
        $0.who == wanted.who && $0.quorum >= wanted.quorum
      }
    }
  }
}
