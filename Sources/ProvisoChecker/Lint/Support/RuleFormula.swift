import ProvisoLanguage

/// A rule with its condition as a formula, and what that says of single terms: what many rules are
/// compared by.
struct RuleFormula {
  let rule: CheckedRule
  let formula: Formula
  /// Whether it can never fire.
  let isIdle: Bool
  /// Of each part that has to hold, the terms that it speaks of.
  private let parts: [Set<String>]
  private let keys: Set<String>
  /// What it demands of single terms.
  private let demands: [String: Demand]
  /// Whether it demands nothing else.
  private let isPlain: Bool

  private struct Demand {
    var domain: Domain
    let natural: Domain
  }

  init(_ rule: CheckedRule) {
    self.rule = rule
    formula = rule.formula
    isIdle = Refutation.refutes(formula)
    var demands: [String: Demand] = [:]
    let atoms = formula.conjuncts
    var isPlain = true
    for atom in atoms {
      guard case .within(let key, let domain, let natural) = atom else {
        isPlain = false
        continue
      }
      let known = demands[key]?.domain ?? natural
      demands[key] = Demand(domain: known.intersection(domain), natural: natural)
    }
    self.demands = demands
    self.isPlain = isPlain
    parts = atoms.map(\.keys)
    keys = parts.reduce(into: []) { $0.formUnion($1) }
  }

  /// The terms of which it demands one of a few texts, by key.
  var texts: [(key: String, texts: [String])] {
    demands.compactMap { key, demand in
      demand.domain.texts.map { (key, $0.subtracting(demand.domain.excludedTexts).sorted()) }
    }.sorted { $0.key < $1.key }
  }

  /// Whether the other fires on everything that this does. What shares no term with a part of the
  /// other's condition says nothing of it.
  func implies(_ other: RuleFormula) -> Bool {
    guard other.parts.count <= keys.count || !other.isPlain,
      other.parts.allSatisfy({ !$0.isDisjoint(with: keys) }), rule.isWithin(other.rule)
    else { return false }
    for (key, demand) in other.demands {
      guard let own = demands[key] else { continue }
      // Plain demands on one term are told apart without a search.
      if isPlain, !own.domain.isInside(demand.domain) { return false }
    }
    if isPlain, other.isPlain { return true }
    return Refutation.implies(formula, other.formula)
  }

  /// Whether it fires on everything of which the statement holds.
  func fires(on statement: Formula) -> Bool {
    let stated = statement.keys
    guard parts.allSatisfy({ !$0.isDisjoint(with: stated) }) else { return false }
    return Refutation.implies(statement, formula)
  }
}

extension Domain {
  /// Whether all of its values are in the other.
  func isInside(_ other: Domain) -> Bool {
    other.complement.allSatisfy { intersection($0).isEmpty }
  }
}

extension Formula {
  /// The parts that all have to hold, however they are grouped; what is always true is left out.
  var conjuncts: [Formula] {
    switch self {
    case .constant(true): []
    case .constant(false), .or, .within: [self]
    case .and(let parts): parts.flatMap(\.conjuncts)
    }
  }

  /// The terms that it speaks of.
  var keys: Set<String> {
    switch self {
    case .constant: []
    case .and(let parts), .or(let parts): parts.reduce(into: []) { $0.formUnion($1.keys) }
    case .within(let key, _, _): [key]
    }
  }
}
