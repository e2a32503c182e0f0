import ProvisoLanguage
import ProvisoSyntax

/// The smallest conditions of a rule or a fact, each with the answer that leads to an approval or
/// takes a person away.
struct Leaning {
  let term: Term
  /// The answer that permits.
  let permitsWhen: Bool

  static func all(of rule: CheckedRule) -> [Leaning] {
    guard let condition = rule.condition else { return [] }
    switch rule.kind {
    case .approve, .grant: return collect(condition, true)
    case .deny, .route: return collect(condition, false)
    case .invariant: return []
    }
  }

  /// Of a fact, whose milder levels permit.
  static func all(ofFact term: Term) -> [Leaning] {
    guard case .conditional(let node) = term else { return [] }
    let below = all(ofFact: node.first) + all(ofFact: node.second)
    guard let first = worst(node.first), let second = worst(node.second), first != second else {
      return below
    }
    return collect(node.condition, first < second) + below
  }

  /// The worst level that a fact can come to.
  static func worst(_ term: Term) -> UInt8? {
    if case .level(_, let rank)? = term.folded { return rank }
    guard case .conditional(let node) = term, let first = worst(node.first),
      let second = worst(node.second)
    else { return nil }
    return max(first, second)
  }

  private static func collect(_ term: Term, _ when: Bool) -> [Leaning] {
    switch term {
    case .negation(let node): return collect(node.operand, !when)
    case .operation(let node) where node.operator == .and || node.operator == .or:
      return collect(node.left, when) + collect(node.right, when)
    case .conditional(let node): return collect(node.first, when) + collect(node.second, when)
    case .bind(let node): return collect(node.body, when)
    case .comprehension(let node) where node.kind == .all || node.kind == .exists:
      return [Leaning(term: term, permitsWhen: when)] + collect(node.body, when)
    case .constant, .input, .local, .member, .index, .has, .minus, .operation, .call, .list, .map,
      .comprehension:
      return [Leaning(term: term, permitsWhen: when)]
    }
  }
}

extension LintInput {
  /// Of every rule that counts, and of the facts of every action; the rule is nil for a fact.
  var leanings: [(leaning: Leaning, rule: CheckedRule?)] {
    let rules = (policy.rules + grants).flatMap { rule in
      Leaning.all(of: rule).map { ($0, CheckedRule?.some(rule)) }
    }
    let facts = policy.actions.flatMap { [$0.reversibility, $0.stakes].compactMap { $0 } }
      .flatMap { Leaning.all(ofFact: $0) }.map { ($0, CheckedRule?.none) }
    return rules + facts
  }
}
