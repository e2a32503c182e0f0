import ProvisoLanguage

/// Reads off a term how it moves as the facts get worse. Where that cannot be told it says mixed.
struct DirectionReader {
  /// Of the variables that are alive, by number; those that are not listed are steady.
  var locals: [Int: Direction]

  mutating func direction(_ term: Term) -> Direction {
    switch term {
    case .constant: return .steady
    case .input(let node): return direction(node.input)
    case .local(let node): return locals[node.number] ?? .steady
    case .member(let node): return unordered([node.base])
    case .index(let node): return unordered([node.base, node.key])
    case .has(let node): return node.base.isConfidence ? .falling : unordered([node.base])
    case .negation(let node), .minus(let node): return direction(node.operand).reversed
    case .operation(let node): return direction(node)
    case .conditional(let node): return direction(node)
    case .call(let node): return direction(node)
    case .list, .map: return unordered(term.children)
    case .comprehension(let node): return direction(node)
    case .bind(let node):
      let value = direction(node.value)
      return with(value, at: node.number) { $0.direction(node.body) }
    }
  }

  private func direction(_ input: Input) -> Direction {
    switch input {
    case .fact, .findings: .rising
    case .confidence: .falling
    case .arguments, .context, .action, .agent, .now, .variable: .steady
    }
  }

  /// Of something that has no order, or whose order is not known.
  private mutating func unordered(_ parts: [Term]) -> Direction {
    for part in parts where direction(part) != .steady { return .mixed }
    return .steady
  }

  private mutating func with<Result>(
    _ direction: Direction, at number: Int, _ body: (inout DirectionReader) -> Result
  ) -> Result {
    let outer = locals[number]
    locals[number] = direction
    defer { locals[number] = outer }
    return body(&self)
  }

  // MARK: Operators

  private mutating func direction(_ node: OperationTerm) -> Direction {
    let left = direction(node.left)
    let right = direction(node.right)
    switch node.operator {
    case .and, .or, .plus: return left.joined(with: right)
    case .minus, .greater, .greaterOrEqual: return left.joined(with: right.reversed)
    case .less, .lessOrEqual: return left.reversed.joined(with: right)
    case .equal: return equality(node, left, right)
    case .notEqual: return equality(node, left, right).reversed
    case .in: return membership(node, left, right)
    case .times, .divided: return scaled(node, left, right)
    case .remainder: return left == .steady && right == .steady ? .steady : .mixed
    }
  }

  /// Equality with an end of the order is a threshold: `stakes == critical`, `pii.count(K) == 0`.
  private func equality(_ node: OperationTerm, _ left: Direction, _ right: Direction) -> Direction {
    if left == .steady && right == .steady { return .steady }
    if right == .steady { return end(node.right, node.left).map { left.towards($0) } ?? .mixed }
    if left == .steady { return end(node.left, node.right).map { right.towards($0) } ?? .mixed }
    return .mixed
  }

  enum EndOfOrder { case least, greatest }

  /// Whether a constant is an end of the order of what it is compared with.
  private func end(_ term: Term, _ other: Term) -> EndOfOrder? {
    switch term.folded {
    case .bool(let value)?: return value ? .greatest : .least
    case .level(let scale, let rank)?:
      return rank == scale.worst ? .greatest : rank == 0 ? .least : nil
    case .int(0)?: return other.isCount ? .least : nil
    default: return nil
    }
  }

  private mutating func membership(
    _ node: OperationTerm, _ left: Direction, _ right: Direction
  ) -> Direction {
    if left == .steady { return right == .steady ? .steady : right == .rising ? .rising : .mixed }
    guard right == .steady, let ranks = ranks(node.right), !ranks.set.isEmpty else {
      return .mixed
    }
    let lowest = ranks.set.min() ?? 0
    let highest = ranks.set.max() ?? 0
    guard ranks.set.count == Int(highest - lowest) + 1 else { return .mixed }
    if lowest == 0 && highest == ranks.scale.worst { return .steady }
    if highest == ranks.scale.worst { return left }
    return lowest == 0 ? left.reversed : .mixed
  }

  /// The levels of a list that is written out.
  private func ranks(_ term: Term) -> (scale: Scale, set: Set<UInt8>)? {
    var ranks: Set<UInt8> = []
    var scale: Scale?
    for item in term.items {
      guard case .level(let found, let rank)? = item.folded else { return nil }
      scale = found
      ranks.insert(rank)
    }
    return scale.map { ($0, ranks) }
  }

  private func scaled(_ node: OperationTerm, _ left: Direction, _ right: Direction) -> Direction {
    if left == .steady && right == .steady { return .steady }
    if right == .steady, let isNegative = sign(node.right) {
      return isNegative ? left.reversed : left
    }
    if node.operator == .times, left == .steady, let isNegative = sign(node.left) {
      return isNegative ? right.reversed : right
    }
    return .mixed
  }

  private func sign(_ term: Term) -> Bool? {
    switch term.folded {
    case .int(let value)?: value < 0
    case .uint?: false
    case .double(let value)? where !value.isNaN: value < 0
    default: nil
    }
  }

  // MARK: Choices and calls

  private mutating func direction(_ node: ConditionalTerm) -> Direction {
    let condition = direction(node.condition)
    let first = direction(node.first)
    let second = direction(node.second)
    if condition == .steady { return first.joined(with: second) }
    // `c ? true : b` is `c || b`, and so on.
    if case .bool(let value)? = node.first.folded {
      return (value ? condition : condition.reversed).joined(with: second)
    }
    if case .bool(let value)? = node.second.folded {
      return (value ? condition.reversed : condition).joined(with: first)
    }
    if first == .steady, second == .steady, let order = order(node.first, node.second) {
      return order ? condition : condition.reversed
    }
    return .mixed
  }

  /// Whether the first of two constants is at least the second.
  private func order(_ first: Term, _ second: Term) -> Bool? {
    switch (first.folded, second.folded) {
    case (.level(let scale, let one)?, .level(let other, let two)?) where scale == other:
      one >= two
    case (.int(let one)?, .int(let two)?): one >= two
    case (.double(let one)?, .double(let two)?) where !one.isNaN && !two.isNaN: one >= two
    default: nil
    }
  }

  private mutating func direction(_ node: CallTerm) -> Direction {
    switch node.builtin {
    case .findings(let one):
      // What is scanned by name is a finding, too: more found is worse.
      return one == .scan ? .rising : direction(node.arguments[0])
    case .conversion(.int), .conversion(.double), .conversion(.uint), .conversion(.dyn),
      .collection(.size), .mathematics(.greatest), .mathematics(.least), .mathematics(.ceil),
      .mathematics(.floor), .mathematics(.round), .mathematics(.trunc), .mathematics(.sign),
      .mathematics(.sqrt):
      return node.arguments.reduce(.steady) { $0.joined(with: direction($1)) }
    case .conversion, .string, .collection, .time, .mathematics, .optional, .network, .encoding,
      .domain:
      return unordered(node.arguments)
    }
  }

  private mutating func direction(_ node: ComprehensionTerm) -> Direction {
    let range = direction(node.range)
    let condition = node.condition.map { direction($0) } ?? .steady
    let body = direction(node.body)
    switch node.kind {
    case .exists: return range.joined(with: body)
    case .all: return range.reversed.joined(with: body)
    case .filter: return range.joined(with: body)
    case .map where condition == .steady && body == .steady: return range
    case .existsOne, .map, .transformList, .transformMap, .transformMapEntry:
      let isSteady = range == .steady && condition == .steady && body == .steady
      return isSteady ? .steady : .mixed
    }
  }
}

extension Term {
  /// Whether it counts something, and so is never below zero.
  fileprivate var isCount: Bool {
    guard case .call(let node) = self else { return false }
    return node.builtin == .findings(.count) || node.builtin == .collection(.size)
  }
}

extension Direction {
  /// Of equality with an end of the order.
  fileprivate func towards(_ end: DirectionReader.EndOfOrder) -> Direction {
    end == .greatest ? self : reversed
  }
}
