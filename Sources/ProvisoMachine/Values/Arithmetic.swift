import ProvisoLanguage

/// The operators of arithmetic over plain values: both operands of one type, nothing converted.
enum Arithmetic {
  /// Seconds that a timestamp may hold: the years 1 to 9999.
  static let timestampSeconds: ClosedRange<Int64> = -62_135_596_800...253_402_300_799
  private static let second: Int64 = 1_000_000_000

  static func sum(_ left: Value, _ right: Value) throws(Fault) -> Value {
    switch (left.kind, right.kind) {
    case (.int, .int): .int(try kept(left.asInt.addingReportingOverflow(right.asInt)))
    case (.uint, .uint): .uint(try kept(left.payload.addingReportingOverflow(right.payload)))
    case (.double, .double): .double(left.asDouble + right.asDouble)
    case (.duration, .duration):
      .duration(nanoseconds: try kept(left.asInt.addingReportingOverflow(right.asInt)))
    case (.timestamp, .duration): try moved(left, by: right.asInt)
    case (.duration, .timestamp): try moved(right, by: left.asInt)
    default: throw .noOverload
    }
  }

  static func difference(_ left: Value, _ right: Value) throws(Fault) -> Value {
    switch (left.kind, right.kind) {
    case (.int, .int): .int(try kept(left.asInt.subtractingReportingOverflow(right.asInt)))
    case (.uint, .uint): .uint(try kept(left.payload.subtractingReportingOverflow(right.payload)))
    case (.double, .double): .double(left.asDouble - right.asDouble)
    case (.duration, .duration):
      .duration(nanoseconds: try kept(left.asInt.subtractingReportingOverflow(right.asInt)))
    case (.timestamp, .duration):
      try moved(left, by: try kept(Int64(0).subtractingReportingOverflow(right.asInt)))
    case (.timestamp, .timestamp): try distance(left, right)
    default: throw .noOverload
    }
  }

  static func product(_ left: Value, _ right: Value) throws(Fault) -> Value {
    switch (left.kind, right.kind) {
    case (.int, .int): .int(try kept(left.asInt.multipliedReportingOverflow(by: right.asInt)))
    case (.uint, .uint):
      .uint(try kept(left.payload.multipliedReportingOverflow(by: right.payload)))
    case (.double, .double): .double(left.asDouble * right.asDouble)
    default: throw .noOverload
    }
  }

  static func quotient(_ left: Value, _ right: Value) throws(Fault) -> Value {
    switch (left.kind, right.kind) {
    case (.int, .int):
      guard right.asInt != 0 else { throw .divisionByZero }
      return .int(try kept(left.asInt.dividedReportingOverflow(by: right.asInt)))
    case (.uint, .uint):
      guard right.payload != 0 else { throw .divisionByZero }
      return .uint(left.payload / right.payload)
    case (.double, .double): return .double(left.asDouble / right.asDouble)
    default: throw .noOverload
    }
  }

  static func remainder(_ left: Value, _ right: Value) throws(Fault) -> Value {
    switch (left.kind, right.kind) {
    case (.int, .int):
      guard right.asInt != 0 else { throw .divisionByZero }
      return .int(try kept(left.asInt.remainderReportingOverflow(dividingBy: right.asInt)))
    case (.uint, .uint):
      guard right.payload != 0 else { throw .divisionByZero }
      return .uint(left.payload % right.payload)
    default: throw .noOverload
    }
  }

  static func negative(_ operand: Value) throws(Fault) -> Value {
    switch operand.kind {
    case .int: .int(try kept(Int64(0).subtractingReportingOverflow(operand.asInt)))
    case .double: .double(-operand.asDouble)
    default: throw .noOverload
    }
  }

  @inline(__always)
  private static func kept<Number>(
    _ result: (partialValue: Number, overflow: Bool)
  ) throws(Fault) -> Number {
    guard !result.overflow else { throw .overflow }
    return result.partialValue
  }

  private static func moved(_ moment: Value, by nanoseconds: Int64) throws(Fault) -> Value {
    var rest = Int64(moment.count) + nanoseconds % second
    var seconds = try kept(moment.asInt.addingReportingOverflow(nanoseconds / second))
    if rest < 0 { (seconds, rest) = (seconds - 1, rest + second) }
    if rest >= second { (seconds, rest) = (seconds + 1, rest - second) }
    guard timestampSeconds.contains(seconds) else { throw .overflow }
    return .timestamp(seconds: seconds, nanoseconds: UInt32(rest))
  }

  private static func distance(_ left: Value, _ right: Value) throws(Fault) -> Value {
    let seconds = try kept(left.asInt.subtractingReportingOverflow(right.asInt))
    let rest = Int64(left.count) - Int64(right.count)
    // The product alone may lie just beyond what the sum brings back, so the signs agree first.
    let borrow: Int64 = seconds > 0 && rest < 0 ? -1 : seconds < 0 && rest > 0 ? 1 : 0
    let whole = try kept((seconds + borrow).multipliedReportingOverflow(by: second))
    return .duration(
      nanoseconds: try kept(whole.addingReportingOverflow(rest - borrow * second)))
  }
}
