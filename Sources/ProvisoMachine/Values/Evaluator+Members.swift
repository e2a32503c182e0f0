import ProvisoJSON
import ProvisoLanguage
import ProvisoProgram

/// Members, elements and entries of whatever holds some.
extension Evaluator {
  /// `base.name` and `base.?name`. A member of an optional is an optional, as CEL has it.
  mutating func member(
    of base: Value, named name: UnsafeRawBufferPointer, isOptional: Bool
  ) throws(Fault) -> Value {
    if base.kind == .optional {
      guard let inner = base.parts?.pointee else { return base }
      return try optional(try find(name, in: inner))
    }
    let found = try find(name, in: base)
    if isOptional { return try optional(found) }
    guard let found else { throw .noSuchMember }
    return found
  }

  /// Whether `base` has a member of this name; an optional member that is null counts as absent.
  mutating func hasMember(
    _ base: Value, named name: UnsafeRawBufferPointer
  ) throws(Fault) -> Bool {
    guard base.kind == .optional else { return try find(name, in: base) != nil }
    guard let inner = base.parts?.pointee else { return false }
    return try find(name, in: inner) != nil
  }

  /// `base[key]` and `base[?key]`.
  mutating func element(
    of base: Value, at key: Value, isOptional: Bool
  ) throws(Fault) -> Value {
    if base.kind == .optional {
      guard let inner = base.parts?.pointee else { return base }
      return try optional(try find(key, in: inner))
    }
    let found = try find(key, in: base)
    if isOptional { return try optional(found) }
    if let found { return found }
    throw base.kind == .list || base.kind == .nodeList ? .indexOutOfRange : .noSuchKey
  }

  /// `wanted in container`: an element of a list, a key of a map.
  mutating func contains(_ container: Value, _ wanted: Value) throws(Fault) -> Bool {
    if container.kind == .map || container.kind == .nodeMap {
      return try find(wanted, in: container) != nil
    }
    guard container.kind == .list || container.kind == .nodeList else { throw .noOverload }
    var cursor = try cursor(over: container)
    while let element = try take(&cursor) {
      try charge(1)
      if try equal(element.first, wanted) { return true }
    }
    return false
  }

  /// A value, or nothing, as an optional.
  mutating func optional(_ value: Value?) throws(Fault) -> Value {
    guard let value else { return Value(.optional) }
    let room = try arena.values(1)
    room[0] = value
    return .some(at: UnsafePointer(room.baseAddress.unsafelyUnwrapped))
  }

  /// The entry of a map under a name.
  private mutating func find(
    _ name: UnsafeRawBufferPointer, in base: Value
  ) throws(Fault) -> Value? {
    switch base.kind {
    case .nodeMap: return try find(name, inNode: base)
    case .map: return try find(pair: .string(name), in: base)
    default: throw .noOverload
    }
  }

  private mutating func find(
    _ name: UnsafeRawBufferPointer, inNode base: Value
  ) throws(Fault) -> Value? {
    try charge(Int(base.count) >> 2)
    let node = tape.member(of: base.node, named: name)
    guard base.nodeType != 0 else { return node == 0 ? nil : try value(of: node, as: 0) }
    let type = unit.program.type(base.nodeType)
    if let field = field(name, of: type) {
      return try find(field, node, isUnchecked: base.detail != 0)
    }
    guard node != 0 else { return nil }
    return try part(
      node, entryTypes(of: base.nodeType, named: name).value, base.detail != 0)
  }

  private mutating func find(
    _ field: FieldRecord, _ node: UInt32, isUnchecked: Bool
  ) throws(Fault) -> Value? {
    guard node != 0 else { return nil }
    if field.isOptional, tape.kind(node) == .null { return nil }
    if isUnchecked, mismatch(node, field.type) != nil { throw .wrongType }
    return try value(of: node, as: field.type)
  }

  private mutating func find(pair key: Value, in map: Value) throws(Fault) -> Value? {
    guard var place = map.parts else { return nil }
    try charge(Int(map.count) >> 2)
    for _ in 0..<Int(map.count) {
      if try equal(place.pointee, key) { return (place + 1).pointee }
      place += 2
    }
    return nil
  }

  mutating func find(_ key: Value, in base: Value) throws(Fault) -> Value? {
    switch base.kind {
    case .list:
      guard let index = try Self.index(key, below: base.count) else { return nil }
      return base.parts.unsafelyUnwrapped[index]
    case .nodeList:
      guard let index = try Self.index(key, below: base.count) else { return nil }
      return try find(index, in: base)
    case .map: return try find(pair: key, in: base)
    case .nodeMap: return try find(key, inNode: base)
    default: throw .noOverload
    }
  }

  private mutating func find(_ index: Int, in list: Value) throws(Fault) -> Value {
    try charge(index >> 2)
    var node = list.node + 1
    for _ in 0..<index { node = tape.next(node) }
    return try part(node, elementType(of: list.nodeType), list.detail != 0)
  }

  /// Names of the request are text; a map that declares other keys is searched by value.
  private mutating func find(_ key: Value, inNode base: Value) throws(Fault) -> Value? {
    if key.kind == .string { return try find(key.slice, inNode: base) }
    guard base.nodeType != 0, unit.program.type(base.nodeType).kind == .map else { return nil }
    var cursor = try cursor(over: base)
    while let part = try take(&cursor) {
      try charge(1)
      if try equal(part.first, key) { return part.second }
    }
    return nil
  }

  /// A place in a list, whatever type of number names it; nil if it lies outside.
  private static func index(_ key: Value, below count: UInt32) throws(Fault) -> Int? {
    let place: Int64?
    switch key.kind {
    case .int: place = key.asInt
    case .uint: place = Int64(exactly: key.payload)
    case .double:
      place = Int64(exactly: key.asDouble)
      if place == nil { throw .noOverload }
    default: throw .noOverload
    }
    guard let place, place >= 0, place < Int64(count) else { return nil }
    return Int(place)
  }
}
