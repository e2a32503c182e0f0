import ProvisoChecker
import ProvisoLanguage
import ProvisoProgram

extension Assembly {
  /// An action; of an overlay only those that some grant matches.
  mutating func append(_ action: CheckedAction, _ place: Int) {
    let rules = dispatch.rules(of: place)
    guard kind == .policy || !rules.isEmpty else { return }
    let arguments = type(of: action.arguments, reading: plan.actions[place])
    var handles = KindBits()
    handles.insert(action.handles)
    let record = ActionRecord(
      name: lowering.writer.string(action.name), arguments: arguments,
      reversibility: fact(action.reversibility), stakes: fact(action.stakes),
      handlesLow: handles.low, handlesHigh: handles.high,
      rules: lowering.writer.list(ofRules: rules),
      evidence: evidence(of: rules, plan.facts[place]))
    lowering.writer.action(record, name: action.name)
  }

  /// An overlay takes the facts from the set that it lies over.
  private mutating func fact(_ term: Term?) -> UInt32 {
    guard kind == .policy, let term else { return none }
    return lowering.chunk(value: term)
  }

  mutating func appendPrefixes() {
    for (place, prefix) in dispatch.prefixes.enumerated() {
      let rules = dispatch.rules(below: place)
      lowering.writer.append(
        PrefixRecord(
          name: lowering.writer.string(prefix.name),
          rules: lowering.writer.list(ofRules: rules), evidence: evidence(of: rules)))
    }
  }

  /// The members of the context that someone vouches for and that rules read or show.
  mutating func evidence(of rules: [UInt32], _ facts: Reading = Reading()) -> Run {
    var numbers = facts.context
    for rule in rules {
      numbers += plan.rules[Int(rule)].context
      numbers += plan.rules[Int(rule)].shown
    }
    let vouched = numbers.distinct.filter { self.vouched.contains($0) }
    return lowering.writer.list(vouched.map { plan.names.texts[Int($0)] }.sorted())
  }

  mutating func appendReviewers() {
    for (place, one) in policy.reviewers.enumerated() where isUsed(place) {
      let record = ReviewersRecord(
        name: lowering.writer.string(one.name),
        group: one.group.map { lowering.writer.string($0) } ?? none,
        members: lowering.writer.list(one.members))
      reviewers[place] = lowering.writer.append(record)
    }
  }

  /// An overlay names those only whom its grants tell.
  private func isUsed(_ place: Int) -> Bool {
    guard kind != .policy else { return true }
    return rules.contains { rule in
      (rule.targets + rule.otherwise + rule.notify + rule.needs).contains {
        $0.who == .reviewers(place)
      }
    }
  }
}
