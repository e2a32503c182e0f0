import ProvisoChecker
import ProvisoLanguage

/// Truth values that a condition can have.
struct TruthSet: OptionSet, Hashable, Sendable {
  let rawValue: UInt8

  static let yes = TruthSet(rawValue: 1)
  static let no = TruthSet(rawValue: 2)
  static let error = TruthSet(rawValue: 4)
  static let any: TruthSet = [.yes, .no, .error]

  var negated: TruthSet {
    var negated = intersection(.error)
    if contains(.yes) { negated.insert(.no) }
    if contains(.no) { negated.insert(.yes) }
    return negated
  }

  /// `&&`, which absorbs errors.
  func and(_ other: TruthSet) -> TruthSet {
    var both = union(other).intersection(.no)
    if contains(.yes), other.contains(.yes) { both.insert(.yes) }
    let mayFail = contains(.error) && other != .no || other.contains(.error) && self != .no
    if mayFail { both.insert(.error) }
    return both
  }

  func or(_ other: TruthSet) -> TruthSet { negated.and(other.negated).negated }
}

/// Levels that a fact can have, by rank.
package struct LevelSet: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  init(rank: UInt8) { rawValue = 1 << rank }

  /// The ranks, from harmless to worst.
  package var ranks: [UInt8] { (0..<8).filter { contains(LevelSet(rank: $0)) } }

  static func all(of scale: Scale) -> LevelSet {
    LevelSet(rawValue: (1 << UInt8(scale.levels.count)) - 1)
  }
}

/// What is known of an action's facts before anything is proposed.
struct Outlook {
  private let handles: Set<UInt8>
  private var known: [Scale: LevelSet] = [:]

  init(on action: CheckedAction) {
    handles = Set(action.handles)
    known[.reversibility] = declared(action.reversibility, .reversibility)
    known[.stakes] = declared(action.stakes, .stakes)
  }

  func levels(of scale: Scale) -> LevelSet { known[scale] ?? .all(of: scale) }

  /// A fact that fails is the worst.
  private func declared(_ term: Term?, _ scale: Scale) -> LevelSet {
    let worst = LevelSet(rank: scale.worst)
    guard let term else { return worst }
    let found = levels(term, scale)
    return found.mayFail ? found.levels.union(worst) : found.levels
  }

  func truth(_ term: Term) -> TruthSet {
    switch term {
    case .constant(let constant): truth(of: constant.value)
    case .negation(let unary): truth(unary.operand).negated
    case .operation(let operation): truth(operation)
    case .conditional(let choice): truth(choice)
    case .call(let call): truth(call)
    case .input, .local, .member, .index, .has, .minus, .list, .map, .comprehension, .bind: .any
    }
  }

  private func truth(of value: Constant) -> TruthSet {
    switch value {
    case .bool(let flag): flag ? .yes : .no
    case .null, .int, .uint, .double, .string, .bytes, .timestamp, .duration, .level, .type, .list,
      .map, .kinds:
      .any
    }
  }

  private func truth(_ choice: ConditionalTerm) -> TruthSet {
    let condition = truth(choice.condition)
    var found = condition.intersection(.error)
    if condition.contains(.yes) { found.formUnion(truth(choice.first)) }
    if condition.contains(.no) { found.formUnion(truth(choice.second)) }
    return found
  }

  private func truth(_ operation: OperationTerm) -> TruthSet {
    switch operation.operator {
    case .and: truth(operation.left).and(truth(operation.right))
    case .or: truth(operation.left).or(truth(operation.right))
    case .equal: compared(operation, ==)
    case .notEqual: compared(operation, !=)
    case .less: compared(operation, <)
    case .lessOrEqual: compared(operation, <=)
    case .greater: compared(operation, >)
    case .greaterOrEqual: compared(operation, >=)
    case .in, .plus, .minus, .times, .divided, .remainder: .any
    }
  }

  private func compared(_ operation: OperationTerm, _ holds: (UInt8, UInt8) -> Bool) -> TruthSet {
    guard case .level(let scale) = operation.left.type, operation.right.type == .level(scale)
    else { return .any }
    let (left, right) = (levels(operation.left, scale), levels(operation.right, scale))
    var found: TruthSet = left.mayFail || right.mayFail ? .error : []
    for one in left.levels.ranks {
      for other in right.levels.ranks { found.insert(holds(one, other) ? .yes : .no) }
    }
    return found
  }

  /// What the action is declared to handle is found, whatever a scan says.
  private func truth(_ call: CallTerm) -> TruthSet {
    guard case .input(let input)? = call.arguments.first, input.input == .findings
    else { return .any }
    if call.builtin == .findings(.any) { return handles.isEmpty ? .any : .yes }
    guard call.builtin == .findings(.has), case .constant(let kinds)? = call.arguments.last,
      case .kinds(let wanted) = kinds.value
    else { return .any }
    return handles.isDisjoint(with: wanted) ? .any : .yes
  }

  private func levels(_ term: Term, _ scale: Scale) -> (levels: LevelSet, mayFail: Bool) {
    switch term {
    case .constant(let constant):
      if case .level(_, let rank) = constant.value { return (LevelSet(rank: rank), false) }
      return (.all(of: scale), true)
    case .input(let input) where input.input == .fact(scale): return (levels(of: scale), false)
    case .conditional(let choice):
      let condition = truth(choice.condition)
      var found: (levels: LevelSet, mayFail: Bool) = ([], condition.contains(.error))
      for (value, branch) in [(TruthSet.yes, choice.first), (.no, choice.second)]
      where condition.contains(value) {
        let inner = levels(branch, scale)
        found = (found.levels.union(inner.levels), found.mayFail || inner.mayFail)
      }
      return found
    case .input, .local, .member, .index, .has, .negation, .minus, .operation, .call, .list, .map,
      .comprehension, .bind:
      return (.all(of: scale), true)
    }
  }
}
