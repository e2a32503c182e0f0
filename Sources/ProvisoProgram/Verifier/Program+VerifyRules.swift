extension Program {
  /// Rules and what they consist of; targets, limits and pieces belong to one rule each.
  func verifyRules() throws(ProgramFault) {
    try verifyParts()
    var next = Owned()
    guard takes(.targets, setup.fallbackTargets, &next.target) else {
      throw fault(.setup, .setup, 0)
    }
    for number in 0..<ruleCount {
      let words = record(.rules, number)
      let rule = RuleRecord(words)
      guard RuleRecord.Kind(rawValue: words.word(1)) != nil, isSound(rule), owns(rule, &next) else {
        throw fault(.rule, .rules, number)
      }
    }
    guard next.target == targetCount, next.limit == limitCount, next.part == partCount,
      next.grant == grantCount
    else { throw fault(.rule, .rules, 0) }
  }

  /// The first records of other sections that no rule took yet.
  private struct Owned {
    var target: UInt32 = 0
    var limit: UInt32 = 0
    var part: UInt32 = 0
    var grant: UInt32 = 0
  }

  private func isSound(_ rule: RuleRecord) -> Bool {
    holds(.strings, rule.name) && rule.flags < 4 && holdsOrNone(.chunks, rule.condition)
      && holds(.stringLists, rule.show) && holds(.stringLists, rule.edit)
      && holds(.stringLists, rule.controls) && (rule.never == none || rule.never <= 2)
  }

  private func owns(_ rule: RuleRecord, _ next: inout Owned) -> Bool {
    guard takes(.targets, rule.targets, &next.target),
      takes(.targets, rule.otherwise, &next.target),
      takes(.targets, rule.notify, &next.target), takes(.targets, rule.needs, &next.target),
      takes(.limits, rule.limits, &next.limit), takes(.parts, rule.because, &next.part)
    else { return false }
    guard rule.kind == .grant else { return rule.grant == none }
    guard rule.grant == next.grant, holds(.grants, rule.grant) else { return false }
    next.grant &+= 1
    return true
  }

  private func verifyParts() throws(ProgramFault) {
    for number in 0..<targetCount where !isSound(target(number)) {
      throw fault(.target, .targets, number)
    }
    for number in 0..<reviewersCount where !isSound(reviewers(number)) {
      throw fault(.reviewers, .reviewers, number)
    }
    for number in 0..<limitCount where !isSound(limit(number), record(.limits, number).word(0)) {
      throw fault(.limit, .limits, number)
    }
    for number in 0..<partCount where !isSound(part(number), record(.parts, number).word(0)) {
      throw fault(.part, .parts, number)
    }
    for number in 0..<grantCount where !isSound(grant(number)) {
      throw fault(.grant, .grants, number)
    }
  }

  private func isSound(_ target: TargetRecord) -> Bool {
    (target.who == TargetRecord.requester || holds(.reviewers, target.who))
      && target.quorum >= 1 && holdsOrNone(.chunks, target.preferring)
  }

  private func isSound(_ reviewers: ReviewersRecord) -> Bool {
    holds(.strings, reviewers.name) && holdsOrNone(.strings, reviewers.group)
      && holds(.stringLists, reviewers.members)
  }

  private func isSound(_ limit: LimitRecord, _ kind: UInt32) -> Bool {
    kind <= 1 && holds(.chunkLists, limit.keys)
      && (limit.isSum ? holds(.chunks, limit.value) : limit.value == none)
  }

  private func isSound(_ part: PartRecord, _ kind: UInt32) -> Bool {
    kind <= 1 && holds(part.isValue ? .chunks : .strings, part.operand)
  }

  private func isSound(_ grant: GrantRecord) -> Bool {
    holds(.strings, grant.signer) && holds(.stringLists, grant.covers)
  }

  func verifySetup() throws(ProgramFault) {
    guard setup.fallback <= 2, areRules(setup.globalRules),
      holds(.stringLists, setup.globalEvidence), holds(.rules, setup.grants),
      holds(.rules, setup.invariants), isOpen(setup.context), isOpen(setup.undeclared),
      setup.slots >= UInt32(FixedSlot.count), setup.slots <= UInt32(UInt16.max),
      holdsOrNone(.chunks, setup.expression), holds(.stringLists, setup.variables)
    else { throw fault(.setup, .setup, 0) }
    guard (kind == .expression) == (setup.expression != none) else {
      throw fault(.setup, .setup, 0)
    }
  }

  private func isOpen(_ type: UInt32) -> Bool {
    holds(.types, type) && (type == 0 || self.type(type).kind == .openRecord)
  }
}
