package import Proviso

/// What the cases have shown of a rule and of each condition in it.
package struct RuleCoverage: Sendable {
  package let rule: TracedRule
  package private(set) var outcomes = Tally()
  package private(set) var atoms: [AtomCoverage]
  private let structure: Decisiveness?

  /// How often something was seen to hold, to fail, and to have no value.
  package struct Tally: Sendable {
    package var holds = 0
    package var fails = 0
    package var unknown = 0

    mutating func add(_ truth: Truth) {
      switch truth {
      case .holds: holds += 1
      case .fails: fails += 1
      case .unknown: unknown += 1
      }
    }

    /// How often it was one of the two.
    subscript(_ truth: Bool) -> Int { truth ? holds : fails }
  }

  init(_ rule: TracedRule) {
    self.rule = rule
    atoms = rule.atoms.map { AtomCoverage(operand: $0) }
    structure = rule.condition.map { Decisiveness($0, rule.atoms) }
  }

  /// Whether some case saw the rule hold.
  package var isCovered: Bool { outcomes.holds > 0 }
  package var coveredAtoms: Int { atoms.count(where: \.isCovered) }

  mutating func add(_ trace: AtomTrace) {
    guard let outcome = trace.state.truth else { return }
    outcomes.add(outcome)
    guard let structure, let truths = trace.atoms, truths.count == atoms.count else { return }
    for place in atoms.indices {
      atoms[place].seen.add(truths[place])
      guard outcome != .unknown, structure.decides(place, truths) else { continue }
      atoms[place].decided(with: truths[place] == .holds, outcome: outcome == .holds)
    }
  }
}

/// An atomic condition of a rule.
package struct AtomCoverage: Sendable {
  package let operand: Operand
  package var seen = RuleCoverage.Tally()
  /// The outcomes that it has decided when true, and when false.
  private var whenTrue: Set<Bool> = []
  private var whenFalse: Set<Bool> = []

  init(operand: Operand) { self.operand = operand }

  mutating func decided(with value: Bool, outcome: Bool) {
    if value { whenTrue.insert(outcome) } else { whenFalse.insert(outcome) }
  }

  /// Whether the cases show that it alone changes the outcome of its rule.
  package var isCovered: Bool {
    operand.isConstant || whenTrue.contains { whenFalse.contains(!$0) }
  }

  /// What is missing, in a few words.
  package var gap: String {
    switch (seen.holds, seen.fails) {
    case (0, 0): seen.unknown > 0 ? "only seen in error" : "never evaluated"
    case (0, _): "never true"
    case (_, 0): "never false"
    default:
      whenTrue.isEmpty
        ? "never decides when true"
        : whenFalse.isEmpty ? "never decides when false" : "never decides both ways"
    }
  }
}
