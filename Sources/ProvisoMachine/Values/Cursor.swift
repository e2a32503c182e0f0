import ProvisoJSON
import ProvisoLanguage

/// A walk over the elements of a list or the entries of a map, whatever represents it.
struct Cursor {
  /// What is walked over: `list`, `map`, `nodeList` or `nodeMap`.
  let kind: Value.Kind
  /// Whether parts may be of another type than declared.
  let isUnchecked: Bool
  /// The type of the container in the program.
  let type: UInt32
  var left: UInt32
  /// An address or an index on the tape.
  var place: UInt64

  var isMap: Bool { kind == .map || kind == .nodeMap }
}

/// What a walk meets: an element, or a key and its value.
struct Part {
  let first: Value
  let second: Value
}

extension Evaluator {
  mutating func cursor(over container: Value) throws(Fault) -> Cursor {
    switch container.kind {
    case .list, .map:
      return Cursor(
        kind: container.kind, isUnchecked: false, type: 0, left: container.count,
        place: container.payload)
    case .nodeList, .nodeMap:
      return Cursor(
        kind: container.kind, isUnchecked: container.detail != 0, type: container.nodeType,
        left: container.count, place: UInt64(container.node &+ 1))
    default: throw .noOverload
    }
  }

  /// The next part; nil after the last.
  mutating func take(_ cursor: inout Cursor) throws(Fault) -> Part? {
    guard cursor.left > 0 else { return nil }
    cursor.left &-= 1
    switch cursor.kind {
    case .list:
      return Part(first: Self.load(&cursor.place), second: .null)
    case .map:
      let key = Self.load(&cursor.place)
      return Part(first: key, second: Self.load(&cursor.place))
    case .nodeList:
      let node = UInt32(truncatingIfNeeded: cursor.place)
      cursor.place = UInt64(tape.next(node))
      let type = elementType(of: cursor.type)
      return Part(first: try part(node, type, cursor.isUnchecked), second: .null)
    default:
      let key = UInt32(truncatingIfNeeded: cursor.place)
      cursor.place = UInt64(tape.next(key &+ 1))
      return try entry(key, of: cursor.type, isUnchecked: cursor.isUnchecked)
    }
  }

  private mutating func entry(
    _ key: UInt32, of type: UInt32, isUnchecked: Bool
  ) throws(Fault) -> Part {
    let types = entryTypes(of: type, named: tape.string(key))
    let value = try part(key &+ 1, types.value, isUnchecked)
    return Part(first: try self.key(tape.string(key), as: types.key), second: value)
  }

  private static func load(_ place: inout UInt64) -> Value {
    let address = UnsafePointer<Value>(bitPattern: UInt(place)).unsafelyUnwrapped
    place &+= UInt64(MemoryLayout<Value>.stride)
    return address.pointee
  }
}
