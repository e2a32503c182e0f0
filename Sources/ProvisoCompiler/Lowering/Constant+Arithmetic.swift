import ProvisoLanguage
import ProvisoProgram

/// What operators make of constants of the same type; `nil` where that is left to the machine.
extension Constant {
  /// How deep a constant of a program may be nested.
  static var deepest: UInt32 { ConstantRecord.deepest }

  var isKey: Bool {
    switch self {
    case .bool, .int, .uint, .string: true
    case .null, .double, .bytes, .timestamp, .duration, .level, .type, .list, .map, .kinds: false
    }
  }

  var negated: Constant? {
    switch self {
    case .int(let value): value == .min ? nil : .int(-value)
    case .double(let value): .double(-value)
    case .null, .bool, .uint, .string, .bytes, .timestamp, .duration, .level, .type, .list, .map,
      .kinds:
      nil
    }
  }

  func isEqual(to other: Constant) -> Bool? {
    switch (self, other) {
    case (.bool(let left), .bool(let right)): left == right
    case (.int(let left), .int(let right)): left == right
    case (.uint(let left), .uint(let right)): left == right
    case (.double(let left), .double(let right)): left == right
    case (.string(let left), .string(let right)): left == right
    case (.level(let one, let left), .level(let other, let right)) where one == other:
      left == right
    default: nil
    }
  }

  func isLess(than other: Constant) -> Bool? {
    switch (self, other) {
    case (.int(let left), .int(let right)): left < right
    case (.uint(let left), .uint(let right)): left < right
    case (.double(let left), .double(let right)):
      left.isNaN || right.isNaN ? nil : left < right
    case (.string(let left), .string(let right)): left < right
    case (.level(let one, let left), .level(let other, let right)) where one == other:
      left < right
    case (.duration(let left), .duration(let right)): left < right
    default: nil
    }
  }

  func plus(_ other: Constant) -> Constant? {
    switch (self, other) {
    case (.string(let left), .string(let right)): .string(Text(left.string + right.string))
    case (.list(let left), .list(let right)): .list(left + right)
    case (.double(let left), .double(let right)): .double(left + right)
    default: integers(other, { $0.addingReportingOverflow($1) }, { $0.addingReportingOverflow($1) })
    }
  }

  func minus(_ other: Constant) -> Constant? {
    if case (.double(let left), .double(let right)) = (self, other) { return .double(left - right) }
    return integers(
      other, { $0.subtractingReportingOverflow($1) }, { $0.subtractingReportingOverflow($1) })
  }

  func times(_ other: Constant) -> Constant? {
    if case (.double(let left), .double(let right)) = (self, other) { return .double(left * right) }
    return integers(
      other, { $0.multipliedReportingOverflow(by: $1) }, { $0.multipliedReportingOverflow(by: $1) })
  }

  func divided(by other: Constant) -> Constant? {
    if case (.double(let left), .double(let right)) = (self, other) { return .double(left / right) }
    return integers(
      other, { $0.dividedReportingOverflow(by: $1) }, { $0.dividedReportingOverflow(by: $1) })
  }

  /// Overflow, and division by zero, give `nil`.
  private func integers(
    _ other: Constant, _ signed: (Int64, Int64) -> (partialValue: Int64, overflow: Bool),
    _ unsigned: (UInt64, UInt64) -> (partialValue: UInt64, overflow: Bool)
  ) -> Constant? {
    switch (self, other) {
    case (.int(let left), .int(let right)):
      let result = signed(left, right)
      return result.overflow ? nil : .int(result.partialValue)
    case (.uint(let left), .uint(let right)):
      let result = unsigned(left, right)
      return result.overflow ? nil : .uint(result.partialValue)
    default: return nil
    }
  }
}
