import ProvisoLanguage

/// What a condition comes to if one member is absent or one list empty, and nothing else is known.
struct Trial {
  /// As CEL has it; `fails` is an error value.
  enum Truth { case yes, no, fails, open }

  private let lack: Lack

  init(_ lack: Lack) { self.lack = lack }

  func truth(_ term: Term) -> Truth {
    switch value(term) {
    case .known(.bool(let flag)): flag ? .yes : .no
    case .fails: .fails
    case .known, .nothing, .open: .open
    }
  }

  private enum Value: Equatable {
    case known(Constant)
    /// The optional without a value.
    case nothing
    case fails, open
  }

  private func value(_ term: Term) -> Value {
    if lack.how == .absent, let path = term.path, isBelow(path) {
      if case .member(let node) = term, node.isOptional, path == lack.path { return .nothing }
      return .fails
    }
    if lack.how == .empty, term.path == lack.path { return .known(.list([])) }
    switch term {
    case .constant(let node): return .known(node.value)
    case .has(let node):
      guard lack.how == .absent, let asked = term.asked, isBelow(asked) else { return .open }
      return node.isLenient || asked == lack.path ? .known(.bool(false)) : .fails
    case .negation(let node):
      guard case .known(.bool(let flag)) = value(node.operand) else { return strict(node.operand) }
      return .known(.bool(!flag))
    case .operation(let node): return value(node)
    case .conditional(let node): return value(node)
    case .call(let node): return value(node)
    case .comprehension(let node): return value(node)
    case .bind(let node): return value(node.body)
    case .list(let node):
      return node.elements.contains { value($0.value) == .fails } ? .fails : .open
    case .member(let node): return strict(node.base)
    case .index(let node):
      let parts = [value(node.base), value(node.key)]
      return parts.contains(.fails) ? .fails : .open
    case .minus(let node): return strict(node.operand)
    case .input, .local, .map: return .open
    }
  }

  /// An error value stays one; everything else is open.
  private func strict(_ term: Term) -> Value { value(term) == .fails ? .fails : .open }

  private func isBelow(_ path: String) -> Bool {
    path == lack.path || path.hasPrefix(lack.path + ".")
  }

  private func value(_ node: OperationTerm) -> Value {
    let left = value(node.left)
    let right = value(node.right)
    switch node.operator {
    case .and, .or:
      let decisive = Value.known(.bool(node.operator == .or))
      let neutral = Value.known(.bool(node.operator == .and))
      if left == decisive || right == decisive { return decisive }
      if left == neutral { return right }
      if right == neutral { return left }
      return left == .fails && right == .fails ? .fails : .open
    case .in:
      if left == .fails || right == .fails { return .fails }
      return right == .known(.list([])) ? .known(.bool(false)) : .open
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual:
      if left == .fails || right == .fails { return .fails }
      guard case .known(let one) = left, case .known(let other) = right else { return .open }
      return compared(one, node.operator, other)
    case .plus, .minus, .times, .divided, .remainder:
      return left == .fails || right == .fails ? .fails : .open
    }
  }

  private func compared(_ one: Constant, _ symbol: BinaryOperator, _ other: Constant) -> Value {
    if let left = one.position, let right = other.position, let sign = Sign(symbol) {
      return .known(.bool(!Domain.at(left).intersection(sign.domain(right)).isEmpty))
    }
    switch symbol {
    case .equal: return .known(.bool(one == other))
    case .notEqual: return .known(.bool(one != other))
    default: return .open
    }
  }

  private func value(_ node: ConditionalTerm) -> Value {
    switch value(node.condition) {
    case .known(.bool(let flag)): return value(flag ? node.first : node.second)
    case .fails: return .fails
    case .known, .nothing, .open:
      let first = value(node.first)
      return first == value(node.second) ? first : .open
    }
  }

  private func value(_ node: CallTerm) -> Value {
    let arguments = node.arguments.map(value)
    if node.builtin == .optional(.orValue), arguments.count == 2 {
      return arguments[0] == .nothing ? arguments[1] : .open
    }
    if node.builtin == .optional(.hasValue), arguments.first == .nothing {
      return .known(.bool(false))
    }
    if arguments.contains(.fails) { return .fails }
    switch (node.builtin, arguments.first) {
    case (.optional(.value), .nothing?), (.optional(.unwrap), .nothing?): return .fails
    case (.collection(.size), .known(.list(let items))?): return .known(.int(Int64(items.count)))
    case (.collection(.sum), .known(.list([]))?): return .known(.int(0))
    default: return .open
    }
  }

  private func value(_ node: ComprehensionTerm) -> Value {
    switch value(node.range) {
    case .fails: return .fails
    case .known(.list([])):
      switch node.kind {
      case .all: return .known(.bool(true))
      case .exists, .existsOne: return .known(.bool(false))
      case .filter, .map, .transformList: return .known(.list([]))
      case .transformMap, .transformMapEntry: return .open
      }
    case .known, .nothing, .open: return .open
    }
  }
}
