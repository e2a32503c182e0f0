import ProvisoLanguage

extension Leaning {
  /// Whether one answer, which a claim can choose, permits, and every other does not: a bare bool
  /// whose truth permits, `x == false` whose truth forbids, `x == "draft"` whose truth permits.
  var spares: Bool {
    switch term {
    case .member, .index: return permitsWhen
    case .operation(let node):
      switch node.operator {
      case .equal, .in: return permitsWhen != node.comparesWithFalse
      case .notEqual: return permitsWhen == node.comparesWithFalse
      case .or, .and, .less, .lessOrEqual, .greater, .greaterOrEqual, .plus, .minus, .times,
        .divided, .remainder:
        return false
      }
    case .call(let node):
      switch node.builtin {
      case .string(.contains), .string(.startsWith), .string(.endsWith), .string(.matches):
        return permitsWhen
      default: return false
      }
    case .constant, .input, .local, .has, .negation, .minus, .conditional, .list, .map,
      .comprehension, .bind:
      return false
    }
  }

  /// Whose word it is, if nobody vouches for it.
  var claim: String? {
    for reading in Reading.all(in: term) {
      switch reading.what {
      case .annotations: return "the tool server's own hint"
      case .said(let name): return "`context.\(name)` is the agent's own word"
      case .undeclared(let name?): return "`context.\(name)` is not declared, so nobody vouches"
      case .undeclared(nil): return "nobody vouches for the context as a whole"
      case .arguments, .action, .agent, .now, .vouched, .confidence, .fact, .findings: continue
      }
    }
    return nil
  }
}

extension OperationTerm {
  fileprivate var comparesWithFalse: Bool {
    left.folded == .bool(false) || right.folded == .bool(false)
  }
}
