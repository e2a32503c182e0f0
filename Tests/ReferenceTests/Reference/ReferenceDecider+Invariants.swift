import ProvisoChecker
import ProvisoLanguage
import ProvisoSyntax

extension ReferenceDecider {
  /// Joins a decision with what invariants demand: a violated one is a mandatory route to the
  /// default's targets.
  func checkInvariants(_ decision: inout ReferenceDecision, _ board: Board) {
    for invariant in policy.invariants where matches(invariant) {
      switch outcome(of: invariant) {
      case .holdsNot: break
      case .holds:
        if isViolated(invariant, decision) { decision.violated.append(invariant.name) }
      case .fails(let fault):
        // What nobody could check is not kept.
        decision.violated.append(invariant.name)
        decision.errors.append(ReferenceDecision.Failure(rule: invariant.name, fault: fault))
        decision.errors.sort { $0.rule < $1.rule }
      }
    }
    guard !decision.violated.isEmpty, decision.verdict != .deny else { return }
    if decision.verdict == .approve {
      (decision.deciding, decision.notify, decision.reserved) = ([], [], [])
      decision.usedGrants = []
      for rule in board.fired where rule.kind == .route {
        decision.requirement.insert(demand(of: rule))
        decision.deciding.append(rule.name)
        decision.show.formUnion(rule.show)
      }
    }
    decision.verdict = .route
    decision.requirement.insert(defaultDemand)
    decision.isWaivable = false
    decision.edit = editable(decision.requirement)
    refuseWhatCannotBeMet(&decision)
  }

  private func isViolated(_ invariant: CheckedRule, _ decision: ReferenceDecision) -> Bool {
    if invariant.never == decision.verdict { return true }
    guard decision.verdict != .deny else { return false }
    return !invariant.needs.allSatisfy { needed in
      decision.requirement.contains { demand in
        demand.targets.contains { $0.group == name(needed) && $0.quorum >= needed.quorum }
      }
    }
  }
}
