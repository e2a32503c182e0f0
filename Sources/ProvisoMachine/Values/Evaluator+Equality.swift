import ProvisoLanguage

/// `==` of CEL: numbers by what they are, containers by their parts, different kinds never.
extension Evaluator {
  /// Nested containers that are compared at most.
  private static let deepest = 320

  mutating func equal(_ left: Value, _ right: Value) throws(Fault) -> Bool {
    try equal(left, right, depth: 0)
  }

  private mutating func equal(
    _ left: Value, _ right: Value, depth: Int
  ) throws(Fault) -> Bool {
    switch (left.kind, right.kind) {
    case (.null, .null): return true
    case (.string, .string), (.bytes, .bytes), (.url, .url), (.type, .type):
      try charge(bytes: left.count == right.count ? Int(left.count) : 0)
      return ByteOrder.equal(left.slice, right.slice)
    case (.list, .list), (.list, .nodeList), (.nodeList, .list), (.nodeList, .nodeList):
      return try equal(lists: left, right, depth)
    case (.map, .map), (.map, .nodeMap), (.nodeMap, .map), (.nodeMap, .nodeMap):
      return try equal(maps: left, right, depth)
    case (.optional, .optional):
      guard let first = left.parts?.pointee, let second = right.parts?.pointee else {
        return left.payload == right.payload
      }
      guard depth < Self.deepest else { throw .tooBig }
      return try equal(first, second, depth: depth + 1)
    case (.ip, .ip): return IPAddress(left) == IPAddress(right)
    case (.cidr, .cidr): return Network(left) == Network(right)
    default: return Ordering.order(left, right) == .equal
    }
  }

  private mutating func equal(
    lists left: Value, _ right: Value, _ depth: Int
  ) throws(Fault) -> Bool {
    guard left.count == right.count else { return false }
    guard depth < Self.deepest else { throw .tooBig }
    var lefts = try cursor(over: left)
    var rights = try cursor(over: right)
    while let first = try take(&lefts), let second = try take(&rights) {
      try charge(1)
      guard try equal(first.first, second.first, depth: depth + 1) else { return false }
    }
    return true
  }

  private mutating func equal(
    maps left: Value, _ right: Value, _ depth: Int
  ) throws(Fault) -> Bool {
    guard left.count == right.count else { return false }
    guard depth < Self.deepest else { throw .tooBig }
    var entries = try cursor(over: left)
    while let entry = try take(&entries) {
      try charge(1)
      guard let other = try find(entry.first, in: right) else { return false }
      guard try equal(entry.second, other, depth: depth + 1) else { return false }
    }
    return true
  }
}
