import ProvisoChecker
import ProvisoLanguage

extension ReferenceEvaluator {
  func member(_ node: MemberTerm) throws(Fault) -> ReferenceValue {
    guard node.isOptional else { return try select(node.name, of: node.base) }
    return try optionally(node.base) { (base: ReferenceValue) throws(Fault) in
      try base.lookUp(.string(node.name))
    }
  }

  /// `base.name` where an absent member is an error value.
  private func select(_ name: Text, of base: Term) throws(Fault) -> ReferenceValue {
    if case .input(let input) = base, input.input == .context {
      return try world.context(name)
    }
    let base = try value(base)
    if case .optional(let inner) = base {
      guard let inner else { return .optional(nil) }
      return .optional(try inner.lookUp(.string(name)))
    }
    guard case .map = base else { throw .noOverload }
    guard let found = try base.lookUp(.string(name)) else { throw .noSuchMember }
    return found
  }

  func index(_ node: IndexTerm) throws(Fault) -> ReferenceValue {
    if !node.isOptional, case .input(let input) = node.base, input.input == .context {
      guard case .string(let name) = try value(node.key) else { throw .noSuchKey }
      return try world.context(name)
    }
    if node.isOptional {
      let key = try value(node.key)
      return try optionally(node.base) { (base: ReferenceValue) throws(Fault) in
        try base.lookUp(key)
      }
    }
    let base = try value(node.base)
    let key = try value(node.key)
    if case .optional(let inner) = base {
      guard let inner else { return .optional(nil) }
      return .optional(try inner.lookUp(key))
    }
    guard let found = try base.lookUp(key) else {
      if case .list = base { throw .indexOutOfRange }
      throw .noSuchKey
    }
    return found
  }

  /// `base.?name`: what is looked up in a value, or in what an optional holds, as an optional.
  private func optionally(
    _ base: Term, _ find: (ReferenceValue) throws(Fault) -> ReferenceValue?
  ) throws(Fault) -> ReferenceValue {
    let base = try value(base)
    guard case .optional(let inner) = base else { return .optional(try find(base)) }
    guard let inner else { return .optional(nil) }
    return .optional(try find(inner))
  }

  // MARK: Presence

  func has(_ node: HasTerm) throws(Fault) -> Bool {
    guard let name = node.name else { return world.request.confidence != nil }
    if case .input(let input) = node.base, input.input == .context {
      return try world.hasContext(name)
    }
    switch outcome(node.base) {
    case .success(.map(let entries)): return entries.contains { $0.key.equals(.string(name)) }
    case .success(.optional(let inner)):
      guard let inner else { return false }
      return try inner.lookUp(.string(name)) != nil
    case .success: throw .noOverload
    case .failure(.noSuchMember) where node.isLenient && isPath(node.base): return false
    case .failure(let fault): throw fault
    }
  }

  /// Whether a term is a chain of members from an input or a variable.
  private func isPath(_ term: Term) -> Bool {
    switch term {
    case .input, .local: true
    case .member(let node): isPath(node.base)
    case .constant, .index, .has, .negation, .minus, .operation, .conditional, .call, .list,
      .map, .comprehension, .bind:
      false
    }
  }
}

extension ReferenceValue {
  /// The element or entry at a key, or nil if there is none.
  func lookUp(_ key: ReferenceValue) throws(Fault) -> ReferenceValue? {
    switch self {
    case .map(let entries):
      guard key.isKey || ReferenceNumber(key) != nil else { throw .noOverload }
      return entries.first { $0.key.equals(key) }?.value
    case .list(let elements):
      guard let place = try key.place else { return nil }
      return elements.indices.contains(place) ? elements[place] : nil
    default: throw .noOverload
    }
  }

  /// The number as a place in a list; nil if no list is so long.
  private var place: Int? {
    get throws(Fault) {
      switch self {
      case .int(let value): return Int(value)
      case .uint(let value): return Int(exactly: value)
      case .double(let value):
        guard let whole = Int(exactly: value) else { throw .invalidArgument }
        return whole
      default: throw .noOverload
      }
    }
  }
}
