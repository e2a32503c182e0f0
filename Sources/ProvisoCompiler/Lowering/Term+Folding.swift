import ProvisoChecker
import ProvisoLanguage
import ProvisoMachine

/// What is known when compiling. Only what has a value is folded: errors stay errors of the
/// moment in which a rule runs.
extension Term {
  var constantValue: Constant? {
    switch self {
    case .constant(let term): return term.value
    case .negation(let term):
      guard case .bool(let value)? = term.operand.constantValue else { return nil }
      return .bool(!value)
    case .minus(let term): return term.operand.constantValue?.negated
    case .operation(let term): return term.constantValue
    case .conditional(let term):
      guard case .bool(let holds)? = term.condition.constantValue else { return nil }
      return (holds ? term.first : term.second).constantValue
    case .call(let term): return term.constantValue
    case .list(let term): return term.constantValue
    case .map(let term): return term.constantValue
    case .input, .local, .member, .index, .has, .comprehension, .bind: return nil
    }
  }
}

extension OperationTerm {
  fileprivate var constantValue: Constant? {
    if `operator` == .and || `operator` == .or { return logical }
    // The right side is mostly a leaf, so that a long chain is not walked at each of its links.
    guard let second = right.constantValue, let first = left.constantValue else { return nil }
    switch `operator` {
    case .equal: return first.isEqual(to: second).map { .bool($0) }
    case .notEqual: return first.isEqual(to: second).map { .bool(!$0) }
    case .less: return first.isLess(than: second).map { .bool($0) }
    case .lessOrEqual: return second.isLess(than: first).map { .bool(!$0) }
    case .greater: return second.isLess(than: first).map { .bool($0) }
    case .greaterOrEqual: return first.isLess(than: second).map { .bool(!$0) }
    case .plus: return first.plus(second)
    case .minus: return first.minus(second)
    case .times: return first.times(second)
    case .divided: return first.divided(by: second)
    case .and, .or, .in, .remainder: return nil
    }
  }

  /// One side that decides is enough, whatever the other is.
  private var logical: Constant? {
    let decides = `operator` == .or
    let second = right.constantValue
    if second == .bool(decides) { return second }
    let first = left.constantValue
    if first == .bool(decides) { return first }
    guard first == .bool(!decides), second == .bool(!decides) else { return nil }
    return first
  }
}

extension ListTerm {
  fileprivate var constantValue: Constant? {
    var values: [Constant] = []
    for element in elements {
      guard !element.isOptional, let value = element.value.constantValue else { return nil }
      values.append(value)
    }
    let list = Constant.list(values)
    return list.height <= Constant.deepest ? list : nil
  }
}

extension MapTerm {
  /// A key that stands twice is an error when it runs, as is one of another type.
  fileprivate var constantValue: Constant? {
    var found: [Constant.Entry] = []
    var keys: Set<Constant> = []
    for entry in entries {
      guard !entry.isOptional, let value = entry.value.constantValue,
        let key = entry.key.constantValue, key.isKey, keys.insert(key.normalNumber).inserted
      else { return nil }
      found.append(Constant.Entry(key: key, value: value))
    }
    let map = Constant.map(found)
    return map.height <= Constant.deepest ? map : nil
  }
}

extension CallTerm {
  fileprivate var constantValue: Constant? {
    guard arguments.count == 1, case .string(let text)? = arguments[0].constantValue else {
      return nil
    }
    let bytes = Array(text.utf8)
    switch builtin {
    case .conversion(.timestamp):
      guard let value = try? bytes.withUnsafeBytes({ try Timestamp.parse($0) }) else { return nil }
      return .timestamp(value.asInt, value.count)
    case .conversion(.duration):
      guard let value = try? bytes.withUnsafeBytes({ try DurationText.parse($0) }) else {
        return nil
      }
      return .duration(value.asInt)
    case .conversion, .string, .collection, .time, .mathematics, .optional, .network, .encoding,
      .domain, .findings:
      return nil
    }
  }
}
