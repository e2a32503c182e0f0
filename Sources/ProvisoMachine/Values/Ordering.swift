import ProvisoLanguage

/// How one value stands to another.
package enum Order: Sendable {
  case less, equal, greater
  /// A NaN is among them.
  case unordered
  /// The two have no common order.
  case none
}

/// The order of values that have one. Numbers of different types compare by what they are, exactly.
package enum Ordering {
  package static func order(_ left: Value, _ right: Value) -> Order {
    switch (left.kind, right.kind) {
    case (.double, .double): order(left.asDouble, right.asDouble)
    case (.int, .int): order(left.asInt, right.asInt)
    case (.uint, .uint), (.bool, .bool), (.stakes, .stakes), (.reversibility, .reversibility):
      order(left.payload, right.payload)
    case (.int, .uint): order(left.asInt, right.payload)
    case (.uint, .int): turned(order(right.asInt, left.payload))
    case (.int, .double): order(left.asInt, right.asDouble)
    case (.double, .int): turned(order(right.asInt, left.asDouble))
    case (.uint, .double): order(left.payload, right.asDouble)
    case (.double, .uint): turned(order(right.payload, left.asDouble))
    case (.string, .string), (.bytes, .bytes): ByteOrder.order(left.slice, right.slice)
    case (.duration, .duration): order(left.asInt, right.asInt)
    case (.timestamp, .timestamp):
      left.payload == right.payload
        ? order(left.count, right.count) : order(left.asInt, right.asInt)
    default: .none
    }
  }

  @inline(__always)
  static func order(_ left: Double, _ right: Double) -> Order {
    if left < right { return .less }
    if left == right { return .equal }
    return left > right ? .greater : .unordered
  }

  @inline(__always)
  private static func order<Number: FixedWidthInteger>(_ left: Number, _ right: Number) -> Order {
    left < right ? .less : left == right ? .equal : .greater
  }

  private static func order(_ left: Int64, _ right: UInt64) -> Order {
    left < 0 ? .less : order(UInt64(left), right)
  }

  /// The greatest integer and the double just above it count as equal, as the suite of CEL asks.
  private static func order(_ left: Int64, _ right: Double) -> Order {
    if right.isNaN { return .unordered }
    if right >= 0x1p63 { return left == .max && right == 0x1p63 ? .equal : .less }
    if right < -0x1p63 { return .greater }
    let whole = Int64(right)
    return left == whole ? order(Double(whole), right) : order(left, whole)
  }

  private static func order(_ left: UInt64, _ right: Double) -> Order {
    if right.isNaN { return .unordered }
    if right >= 0x1p64 { return .less }
    if right < 0 { return .greater }
    let whole = UInt64(right)
    return left == whole ? order(Double(whole), right) : order(left, whole)
  }

  private static func turned(_ order: Order) -> Order {
    switch order {
    case .less: .greater
    case .greater: .less
    case .equal, .unordered, .none: order
    }
  }
}

extension Value {
  var isNumber: Bool { kind == .int || kind == .uint || kind == .double }
}
