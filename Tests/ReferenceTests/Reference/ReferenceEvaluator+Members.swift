import ProvisoChecker
import ProvisoLanguage

extension ReferenceEvaluator {
  func member(_ node: MemberTerm) throws(Fault) -> ReferenceValue {
    guard node.isOptional else { return try select(node.name, of: node.base) }
    if node.base.isContext { return try contextOptionally(node.name) }
    return try optionally(try value(node.base), .string(node.name))
  }

  /// `base.name` where an absent member is an error value.
  private func select(_ name: Text, of base: Term) throws(Fault) -> ReferenceValue {
    if base.isContext { return try world.context(name) }
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
    if node.base.isContext {
      guard case .string(let name) = try value(node.key) else { throw .noSuchKey }
      return node.isOptional ? try contextOptionally(name) : try world.context(name)
    }
    let base = try value(node.base)
    let key = try value(node.key)
    if node.isOptional { return try optionally(base, key) }
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
    _ base: ReferenceValue, _ key: ReferenceValue
  ) throws(Fault) -> ReferenceValue {
    guard case .optional(let inner) = base else { return .optional(try base.lookUp(key)) }
    guard let inner else { return .optional(nil) }
    return .optional(try inner.lookUp(key))
  }

  /// A member of the context, or nothing; one of a wrong type is an error value all the same.
  private func contextOptionally(_ name: Text) throws(Fault) -> ReferenceValue {
    .optional(try world.hasContext(name) ? try world.context(name) : nil)
  }

  // MARK: Presence

  func has(_ node: HasTerm) throws(Fault) -> Bool {
    guard let name = node.name else { return world.request.confidence != nil }
    if node.base.isContext { return try world.hasContext(name) }
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

extension Term {
  /// Whether it is the whole context, whose members are judged one by one.
  fileprivate var isContext: Bool {
    guard case .input(let node) = self else { return false }
    return node.input == .context
  }
}
