import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

extension LintRule {
  static let constantCondition = LintRule(
    "constant-condition", "P0403", .warning, "a condition is always true or always false",
    """
    `args.amount > 10.0 && args.amount < 5.0`, `size(x) >= 0` and `x.contains("")` decide nothing:
    the rule always fires, or never. Told is the smallest part of which this is sure, from the
    bounds and values that the same condition compares one and the same term with, and from what
    `stakes`, `confidence`, hours, sizes and choices of texts can be at all. What follows from two
    different terms is not seen.
    """,
    fires: """
      /// Too much and too little at once.
      deny odd {
        on      payment.wire
        when    args.amount > 10.0 && args.amount < 5.0
        because "Odd."
      }
      """,
    quiet: """
      /// Too much or too little.
      deny odd {
        on      payment.wire
        when    args.amount > 100000.0 || args.amount < 5.0
        because "Odd."
      }
      """
  ) { input, report in
    for rule in input.everyRule {
      guard let condition = rule.condition else { continue }
      let told = tell(condition, rule, &report)
      if !told { tellLevels(rule, input, &report) }
    }
    for action in input.policy.actions {
      for fact in [action.reversibility, action.stakes].compactMap({ $0 }) {
        for term in fact.all {
          if case .conditional(let node) = term { _ = tell(node.condition, nil, &report) }
        }
      }
    }
  }

  /// Tells of the smallest parts that are constant; whether there was one.
  private static func tell(_ term: Term, _ rule: CheckedRule?, _ report: inout LintReport) -> Bool {
    if case .constant = term {
      // `when true` says so itself.
      return true
    }
    var told = false
    switch term {
    case .operation(let node) where node.operator == .and || node.operator == .or:
      for part in term.parts(of: node.operator) where tell(part, rule, &report) { told = true }
    case .negation(let node): told = tell(node.operand, rule, &report)
    case .constant, .input, .local, .member, .index, .has, .minus, .operation, .conditional, .call,
      .list, .map, .comprehension, .bind:
      break
    }
    if told { return true }
    let isFalse = Refutation.refutes(Formula(term, isTrue: true))
    guard isFalse || Refutation.refutes(Formula(term, isTrue: false)) else { return false }
    report.add(
      "this is always \(isFalse ? "false" : "true")", at: term.place,
      isFalse ? "nothing can make it true" : "nothing can make it false", in: rule,
      help: isFalse ? "compare with what can be, or leave it out" : "leave it out")
    return true
  }

  /// A condition on facts that none of the matched actions can have.
  private static func tellLevels(
    _ rule: CheckedRule, _ input: LintInput, _ report: inout LintReport
  ) {
    guard !rule.patterns.isEmpty, !rule.actions.isEmpty, let condition = rule.condition else {
      return
    }
    let canBe = rule.actions.contains { number in
      !Refutation.refutes(rule.formula, input.facts(of: input.action(number)))
    }
    if canBe { return }
    report.add(
      "no action that `\(rule.name)` matches can meet its condition", at: condition.place,
      "their `stakes` and `reversibility` are never so", in: rule,
      help: "name other actions, or mend what they declare")
  }
}

extension LintInput {
  /// What is sure of the facts of a declared action.
  func facts(of action: CheckedAction) -> Formula {
    let pairs: [(Scale, Term?)] = [
      (.reversibility, action.reversibility), (.stakes, action.stakes),
    ]
    return .and(pairs.compactMap { scale, term in
      guard let term else { return nil }
      let levels = Self.levels(term)
      guard let least = levels.min(), let most = levels.max() else { return nil }
      return .within(
        "\(Input.fact(scale))", .within(Double(least), Double(most)),
        natural: .within(0, Double(scale.worst)))
    })
  }

  /// The levels that a fact can come to; a condition that fails makes it the worst.
  private static func levels(_ term: Term) -> Set<UInt8> {
    if case .level(_, let rank)? = term.folded { return [rank] }
    guard case .conditional(let node) = term else {
      guard case .level(let scale) = term.type else { return [] }
      return Set(0...scale.worst)
    }
    guard case .level(let scale) = term.type else { return [] }
    return levels(node.first).union(levels(node.second)).union([scale.worst])
  }
}
