import ProvisoChecker
import ProvisoLanguage

/// Evaluates one term by walking it: the executable form of section 6 of the language.
struct ReferenceEvaluator {
  /// A variable of a macro, or of a binding whose error counts where it is read.
  typealias Local = Result<ReferenceValue, Fault>

  let world: ReferenceWorld
  /// By number; those that are not alive are stale.
  var locals: [Int: Local] = [:]

  init(_ world: ReferenceWorld) { self.world = world }

  func value(_ term: Term) throws(Fault) -> ReferenceValue {
    switch term {
    case .constant(let node): return ReferenceValue(node.value)
    case .input(let node): return try world.value(node.input)
    case .local(let node):
      guard let local = locals[node.number] else { throw .noSuchMember }
      return try local.get()
    case .member(let node): return try member(node)
    case .index(let node): return try index(node)
    case .has(let node): return .bool(try has(node))
    case .negation(let node):
      guard case .bool(let truth) = try value(node.operand) else { throw .noOverload }
      return .bool(!truth)
    case .minus(let node): return try value(node.operand).negated()
    case .operation(let node): return try operation(node)
    case .conditional(let node):
      guard case .bool(let truth) = try value(node.condition) else { throw .noOverload }
      return try value(truth ? node.first : node.second)
    case .call(let node): return try call(node)
    case .list(let node): return try list(node)
    case .map(let node): return try map(node)
    case .comprehension(let node): return try comprehension(node)
    case .bind(let node): return try with([node.number: outcome(node.value)]).value(node.body)
    }
  }

  /// The value, or why there is none.
  func outcome(_ term: Term) -> Local {
    do throws(Fault) {
      return .success(try value(term))
    } catch {
      return .failure(error)
    }
  }

  /// The same evaluator with some more variables.
  func with(_ more: [Int: Local]) -> ReferenceEvaluator {
    var inner = self
    inner.locals.merge(more) { _, new in new }
    return inner
  }
}

extension ReferenceEvaluator {
  private func operation(_ node: OperationTerm) throws(Fault) -> ReferenceValue {
    switch node.operator {
    case .and: return .bool(try joined(node, absorbing: false))
    case .or: return .bool(try joined(node, absorbing: true))
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .in, .plus, .minus,
      .times, .divided, .remainder:
      break
    }
    let left = try value(node.left)
    let right = try value(node.right)
    switch node.operator {
    case .and, .or: throw .noOverload
    case .equal: return .bool(left.equals(right))
    case .notEqual: return .bool(!left.equals(right))
    case .less: return .bool(try order(left, right, [.less]))
    case .lessOrEqual: return .bool(try order(left, right, [.less, .equal]))
    case .greater: return .bool(try order(left, right, [.greater]))
    case .greaterOrEqual: return .bool(try order(left, right, [.greater, .equal]))
    case .in: return .bool(try right.contains(left))
    case .plus: return try left.plus(right)
    case .minus: return try left.minus(right)
    case .times: return try left.times(right)
    case .divided: return try left.divided(by: right)
    case .remainder: return try left.remainder(by: right)
    }
  }

  /// `&&` and `||`: one operand that settles it is enough, whatever became of the other.
  private func joined(_ node: OperationTerm, absorbing: Bool) throws(Fault) -> Bool {
    let left = outcome(node.left)
    let right = outcome(node.right)
    if case .success(.bool(absorbing)) = left { return absorbing }
    if case .success(.bool(absorbing)) = right { return absorbing }
    // An error of an operand says more than that it is no truth value.
    guard case .bool = try left.get(), case .bool = try right.get() else {
      _ = try right.get()
      throw .noOverload
    }
    return !absorbing
  }

  func truth(_ term: Term) -> Result<Bool, Fault> {
    switch outcome(term) {
    case .success(.bool(let truth)): return .success(truth)
    case .success: return .failure(.noOverload)
    case .failure(let fault): return .failure(fault)
    }
  }

  private func order(
    _ left: ReferenceValue, _ right: ReferenceValue, _ wanted: [ReferenceOrder]
  ) throws(Fault) -> Bool {
    guard let order = left.order(right) else { throw .noOverload }
    if order == .unordered { throw .unordered }
    return wanted.contains(order)
  }

  private func list(_ node: ListTerm) throws(Fault) -> ReferenceValue {
    var elements: [ReferenceValue] = []
    for element in node.elements {
      let found = try value(element.value)
      guard element.isOptional else {
        elements.append(found)
        continue
      }
      guard case .optional(let inner) = found else { throw .noOverload }
      if let inner { elements.append(inner) }
    }
    return .list(elements)
  }

  private func map(_ node: MapTerm) throws(Fault) -> ReferenceValue {
    var entries: [ReferenceValue.Entry] = []
    for entry in node.entries {
      let key = try value(entry.key)
      guard key.isKey else { throw .noOverload }
      var found = try value(entry.value)
      if entry.isOptional {
        guard case .optional(let inner) = found else { throw .noOverload }
        guard let inner else { continue }
        found = inner
      }
      if entries.contains(where: { $0.key.equals(key) }) { throw .duplicateKey }
      entries.append(ReferenceValue.Entry(key: key, value: found))
    }
    return .map(entries)
  }
}

extension ReferenceValue {
  /// Whether a map may have it as a key.
  var isKey: Bool {
    switch self {
    case .bool, .int, .uint, .string: true
    default: false
    }
  }

  /// `x in self`
  func contains(_ wanted: ReferenceValue) throws(Fault) -> Bool {
    switch self {
    case .list(let elements): return elements.contains { $0.equals(wanted) }
    case .map(let entries): return entries.contains { $0.key.equals(wanted) }
    default: throw .noOverload
    }
  }
}
