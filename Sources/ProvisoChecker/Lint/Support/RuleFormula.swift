import ProvisoLanguage

/// A rule with its condition as a formula, and the terms that it speaks of: what many rules are
/// compared by.
struct RuleFormula {
  let rule: CheckedRule
  let formula: Formula
  /// Whether it can never fire.
  let isIdle: Bool
  private let keys: Set<Int>
  /// Of each part that has to hold, the terms that it speaks of.
  private let parts: [Set<Int>]

  init(_ rule: CheckedRule) {
    self.rule = rule
    formula = rule.formula
    isIdle = Refutation.refutes(formula)
    keys = formula.keys
    parts = rule.conjuncts.map { Formula($0, isTrue: true).keys }
  }

  /// Whether the other fires on everything that this does. What shares no term with a part of the
  /// other's condition says nothing of it.
  func implies(_ other: RuleFormula) -> Bool {
    guard rule.isWithin(other.rule), other.parts.allSatisfy({ !$0.isDisjoint(with: keys) }) else {
      return false
    }
    return Refutation.implies(formula, other.formula)
  }
}

extension Formula {
  /// The terms that it speaks of, as hashes.
  fileprivate var keys: Set<Int> {
    switch self {
    case .constant: []
    case .and(let parts), .or(let parts): parts.reduce(into: []) { $0.formUnion($1.keys) }
    case .within(let key, _, _): [key.hashValue]
    }
  }
}
