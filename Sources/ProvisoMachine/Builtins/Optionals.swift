import ProvisoLanguage

/// CEL's optional values.
extension Evaluator {
  mutating func optional(
    _ builtin: OptionalBuiltin, _ arguments: Arguments
  ) throws(Fault) -> Value {
    switch builtin {
    case .of: return try optional(arguments[0])
    case .ofNonZeroValue: return try optional(Self.isZero(arguments[0]) ? nil : arguments[0])
    case .none: return Value(.optional)
    case .hasValue: return .bool(try arguments.held(0) != nil)
    case .value:
      guard let value = try arguments.held(0) else { throw .emptyOptional }
      return value
    case .or:
      let other = try arguments.value(1, .optional)
      return try arguments.held(0) == nil ? other : arguments[0]
    case .orValue: return try arguments.held(0) ?? arguments[1]
    case .unwrap: return try unwrap(try arguments.list(0))
    }
  }

  /// The values that optionals of a list hold.
  private mutating func unwrap(_ list: Value) throws(Fault) -> Value {
    let parts = try elements(of: list)
    var kept = 0
    for part in parts {
      guard part.kind == .optional else { throw .noOverload }
      guard let value = part.parts?.pointee else { continue }
      parts[kept] = value
      kept += 1
    }
    return .list(UnsafeMutableBufferPointer(rebasing: parts[..<kept]))
  }

  /// Whether a value is the one that its type begins with: 0, empty, false or null.
  private static func isZero(_ value: Value) -> Bool {
    switch value.kind {
    case .null: true
    case .bool, .int, .uint, .duration: value.payload == 0
    case .double: value.asDouble == 0
    case .string, .bytes, .list, .map, .nodeList, .nodeMap: value.count == 0
    case .optional: value.payload == 0
    case .timestamp: value.payload == 0 && value.count == 0
    case .type, .reversibility, .stakes, .findings, .ip, .cidr, .url, .unread, .error:
      false
    }
  }
}

extension Arguments {
  /// What an optional holds.
  fileprivate func held(_ place: Int) throws(Fault) -> Value? {
    try value(place, .optional).parts?.pointee
  }
}
