import ProvisoLanguage

/// The operators of arithmetic over plain values: both operands of one type, nothing converted.
enum Arithmetic {
  static func sum(_ left: Value, _ right: Value) throws(Fault) -> Value {
    switch (left.kind, right.kind) {
    case (.int, .int): .int(try kept(left.asInt.addingReportingOverflow(right.asInt)))
    case (.uint, .uint): .uint(try kept(left.payload.addingReportingOverflow(right.payload)))
    case (.double, .double): .double(left.asDouble + right.asDouble)
    case (.duration, .duration):
      .duration(nanoseconds: try kept(left.asInt.addingReportingOverflow(right.asInt)))
    case (.timestamp, .duration): try Timestamp.adding(right.asInt, to: left)
    case (.duration, .timestamp): try Timestamp.adding(left.asInt, to: right)
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
      try Timestamp.adding(
        try kept(Int64(0).subtractingReportingOverflow(right.asInt)), to: left)
    case (.timestamp, .timestamp): try Timestamp.difference(left, right)
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
}
