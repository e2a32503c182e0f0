import ProvisoChecker
import ProvisoLanguage

extension LawTrial {
  /// A rule that was at T or F is made to fail.
  mutating func fail() -> String? {
    let rules = set.declarations.indices.filter {
      set.declarations[$0].kind == .rule && !set.declarations[$0].head.contains("invariant")
    }
    guard !rules.isEmpty else { return nil }
    let place = random.pick(rules)
    var changed = set
    changed.declarations[place].clauses.removeAll {
      $0.hasPrefix("when") || $0.hasPrefix("unless")
    }
    changed.declarations[place].clauses.append(
      "when 1 / (size(action.type) - size(action.type)) == 1")
    guard let after = LawSubject(changed) else { return nil }
    let name = Text(set.declarations[place].name)
    for request in requests {
      guard let old = before.decide(request), let new = after.decide(request) else { continue }
      let errors = (old.json["errors"]?.elements ?? []).compactMap { $0["rule"]?.text }
      if errors.contains(name) { continue }
      if let harm = harm(from: old, to: new) { return told(harm, changed, request) }
    }
    return nil
  }

  /// A member of the context is lost or wrong, and no rule takes it otherwise than as an error.
  mutating func lose() -> String? {
    for request in requests {
      guard let context = request.context, !context.isEmpty else { continue }
      var changed = request
      let place = random.below(context.count)
      if random.percent(50) {
        changed.context?.remove(at: place)
      } else {
        changed.context?[place].value = random.pick(["{}", "[[]]", "\"?\"", "0.25"])
      }
      guard turnsOnlyToErrors(from: request, to: changed),
        let old = before.decide(request), let new = before.decide(changed)
      else { continue }
      if let harm = harm(from: old, to: new) {
        return told("\(harm), where this was asked before: \(request.text)", set, changed)
      }
    }
    return nil
  }

  /// An approval that nobody proved, or a person who is no longer asked.
  private func harm(from old: LawDecision, to new: LawDecision) -> String? {
    if new.verdict == .approve, old.verdict != .approve { return "\(old.verdict) became approve" }
    guard old.verdict == .route, new.verdict == .route else { return nil }
    return old.demands.isSubset(of: new.demands) ? nil : "an error took a person away"
  }

  /// Whether each rule says of both requests the same, or is at E of the second.
  private func turnsOnlyToErrors(
    from request: GeneratedRequest, to changed: GeneratedRequest
  ) -> Bool {
    guard let old = outcomes(request), let new = outcomes(changed) else { return false }
    return zip(old, new).allSatisfy { $1 == nil || $0 == $1 }
  }

  /// Whether each rule and grant holds, by the reference; nil for an error.
  private func outcomes(_ request: GeneratedRequest) -> [Bool?]? {
    guard let json = JSON.read(request.text),
      let read = ReferenceRequest(json, clock: request.clock)
    else { return nil }
    let compiled = before.compiled
    let world = ReferenceWorld(compiled.policy, read)
    let decider = ReferenceDecider(world: world, grants: [], countsShadow: false)
    let rules =
      compiled.policy.rules + compiled.policy.invariants + (compiled.grants?.grants ?? [])
    return rules.map { rule in
      switch decider.outcome(of: rule) {
      case .holds: true
      case .holdsNot: false
      case .fails: nil
      }
    }
  }
}
