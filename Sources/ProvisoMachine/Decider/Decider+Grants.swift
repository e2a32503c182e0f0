import ProvisoJSON
import ProvisoLanguage
import ProvisoProgram

/// Standing approvals: which of them live, hold, and cover what.
extension Decider {
  mutating func evaluateGrants() {
    guard let overlay, evaluator.action != none else { return }
    let type = evaluator.tape.string(evaluator.request.type)
    let action = overlay.program.action(named: type)
    guard action != none else { return }
    evaluator.unit = overlay
    defer { evaluator.unit = base }
    guard evaluator.fillSlots(action) == nil else { return }
    for number in overlay.program.rules(
      in: overlay.program.action(action).rules)
    {
      let rule = overlay.program.rule(number)
      guard rule.kind == .grant, rule.grant != none else { continue }
      let grant = overlay.program.grant(rule.grant)
      guard let now = evaluator.request.now else {
        outcomes.append(undated(number, rule))
        continue
      }
      guard grant.granted <= now.seconds, now.seconds < grant.expires else { continue }
      keep(number, rule.condition, isOverlay: true)
    }
  }

  /// A grant whose life nobody can tell.
  private mutating func undated(_ number: UInt32, _ rule: RuleRecord) -> Outcome {
    Outcome(
      rule: number, isOverlay: true, kind: rule.kind, isAlways: false, isShadow: rule.isShadow,
      state: .unknown, error: .error(.unknownTime))
  }

  /// Whether a grant that holds covers the route of this name, or the default (nil); every one
  /// that does is noted.
  mutating func isCovered(_ route: Outcome?, _ withShadow: Bool) -> Bool {
    guard let target = coverableTarget(of: route) else { return false }
    var isCovered = false
    for place in outcomes.indices {
      let outcome = outcomes[place]
      guard outcome.kind == .grant, outcome.state == .holds, outcome.counts(withShadow),
        covers(outcome, route, target)
      else { continue }
      isCovered = true
      if !live.grants.contains(place) { live.grants.append(place) }
    }
    return isCovered
  }

  /// The target of a route that one signer could meet alone: the only one, of one vote, a group.
  private mutating func coverableTarget(of route: Outcome?) -> Target? {
    var run = base.setup.fallbackTargets
    if let route, !record(route).targets.isEmpty { run = record(route).targets }
    guard run.count == 1 else { return nil }
    let target = target(base.program.target(run.first))
    return target.isRequester || target.quorum > 1 ? nil : target
  }

  private mutating func covers(_ outcome: Outcome, _ route: Outcome?, _ target: Target) -> Bool {
    guard let overlay else { return false }
    let grant = overlay.program.grant(record(outcome).grant)
    let signer = overlay.string(grant.signer)
    guard isListed(signer, in: target.who), mayVote(signer) else { return false }
    // Nobody knows whether the signer is the one who should be asked.
    if target.preferred.isError { return false }
    if target.preferred.kind == .string, !ByteOrder.equal(target.preferred.slice, signer) {
      return false
    }
    guard let route else { return grant.coversDefault }
    let name = name(route)
    for word in overlay.program.strings(in: grant.covers)
    where ByteOrder.equal(overlay.string(word), name) {
      return true
    }
    return false
  }
}
