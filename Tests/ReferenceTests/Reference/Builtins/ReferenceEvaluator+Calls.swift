import ProvisoChecker
import ProvisoLanguage

extension ReferenceEvaluator {
  func call(_ node: CallTerm) throws(Fault) -> ReferenceValue {
    if case .optional(let builtin) = node.builtin, node.arguments.count == 2 {
      return try alternative(builtin, node)
    }
    var arguments: [ReferenceValue] = []
    for argument in node.arguments { arguments.append(try value(argument)) }
    switch node.builtin {
    case .conversion(let builtin): return try builtin.reference(arguments[0])
    case .string(let builtin): return try builtin.reference(arguments)
    case .collection(let builtin): return try builtin.reference(arguments, node.type)
    case .time(let builtin): return try builtin.reference(arguments)
    case .mathematics(let builtin): return try builtin.reference(arguments)
    case .optional(let builtin): return try builtin.reference(arguments)
    case .network(let builtin): return try builtin.reference(arguments[0], arguments.last)
    case .encoding(let builtin): return try builtin.reference(arguments[0])
    case .domain(let builtin): return try builtin.reference(arguments)
    case .findings(let builtin): return try builtin.reference(arguments)
    }
  }

  /// `or` and `orValue`: as in CEL, the alternative is evaluated only if it is needed.
  private func alternative(
    _ builtin: OptionalBuiltin, _ node: CallTerm
  ) throws(Fault) -> ReferenceValue {
    let first = try value(node.arguments[0])
    guard case .optional(let inner) = first else { throw .noOverload }
    guard let inner else {
      let second = try value(node.arguments[1])
      if builtin == .or { guard case .optional = second else { throw .noOverload } }
      return second
    }
    return builtin == .or ? first : inner
  }
}

extension ReferenceValue {
  func asText() throws(Fault) -> String {
    guard case .string(let text) = self else { throw .noOverload }
    return text.string
  }

  func asInt() throws(Fault) -> Int {
    guard case .int(let value) = self else { throw .noOverload }
    return Int(value)
  }

  func asDouble() throws(Fault) -> Double {
    guard case .double(let value) = self else { throw .noOverload }
    return value
  }

  func asList() throws(Fault) -> [ReferenceValue] {
    guard case .list(let elements) = self else { throw .noOverload }
    return elements
  }
}
