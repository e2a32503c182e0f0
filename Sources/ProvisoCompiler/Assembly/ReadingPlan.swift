import ProvisoChecker
import ProvisoLanguage
import ProvisoProgram

/// What is read for each rule and each action, and over all.
struct ReadingPlan {
  let names: NameTable
  /// Of each rule, and of the facts of each action.
  private(set) var rules: [Reading] = []
  private(set) var facts: [Reading] = []
  /// Members of `args` that are read for each declared action, and last for undeclared ones.
  private(set) var actions: [[UInt32]] = []
  /// Members of the context that anything reads.
  private(set) var context: [UInt32] = []
  /// Kinds of personal data that anything asks for.
  private(set) var kinds = KindBits()

  init(_ policy: CheckedPolicy, _ rules: [CheckedRule], _ kind: ProgramKind, _ dispatch: Dispatch) {
    var reader = Reader()
    self.rules = rules.map { reader.reading(of: $0) }
    // An overlay takes facts and the default from the set that it lies over.
    let isWhole = kind == .policy
    facts = policy.actions.map { isWhole ? reader.reading(ofFacts: $0) : Reading() }
    let fallback = reader.reading(of: isWhole ? policy.fallback.targets : [])
    names = reader.names
    let always = arguments(dispatch.global).distinct
    for place in policy.actions.indices {
      let own = arguments(dispatch.patterned[place]) + facts[place].arguments
      actions.append((own + always).distinct)
    }
    actions.append(arguments(dispatch.undeclared).distinct)
    context = (self.rules + facts + [fallback]).flatMap(\.context).distinct
    for reading in self.rules + facts { kinds.formUnion(reading.kinds) }
  }

  private func arguments(_ numbers: [UInt32]) -> [UInt32] {
    numbers.flatMap { rules[Int($0)].arguments }
  }
}

extension Reader {
  mutating func reading(of rule: CheckedRule) -> Reading {
    reading = Reading()
    add(rule.condition)
    add(rule.targets)
    add(rule.otherwise)
    for limit in rule.limits {
      if case .sum(_, let term) = limit.bound { add(term) }
      for key in limit.keys { add(key) }
    }
    for case .value(let term) in rule.because { add(term) }
    for path in rule.show { add(shown: path) }
    return reading
  }

  mutating func reading(ofFacts action: CheckedAction) -> Reading {
    reading = Reading()
    add(action.reversibility)
    add(action.stakes)
    return reading
  }

  mutating func reading(of targets: [CheckedTarget]) -> Reading {
    reading = Reading()
    add(targets)
    return reading
  }

  private mutating func add(_ targets: [CheckedTarget]) {
    for target in targets { add(target.preferring) }
  }
}
