import ProvisoChecker
import ProvisoLanguage
import ProvisoProgram

/// What is read for each action, and over all.
struct ReadingPlan {
  /// Members of `args` that are read for each declared action, and last for undeclared ones.
  private(set) var actions: [Set<Text>] = []
  /// Members of the context that anything reads.
  private(set) var context: Set<Text> = []
  /// Kinds of personal data that anything asks for.
  private(set) var kinds = KindBits()
  /// What the facts of each action read.
  private(set) var facts: [Reading] = []

  init(
    _ policy: CheckedPolicy, _ kind: ProgramKind, _ dispatch: Dispatch, _ readings: [Reading]
  ) {
    facts = policy.actions.map { kind == .policy ? Reading(ofFacts: $0) : Reading() }
    let always = Self.arguments(dispatch.global, readings)
    for place in policy.actions.indices {
      actions.append(
        Self.arguments(dispatch.patterned[place], readings).union(always)
          .union(facts[place].arguments))
    }
    actions.append(Self.arguments(dispatch.undeclared, readings))
    for reading in readings + facts {
      context.formUnion(reading.context)
      kinds.formUnion(reading.kinds)
    }
    guard kind == .policy else { return }
    var fallback = Reading()
    fallback.add(policy.fallback.targets)
    context.formUnion(fallback.context)
  }

  private static func arguments(_ rules: [UInt32], _ readings: [Reading]) -> Set<Text> {
    var names: Set<Text> = []
    for rule in rules { names.formUnion(readings[Int(rule)].arguments) }
    return names
  }
}

extension Reading {
  init(of rule: CheckedRule) {
    self.init()
    add(rule.condition)
    add(rule.targets + rule.otherwise + rule.notify + rule.needs)
    for limit in rule.limits {
      if case .sum(_, let term) = limit.bound { add(term) }
      add(limit.keys)
    }
    for case .value(let term) in rule.because { add(term) }
    for path in rule.show { add(shown: path) }
  }

  init(ofFacts action: CheckedAction) {
    self.init()
    add(action.reversibility)
    add(action.stakes)
  }

  mutating func add(_ targets: [CheckedTarget]) {
    for target in targets { add(target.preferring) }
  }
}
