import ProvisoLanguage

extension ReferenceValue {
  func plus(_ other: ReferenceValue) throws(Fault) -> ReferenceValue {
    switch (self, other) {
    case (.int(let left), .int(let right)):
      return .int(try exact(left.addingReportingOverflow(right)))
    case (.uint(let left), .uint(let right)):
      return .uint(try exact(left.addingReportingOverflow(right)))
    case (.double(let left), .double(let right)): return .double(left + right)
    case (.string(let left), .string(let right)): return .text(left.string + right.string)
    case (.bytes(let left), .bytes(let right)): return .bytes(left + right)
    case (.list(let left), .list(let right)): return .list(left + right)
    case (.timestamp(let moment), .duration(let length)),
      (.duration(let length), .timestamp(let moment)):
      return .timestamp(try moment.moved(by: Int128(length)))
    case (.duration(let left), .duration(let right)):
      return .duration(try exact(left.addingReportingOverflow(right)))
    default: throw .noOverload
    }
  }

  func minus(_ other: ReferenceValue) throws(Fault) -> ReferenceValue {
    switch (self, other) {
    case (.int(let left), .int(let right)):
      return .int(try exact(left.subtractingReportingOverflow(right)))
    case (.uint(let left), .uint(let right)):
      return .uint(try exact(left.subtractingReportingOverflow(right)))
    case (.double(let left), .double(let right)): return .double(left - right)
    case (.timestamp(let left), .timestamp(let right)):
      guard let length = Int64(exactly: left.total - right.total) else { throw .overflow }
      return .duration(length)
    case (.timestamp(let moment), .duration(let length)):
      return .timestamp(try moment.moved(by: -Int128(length)))
    case (.duration(let left), .duration(let right)):
      return .duration(try exact(left.subtractingReportingOverflow(right)))
    default: throw .noOverload
    }
  }

  func times(_ other: ReferenceValue) throws(Fault) -> ReferenceValue {
    switch (self, other) {
    case (.int(let left), .int(let right)):
      return .int(try exact(left.multipliedReportingOverflow(by: right)))
    case (.uint(let left), .uint(let right)):
      return .uint(try exact(left.multipliedReportingOverflow(by: right)))
    case (.double(let left), .double(let right)): return .double(left * right)
    default: throw .noOverload
    }
  }

  func divided(by other: ReferenceValue) throws(Fault) -> ReferenceValue {
    switch (self, other) {
    case (.int(_), .int(0)), (.uint(_), .uint(0)): throw .divisionByZero
    case (.int(let left), .int(let right)):
      return .int(try exact(left.dividedReportingOverflow(by: right)))
    case (.uint(let left), .uint(let right)): return .uint(left / right)
    case (.double(let left), .double(let right)): return .double(left / right)
    default: throw .noOverload
    }
  }

  func remainder(by other: ReferenceValue) throws(Fault) -> ReferenceValue {
    switch (self, other) {
    case (.int(_), .int(0)), (.uint(_), .uint(0)): throw .divisionByZero
    case (.int(let left), .int(let right)):
      return .int(try exact(left.remainderReportingOverflow(dividingBy: right)))
    case (.uint(let left), .uint(let right)): return .uint(left % right)
    default: throw .noOverload
    }
  }

  func negated() throws(Fault) -> ReferenceValue {
    switch self {
    case .int(let value): return .int(try exact(Int64(0).subtractingReportingOverflow(value)))
    case .double(let value): return .double(-value)
    default: throw .noOverload
    }
  }
}

/// The result of an operation on integers, unless it overflowed.
private func exact<T>(_ result: (partialValue: T, overflow: Bool)) throws(Fault) -> T {
  if result.overflow { throw .overflow }
  return result.partialValue
}

extension ReferenceValue.Moment {
  /// From 0001-01-01T00:00:00Z until the end of 9999.
  static let range: ClosedRange<Int64> = -62_135_596_800...253_402_300_799

  /// Nanoseconds since 1970.
  var total: Int128 { Int128(seconds) * 1_000_000_000 + Int128(nanoseconds) }

  func moved(by length: Int128) throws(Fault) -> Self {
    let sum = total + length
    var seconds = sum / 1_000_000_000
    var rest = sum % 1_000_000_000
    if rest < 0 {
      rest += 1_000_000_000
      seconds -= 1
    }
    guard let whole = Int64(exactly: seconds), Self.range.contains(whole) else {
      throw .overflow
    }
    return Self(seconds: whole, nanoseconds: Int64(rest))
  }
}
