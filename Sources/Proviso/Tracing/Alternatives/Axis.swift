import ProvisoJSON
import ProvisoLanguage
import ProvisoMachine

/// Values of an attribute that have an order, as JSON has them.
struct Axis {
  enum Unit { case double, int, uint, timestamp, duration }

  let unit: Unit

  /// A place on the axis: whole numbers, seconds, or doubles.
  enum Point: Comparable, Hashable {
    case whole(Int64)
    case real(Double)

    static func < (left: Point, right: Point) -> Bool { left.number < right.number }

    var number: Double {
      switch self {
      case .whole(let value): Double(value)
      case .real(let value): value
      }
    }

    var next: Point {
      switch self {
      case .whole(let value): .whole(value &+ 1)
      case .real(let value): .real(Self.above(value))
      }
    }

    var previous: Point {
      switch self {
      case .whole(let value): .whole(value &- 1)
      case .real(let value): .real(-Self.above(-value))
      }
    }

    /// The next double; next to 0 the least that no reader takes for it.
    private static func above(_ value: Double) -> Double {
      if value == 0 { return .leastNormalMagnitude }
      return value == -.leastNormalMagnitude ? 0 : value.nextUp
    }
  }

  /// The axis of an attribute of this type; nil if its values have no order.
  init?(_ type: Type, _ values: [BareValue]) {
    switch type {
    case .double: unit = .double
    case .int: unit = .int
    case .uint: unit = .uint
    case .timestamp: unit = .timestamp
    case .duration: unit = .duration
    case .dyn:
      // A number of which nothing is declared is a double.
      guard values.contains(where: \.isNumber) else { return nil }
      unit = .double
    case .null, .bool, .string, .bytes, .list, .map, .record, .union, .level, .type, .optional,
      .findings, .url, .ip, .cidr, .parameter, .abstract, .unknown:
      return nil
    }
  }

  /// Where a value stands.
  func point(_ value: BareValue) -> Point? {
    switch (unit, value) {
    case (.double, .double(let number)): number.isFinite ? .real(number) : nil
    case (.double, .int(let number)): Double(exactly: number).map { .real($0) }
    case (.double, .uint(let number)): Double(exactly: number).map { .real($0) }
    case (.int, .int(let number)), (.uint, .int(let number)): .whole(number)
    case (.int, .uint(let number)), (.uint, .uint(let number)):
      Int64(exactly: number).map { .whole($0) }
    case (.int, .double(let number)), (.uint, .double(let number)):
      Int64(exactly: number.rounded(.down)).map { .whole($0) }
    case (.timestamp, .timestamp(let seconds, _)): .whole(seconds)
    case (.duration, .duration(let nanoseconds)): .whole(nanoseconds / 1_000_000_000)
    default: nil
    }
  }

  /// The value there, in the request; nil beyond what JSON may hold.
  func json(_ point: Point) -> JSONTree? {
    let most = 9_007_199_254_740_991.0
    guard point.number.magnitude <= most else { return nil }
    switch unit {
    case .double, .int, .uint:
      if unit == .uint, point.number < 0 { return nil }
      return .number(Self.literal(point.number))
    case .timestamp, .duration:
      let text = value(point).text
      return text.isEmpty ? nil : .string(text)
    }
  }

  private static func literal(_ number: Double) -> [UInt8] {
    let text = BareValue.shown(number)
    return Array((text.hasSuffix(".0") ? String(text.dropLast(2)) : text).utf8)
  }

  func value(_ point: Point) -> BareValue {
    switch (unit, point) {
    case (.double, _): .double(point.number)
    case (.int, .whole(let value)): .int(value)
    case (.uint, .whole(let value)): .uint(UInt64(max(0, value)))
    case (.timestamp, .whole(let value)): .timestamp(seconds: value, nanoseconds: 0)
    case (.duration, .whole(let value)):
      .duration(nanoseconds: value.multipliedReportingOverflow(by: 1_000_000_000).partialValue)
    case (.int, .real), (.uint, .real), (.timestamp, .real), (.duration, .real): .null
    }
  }

  func shown(_ point: Point) -> String {
    let shown = value(point).shown
    switch unit {
    case .timestamp: return "timestamp(\"\(shown)\")"
    case .double, .int, .uint, .duration: return shown
    }
  }
}

extension BareValue {
  fileprivate var isNumber: Bool {
    switch self {
    case .int, .uint, .double: true
    case .null, .bool, .string, .bytes, .timestamp, .duration, .type, .list, .map, .optional,
      .other:
      false
    }
  }
}
