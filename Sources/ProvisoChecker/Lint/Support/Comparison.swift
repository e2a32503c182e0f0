import ProvisoLanguage

/// Comparisons and memberships as statements about one term.
enum Comparison {
  static func formula(_ node: OperationTerm, _ isTrue: Bool) -> Formula? {
    if node.operator == .in { return membership(node, isTrue) }
    guard let sign = Sign(node.operator) else { return nil }
    let wanted = isTrue ? sign : sign.negated
    if let value = node.right.folded { return formula(node.left, wanted, value) }
    if let value = node.left.folded { return formula(node.right, wanted.mirrored, value) }
    // Two terms: below, equal, above, as -1, 0 and 1.
    let (left, right) = (node.left.key, node.right.key)
    let isOrdered = left <= right
    let key = isOrdered ? "\(left)<>\(right)" : "\(right)<>\(left)"
    let domain = (isOrdered ? wanted : wanted.mirrored).domain(0)
    return .within(key, domain, natural: .within(-1, 1))
  }

  private static func formula(_ term: Term, _ sign: Sign, _ value: Constant) -> Formula? {
    if let number = value.position {
      return .within(term.key, sign.domain(number), natural: natural(of: term))
    }
    let key = "\(value)"
    switch sign {
    case .equal: return .within(term.key, Domain(texts: [key]), natural: natural(of: term))
    case .notEqual:
      return .within(term.key, Domain(excludedTexts: [key]), natural: natural(of: term))
    case .less, .lessOrEqual, .greater, .greaterOrEqual: return nil
    }
  }

  private static func membership(_ node: OperationTerm, _ isTrue: Bool) -> Formula? {
    var values: [Constant] = []
    if case .map(let entries)? = node.right.folded {
      values = entries.map(\.key)
    } else {
      for item in node.right.items {
        guard let value = item.folded else { return nil }
        values.append(value)
      }
      if values.isEmpty, !node.right.isEmptyList { return nil }
    }
    let parts = values.compactMap { formula(node.left, isTrue ? .equal : .notEqual, $0) }
    guard parts.count == values.count else { return nil }
    let texts = values.filter { $0.position == nil }
    if texts.count == values.count {
      let keys = Set(texts.map { "\($0)" })
      let domain = isTrue ? Domain(texts: keys) : Domain(excludedTexts: keys)
      return .within(node.left.key, domain, natural: natural(of: node.left))
    }
    return isTrue ? .or(parts) : .and(parts)
  }

  /// The values that a term has by its nature.
  static func natural(of term: Term) -> Domain {
    switch term {
    case .input(let node):
      switch node.input {
      case .fact(let scale): return .within(0, Double(scale.worst))
      case .confidence: return Domain(low: 0, high: 1)
      case .arguments, .context, .action, .agent, .now, .findings, .variable: return .all
      }
    case .call(let node): return natural(of: node)
    case .constant, .local, .member, .index, .has, .negation, .minus, .operation, .conditional,
      .list, .map, .comprehension, .bind:
      return natural(of: term.type)
    }
  }

  private static func natural(of node: CallTerm) -> Domain {
    switch node.builtin {
    case .collection(.size), .findings(.count): Domain(low: 0, isWhole: true)
    default: natural(of: node.type)
    }
  }

  private static func natural(of type: Type) -> Domain {
    switch type {
    case .bool: .within(0, 1)
    case .int: Domain(isWhole: true)
    case .uint: Domain(low: 0, isWhole: true)
    case .level(let scale): .within(0, Double(scale.worst))
    case .union(let texts): Domain(texts: Set(texts.map { "\(Constant.string($0))" }))
    default: .all
    }
  }
}

/// How two values compare.
enum Sign {
  case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual

  init?(_ operator: BinaryOperator) {
    switch `operator` {
    case .equal: self = .equal
    case .notEqual: self = .notEqual
    case .less: self = .less
    case .lessOrEqual: self = .lessOrEqual
    case .greater: self = .greater
    case .greaterOrEqual: self = .greaterOrEqual
    case .or, .and, .in, .plus, .minus, .times, .divided, .remainder: return nil
    }
  }

  var negated: Sign {
    switch self {
    case .equal: .notEqual
    case .notEqual: .equal
    case .less: .greaterOrEqual
    case .lessOrEqual: .greater
    case .greater: .lessOrEqual
    case .greaterOrEqual: .less
    }
  }

  /// With the sides exchanged.
  var mirrored: Sign {
    switch self {
    case .equal, .notEqual: self
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    }
  }

  /// The values that compare so with a number.
  func domain(_ value: Double) -> Domain {
    switch self {
    case .equal: .at(value)
    case .notEqual: Domain(excluded: [value])
    case .less: Domain(high: value, highIsOpen: true)
    case .lessOrEqual: Domain(high: value)
    case .greater: Domain(low: value, lowIsOpen: true)
    case .greaterOrEqual: Domain(low: value)
    }
  }
}

extension Constant {
  /// Its place on a line, if it is something that has an order and that a double holds.
  var position: Double? {
    let most = 9_007_199_254_740_992
    switch self {
    case .int(let value): return abs(Int128(value)) > Int128(most) ? nil : Double(value)
    case .uint(let value): return value > UInt64(most) ? nil : Double(value)
    case .double(let value): return value.isNaN ? nil : value
    case .level(_, let rank): return Double(rank)
    case .bool(let value): return value ? 1 : 0
    case .duration(let value): return Double(value)
    case .timestamp(let seconds, let nanoseconds):
      return Double(seconds) + Double(nanoseconds) / 1_000_000_000
    case .null, .string, .bytes, .type, .list, .map, .kinds: return nil
    }
  }
}

extension Term {
  var isEmptyList: Bool {
    switch self {
    case .list(let node): node.elements.isEmpty
    case .constant(let node): node.value == .list([])
    case .input, .local, .member, .index, .has, .negation, .minus, .operation, .conditional, .call,
      .map, .comprehension, .bind:
      false
    }
  }
}

extension TimeBuiltin {
  /// The numbers that it can give.
  var range: ClosedRange<Int64>? {
    switch self {
    case .getDate: 1...31
    case .getDayOfMonth: 0...30
    case .getDayOfWeek: 0...6
    case .getDayOfYear: 0...365
    case .getHours: 0...23
    case .getMinutes, .getSeconds: 0...59
    case .getMilliseconds: 0...999
    case .getMonth: 0...11
    case .getFullYear, .date: nil
    }
  }
}
