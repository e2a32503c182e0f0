import ProvisoLanguage

/// How two values stand to each other.
enum ReferenceOrder { case less, equal, greater, unordered }

/// A number of any of the three types, as a point on the real line.
enum ReferenceNumber {
  case whole(Int128)
  case fraction(Double)

  init?(_ value: ReferenceValue) {
    switch value {
    case .int(let value): self = .whole(Int128(value))
    case .uint(let value): self = .whole(Int128(value))
    case .double(let value): self = .fraction(value)
    default: return nil
    }
  }

  func order(_ other: ReferenceNumber) -> ReferenceOrder {
    switch (self, other) {
    case (.whole(let left), .whole(let right)):
      return left < right ? .less : left > right ? .greater : .equal
    case (.fraction(let left), .fraction(let right)):
      if left.isNaN || right.isNaN { return .unordered }
      return left < right ? .less : left > right ? .greater : .equal
    case (.whole(let left), .fraction(let right)): return Self.order(left, right)
    case (.fraction(let left), .whole(let right)):
      switch Self.order(right, left) {
      case .less: return .greater
      case .greater: return .less
      case .equal: return .equal
      case .unordered: return .unordered
      }
    }
  }

  /// Exact, but that the greatest int and the double 2^63 count as equal.
  private static func order(_ left: Int128, _ right: Double) -> ReferenceOrder {
    if right.isNaN { return .unordered }
    if left == Int128(Int64.max), right == 0x1p63 { return .equal }
    if right >= 0x1p100 { return .less }
    if right <= -0x1p100 { return .greater }
    let floor = right.rounded(.down)
    let whole = Int128(floor)
    if left == whole { return right == floor ? .equal : .less }
    return left < whole ? .less : .greater
  }
}

extension ReferenceValue {
  /// CEL's equality: values of different types are unequal, numbers compare by value.
  func equals(_ other: ReferenceValue) -> Bool {
    if let left = ReferenceNumber(self), let right = ReferenceNumber(other) {
      return left.order(right) == .equal
    }
    switch (self, other) {
    case (.null, .null): return true
    case (.bool(let left), .bool(let right)): return left == right
    case (.string(let left), .string(let right)): return left == right
    case (.bytes(let left), .bytes(let right)): return left == right
    case (.timestamp(let left), .timestamp(let right)): return left == right
    case (.duration(let left), .duration(let right)): return left == right
    case (.level(let one, let left), .level(let two, let right)):
      return one == two && left == right
    case (.type(let left), .type(let right)): return left == right
    case (.list(let left), .list(let right)):
      return left.count == right.count && zip(left, right).allSatisfy { $0.equals($1) }
    case (.map(let left), .map(let right)):
      return left.count == right.count
        && left.allSatisfy { entry in
          right.contains { $0.key.equals(entry.key) && $0.value.equals(entry.value) }
        }
    case (.optional(nil), .optional(nil)): return true
    case (.optional(let left?), .optional(let right?)): return left.equals(right)
    case (.ip(let left), .ip(let right)): return left == right
    case (.cidr(let left, let one), .cidr(let right, let two)):
      return left == right && one == two
    default: return false
    }
  }

  /// Nil where the two have no order at all.
  func order(_ other: ReferenceValue) -> ReferenceOrder? {
    if let left = ReferenceNumber(self), let right = ReferenceNumber(other) {
      return left.order(right)
    }
    func by<T: Comparable>(_ left: T, _ right: T) -> ReferenceOrder {
      left < right ? .less : left > right ? .greater : .equal
    }
    switch (self, other) {
    case (.bool(let left), .bool(let right)): return by(left ? 1 : 0, right ? 1 : 0)
    case (.string(let left), .string(let right)): return by(left, right)
    case (.bytes(let left), .bytes(let right)):
      if left == right { return .equal }
      return left.lexicographicallyPrecedes(right) ? .less : .greater
    case (.timestamp(let left), .timestamp(let right)):
      return left.seconds == right.seconds
        ? by(left.nanoseconds, right.nanoseconds) : by(left.seconds, right.seconds)
    case (.duration(let left), .duration(let right)): return by(left, right)
    case (.level(let one, let left), .level(let two, let right)) where one == two:
      return by(left, right)
    default: return nil
    }
  }
}
