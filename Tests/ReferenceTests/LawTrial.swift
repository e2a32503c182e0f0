import ProvisoLanguage

/// One generated set, changed as a law says, and the requests that are asked of both.
struct LawTrial {
  let set: GeneratedSet
  let before: LawSubject
  var random: SplitMix
  let seed: UInt64

  var requests: [GeneratedRequest] {
    (0..<8).map { RequestGenerator.request(seed: seed &* 1_000_003 &+ $0, for: set) }
  }

  // MARK: Order

  /// The same declarations in another order and in two files.
  mutating func permute() -> String? {
    var changed = set
    changed.declarations = random.shuffled(set.declarations)
    let texts = changed.declarations.filter { $0.kind != .grant }.map(\.text)
    let cut = random.below(texts.count + 1)
    let files = [texts[..<cut], texts[cut...]].map { $0.joined(separator: "\n") }
    guard let after = LawSubject(changed, files: files) else {
      return told("the set is refused in another order", changed, nil)
    }
    for request in requests {
      if before.decide(request)?.meaning != after.decide(request)?.meaning {
        return told("another order decides otherwise", changed, request)
      }
    }
    return nil
  }

  func recompile() -> String? {
    guard let after = LawSubject(set) else { return told("refused the second time", set, nil) }
    let isSame =
      before.compiled.program == after.compiled.program
      && before.compiled.overlay == after.compiled.overlay
    return isSame ? nil : told("other bytes the second time", set, nil)
  }

  // MARK: Another rule

  /// A rule of another set of the same seed, put beside those of this one.
  mutating func add(_ verdict: Verdict) -> String? {
    let word = verdict == .deny ? "deny" : "route"
    let clauses = [
      [], ["when args.count > 1"], ["when stakes >= medium"], ["when 1 / size(args.to) == 0"],
      ["when context.plan == true"], ["when has(context.plan)"], ["on pay.refund"],
    ]
    var rule = random.pick(clauses)
    if verdict == .route, random.percent(60) {
      rule.append(
        "to \(random.pick(["duty", "treasury quorum 2", "lone", "requester", "desk, lone"]))")
    }
    let always = verdict == .route && random.percent(20) && !rule.contains("to requester")
    var changed = set
    changed.declarations.append(
      GeneratedSet.Declaration(
        kind: .rule, name: "zz", head: "\(word) zz\(always ? " always" : "") {", clauses: rule,
        tail: "}"))
    guard let after = LawSubject(changed) else { return nil }
    for request in requests {
      guard let old = before.decide(request), let new = after.decide(request) else { continue }
      // Where no rule spoke a route replaces the default, also one that denies.
      if verdict == .route, !speaks(old), old.verdict == .deny { continue }
      if let loss = loss(from: old, to: new) { return told(loss, changed, request) }
    }
    return nil
  }

  /// Whether a rule decided; a grant alone does not.
  private func speaks(_ decision: LawDecision) -> Bool {
    let rules = Set(set.declarations.filter { $0.kind == .rule }.map { Text($0.name) })
    return !rules.isDisjoint(with: decision.fired)
  }

  private func loss(from old: LawDecision, to new: LawDecision) -> String? {
    if new.verdict < old.verdict { return "\(old.verdict) became \(new.verdict)" }
    let defaults: (JSON) -> Bool = { $0["rule"]?.text == "default" }
    let lost = old.demands.subtracting(new.demands)
    // A default's own requirement stands for want of a rule.
    if old.verdict == .route, new.verdict == .route, lost.contains(where: { !defaults($0) }) {
      return "a requirement got lost: \(lost)"
    }
    return nil
  }

  // MARK: Facts

  /// The same with worse declarations, and less confidence.
  mutating func worsen() -> String? {
    var changed = set
    for place in changed.declarations.indices {
      guard changed.declarations[place].head.hasPrefix("action ") else { continue }
      if random.percent(60) {
        changed.declarations[place].clauses.removeAll { $0.hasPrefix("stakes") }
      }
      if random.percent(60) {
        changed.declarations[place].clauses.removeAll { $0.hasPrefix("reversibility") }
      }
      if random.percent(40) {
        changed.declarations[place].clauses.removeAll { $0.hasPrefix("handles") }
        changed.declarations[place].clauses.append("handles contact, financial, personal")
      }
    }
    guard let after = LawSubject(changed) else { return nil }
    for var request in requests {
      // An invariant has no direction: it may be kept where it could not be checked before.
      request.checksInvariants = false
      var worse = request
      if random.percent(50) { worse.members.removeAll { $0.name == "confidence" } }
      guard let old = before.decide(request), let new = after.decide(worse) else { continue }
      if !speaks(old), old.verdict == .deny { continue }
      // A fact may answer what could not be told before: then a route holds that nobody could
      // stand in for while it was unknown, and that its grant covers.
      if new.standsOnGrants, !old.unknown.isDisjoint(with: new.fired) { continue }
      if new.verdict < old.verdict {
        return told("\(old.verdict) became \(new.verdict)", changed, worse)
      }
    }
    return nil
  }

  func told(_ what: String, _ changed: GeneratedSet, _ request: GeneratedRequest?) -> String {
    """
    seed \(seed): \(what)
    \(set.text)\(set.grants ?? "")
    --- changed to
    \(changed.text)\(changed.grants ?? "")
    --- request \(request?.time ?? "") \(request?.isRecorded == true ? "recorded" : "")
    \(request?.text ?? "")
    """
  }
}
