package import ProvisoChecker
package import ProvisoLanguage
import ProvisoSyntax

/// What can come of an action type with valid arguments, seen from the declarations alone: facts
/// that are declared as constants are known, everything else could be anything. What is left out
/// cannot happen, but for arguments that break the declaration, grants, and requirements that
/// nobody can meet.
package struct Outcomes: Hashable, Sendable {
  /// From the mildest to the strictest; never empty.
  package let verdicts: [Verdict]
  /// The levels that each fact can have; one if it is constant.
  package let reversibility: LevelSet
  package let stakes: LevelSet

  package init(of number: Int, in policy: CheckedPolicy) {
    let outlook = Outlook(on: policy.actions[number])
    reversibility = outlook.levels(of: .reversibility)
    stakes = outlook.levels(of: .stakes)
    var tally = Tally()
    for rule in policy.rules where !rule.isShadow && rule.actions.contains(number) {
      let truth = rule.condition.map(outlook.truth) ?? .yes
      tally.count(rule.kind, rule.limits.isEmpty ? truth : truth.union([.no, .error]))
    }
    verdicts = tally.verdicts(default: policy.fallback.verdict)
  }
}

/// What the rules of an action can come to together; the decision of the language reference,
/// section 7, over sets of truth values.
private struct Tally {
  private var possible: Set<Verdict> = []
  private var isDenied = false
  /// Whether some rule asks a person or denies, whatever happens.
  private var isHeld = false
  /// Whether some rule certainly speaks, so that the default does not.
  private var speaks = false

  mutating func count(_ kind: RuleKind, _ truth: TruthSet) {
    let isCertain = truth == .yes
    let canSpeak = truth.contains(.yes)
    switch kind {
    case .deny:
      // One out of fuel denies, too; any other error asks.
      if truth != .no { possible.insert(.deny) }
      if truth.contains(.error) { possible.insert(.route) }
      if isCertain { isDenied = true }
      if !truth.contains(.no) { isHeld = true }
    case .route:
      if truth != .no { possible.insert(.route) }
      if !truth.contains(.no) { isHeld = true }
      if isCertain { speaks = true }
    case .approve:
      if canSpeak { possible.insert(.approve) }
      if isCertain { speaks = true }
    case .grant, .invariant: break
    }
  }

  func verdicts(default verdict: Verdict) -> [Verdict] {
    if isDenied { return [.deny] }
    var verdicts = possible
    if isHeld { verdicts.remove(.approve) }
    // Where only errors speak, a default that denies holds beside them.
    if !speaks, verdict == .deny || !isHeld { verdicts.insert(verdict) }
    return verdicts.sorted()
  }
}
