import ProvisoLanguage

extension Term {
  /// `x <= 5.0`, `x < 5.0` and their mirrors: the term that is bounded, and the bound's type.
  var upperBound: (operand: Term, type: Type)? {
    guard let (operand, sign, value) = comparison else { return nil }
    switch (sign, value) {
    case (.less, .double), (.lessOrEqual, .double): return (operand, .double)
    case (.less, .int), (.lessOrEqual, .int): return (operand, .int)
    default: return nil
    }
  }

  /// Whether it asks what a scan found, in all arguments or in one value.
  var scans: Bool {
    all.contains { term in
      switch term {
      case .input(let node): node.input == .findings
      case .call(let node): node.builtin == .findings(.scan)
      case .constant, .local, .member, .index, .has, .negation, .minus, .operation, .conditional,
        .list, .map, .comprehension, .bind:
        false
      }
    }
  }

  /// The operator and sides, if it is an operation.
  var operation: OperationTerm? {
    guard case .operation(let node) = self else { return nil }
    return node
  }

  /// The function and its arguments, if it is a call.
  var call: CallTerm? {
    guard case .call(let node) = self else { return nil }
    return node
  }
}

extension CheckedLimit {
  /// Whether it adds up the term, and so refuses it below zero.
  func sums(_ term: Term) -> Bool {
    guard case .sum(_, let of) = bound else { return false }
    return of.key == term.key
  }
}
