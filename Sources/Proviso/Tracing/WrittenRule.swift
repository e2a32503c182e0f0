import ProvisoChecker
import ProvisoLanguage
import ProvisoSyntax

/// What a rule says, beside what was checked of it.
struct WrittenRule {
  /// Under `when` and `unless`.
  private(set) var conditions: [Written] = []
  /// Behind `preferring`.
  private(set) var preferring: [Written] = []
  /// Of limits: what is summed, and the keys.
  private(set) var sums: [Written] = []
  private(set) var keys: [Written] = []

  init() {}

  init(_ node: RuleNode) {
    for clause in node.clauses {
      switch clause.body {
      case .when(let expression): conditions.append(Written(expression))
      case .unless(let expression): conditions.append(Written(expression, isUnless: true))
      case .to(let targets): preferring += targets.compactMap { $0.preferring.map { Written($0) } }
      case .limit(let limit):
        if case .sum(_, _, let expression) = limit.bound { sums.append(Written(expression)) }
        keys += limit.keys.map { Written($0) }
      case .on, .within, .valid, .show, .edit, .notify, .signed, .granted, .expires, .covers,
        .never, .needs, .because:
        break
      }
    }
  }

  /// The rules of all files, by name.
  static func all(in trees: [Syntax]) -> [Text: WrittenRule] {
    var found: [Text: WrittenRule] = [:]
    for tree in trees {
      for case .rule(let node) in tree.declarations.map(\.body) {
        found[node.name.text] = WrittenRule(node)
      }
    }
    return found
  }

  /// The operands of clauses that are no condition.
  func clauses(of rule: CheckedRule, _ builder: inout OperandBuilder) -> [ClauseOperand] {
    var sums: [Term] = []
    for limit in rule.limits { if case .sum(_, let term) = limit.bound { sums.append(term) } }
    return Self.clauses("preferring", rule.targets.compactMap(\.preferring), preferring, &builder)
      + Self.clauses("limit of", sums, self.sums, &builder)
      + Self.clauses("limit by", rule.limits.flatMap(\.keys), keys, &builder)
  }

  private static func clauses(
    _ name: String, _ terms: [Term], _ written: [Written], _ builder: inout OperandBuilder
  ) -> [ClauseOperand] {
    let isWhole = terms.count == written.count
    var clauses: [ClauseOperand] = []
    for (place, term) in terms.enumerated() {
      let operand = builder.operand(term, isWhole ? written[place] : nil, isLogical: false)
      clauses.append(ClauseOperand(name: name, operand: operand))
    }
    return clauses
  }
}
