import ProvisoLanguage

extension OptionalBuiltin {
  /// All but `or` and `orValue`, which evaluate what they need only.
  func reference(_ arguments: [ReferenceValue]) throws(Fault) -> ReferenceValue {
    switch self {
    case .of: return .optional(arguments[0])
    case .ofNonZeroValue: return .optional(arguments[0].isZero ? nil : arguments[0])
    case .none: return .optional(nil)
    case .hasValue: return .bool(try arguments[0].inner() != nil)
    case .value:
      guard let inner = try arguments[0].inner() else { throw .emptyOptional }
      return inner
    case .unwrap:
      var found: [ReferenceValue] = []
      for element in try arguments[0].asList() {
        if let inner = try element.inner() { found.append(inner) }
      }
      return .list(found)
    case .or, .orValue: throw .noOverload
    }
  }
}

extension ReferenceValue {
  fileprivate func inner() throws(Fault) -> ReferenceValue? {
    guard case .optional(let inner) = self else { throw .noOverload }
    return inner
  }

  /// Empty, zero, false or null.
  fileprivate var isZero: Bool {
    switch self {
    case .null: true
    case .bool(let truth): !truth
    case .int(let number): number == 0
    case .uint(let number): number == 0
    case .double(let number): number == 0
    case .string(let text): text.utf8.isEmpty
    case .bytes(let bytes): bytes.isEmpty
    case .list(let elements): elements.isEmpty
    case .map(let entries): entries.isEmpty
    case .duration(let length): length == 0
    case .timestamp, .level, .type, .findings, .kinds, .url, .ip, .cidr: false
    case .optional(let inner): inner == nil
    }
  }
}
