/// An operator between two operands. What the lexer, parser, formatter, checker and manual know
/// of it stands in this file; what it does stands in the machine.
package enum BinaryOperator: String, Sendable, CaseIterable {
  case or = "||"
  case and = "&&"
  case equal = "=="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case `in`
  case plus = "+"
  case minus = "-"
  case times = "*"
  case divided = "/"
  case remainder = "%"

  /// How tightly the operator binds, as in CEL. Every level associates to the left.
  package var precedence: Int {
    switch self {
    case .or: 1
    case .and: 2
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .in: 3
    case .plus, .minus: 4
    case .times, .divided, .remainder: 5
    }
  }

  /// Whether it takes any two values and tells their order or equality.
  package var compares: Bool {
    switch self {
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: true
    case .or, .and, .in, .plus, .minus, .times, .divided, .remainder: false
    }
  }
}

/// An operator before its operand; it binds tighter than any other.
package enum UnaryOperator: String, Sendable, CaseIterable {
  case not = "!"
  case negate = "-"
}
