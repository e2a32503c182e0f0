import ProvisoLanguage
import ProvisoSyntax

extension ExpressionChecker {
  mutating func term(_ node: Unary) -> Term {
    let operand = term(node.operand)
    var type = Type.dyn
    if isChecked {
      switch SignatureChoice.choose(
        from: node.operator.signatures, isMember: false, [operand.type])
      {
      case .result(let result): type = result
      case .noShape, .noFit:
        type = .unknown
        report(.operandDoesNotFit(node, operand.type))
      }
    }
    let term = UnaryTerm(operand: operand, type: type, place: node.place)
    switch node.operator {
    case .not: return .negation(term)
    case .negate: return .minus(term)
    }
  }

  mutating func term(_ node: Binary) -> Term {
    let left = term(node.left)
    let right = term(node.right)
    let type = isChecked ? type(of: node, left, right) : .dyn
    return .operation(
      OperationTerm(
        operator: node.operator, left: left, right: right, type: type, place: node.place))
  }

  private mutating func type(of node: Binary, _ left: Term, _ right: Term) -> Type {
    if isPolicy, let finding = comparisonFinding(node, left, right) {
      report(finding)
      return .bool
    }
    if node.operator == .and || node.operator == .or {
      expect(.bool, left)
      expect(.bool, right)
      return .bool
    }
    switch SignatureChoice.choose(
      from: node.operator.signatures, isMember: false, [left.type, right.type])
    {
    case .result(let result): return result
    case .noShape, .noFit:
      report(
        node.operator.compares
          ? .notComparable(node, left, right) : .operandsDoNotFit(node, left, right))
      return node.operator.compares || node.operator == .in ? .bool : .unknown
    }
  }

  mutating func term(_ node: Conditional) -> Term {
    let condition = condition(node.condition)
    let first = term(node.first)
    let second = term(node.second)
    var type = Type.dyn
    if isChecked {
      if let merged = first.type.merged(with: second.type) {
        type = merged
      } else {
        type = .unknown
        report(.branchesDiffer(first, second))
      }
    }
    return .conditional(
      ConditionalTerm(
        condition: condition, first: first, second: second, type: type, place: node.place))
  }
}
