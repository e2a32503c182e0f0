import ProvisoChecker
import ProvisoLanguage

extension Term {
  /// The terms that all have to hold for this one to hold: what `&&` joins, and what `!` of `||`
  /// joins. A condition has the same outcome as its conjuncts together: false if one is false,
  /// else an error value if one is no bool, else true.
  var conjuncts: [Term] {
    var found: [Term] = []
    appendConjuncts(to: &found)
    return found
  }

  private func appendConjuncts(to found: inout [Term]) {
    switch self {
    case .operation(let term) where term.operator == .and:
      term.left.appendConjuncts(to: &found)
      term.right.appendConjuncts(to: &found)
    case .negation(let term):
      guard let pushed = term.operand.negated else { return found.append(self) }
      pushed.appendConjuncts(to: &found)
    case .constant, .input, .local, .member, .index, .has, .minus, .operation, .conditional,
      .call, .list, .map, .comprehension, .bind:
      found.append(self)
    }
  }

  /// What `!` of this is, with the `!` further in; `nil` if it cannot be moved.
  private var negated: Term? {
    switch self {
    case .negation(let term): return term.type == .bool ? term.operand : nil
    case .operation(let term):
      if let inverse = term.operator.inverse { return term.with(inverse) }
      guard term.operator == .or || term.operator == .and else { return nil }
      let left = Term.negation(UnaryTerm(operand: term.left, type: .bool, place: term.left.place))
      let right = Term.negation(
        UnaryTerm(operand: term.right, type: .bool, place: term.right.place))
      return .operation(
        OperationTerm(
          operator: term.operator == .or ? .and : .or, left: left, right: right, type: .bool,
          place: term.place))
    case .constant, .input, .local, .member, .index, .has, .minus, .conditional, .call, .list,
      .map, .comprehension, .bind:
      return nil
    }
  }
}

extension OperationTerm {
  fileprivate func with(_ other: BinaryOperator) -> Term {
    .operation(
      OperationTerm(operator: other, left: left, right: right, type: type, place: place))
  }
}

extension BinaryOperator {
  /// What tells the opposite of a comparison; both give the same error values.
  fileprivate var inverse: BinaryOperator? {
    switch self {
    case .equal: .notEqual
    case .notEqual: .equal
    case .less: .greaterOrEqual
    case .lessOrEqual: .greater
    case .greater: .lessOrEqual
    case .greaterOrEqual: .less
    case .or, .and, .in, .plus, .minus, .times, .divided, .remainder: nil
    }
  }
}
