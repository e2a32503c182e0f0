import ProvisoLanguage
import ProvisoText

/// Patterns and zones: in a policy they are known, and understood, when it is compiled.
extension ExpressionChecker {
  /// The arguments with those that must be constants folded to them.
  mutating func withConstants(_ builtin: Builtin, _ arguments: [Term]) -> [Term] {
    guard let kind = Self.constantKind(builtin), arguments.count == 2 else { return arguments }
    let argument = arguments[1]
    guard case .string(let text)? = argument.folded else {
      if argument.type != .unknown { report(.notConstant(kind, at: argument.place)) }
      return arguments
    }
    if let problem = policy?.patterns.problem(kind, text) {
      report(.notUnderstood(kind, problem, text, at: argument.place))
    }
    return [arguments[0], .constant(.string(text), .string, argument.place)]
  }

  /// What the second argument of a function has to be, if it has to be a constant.
  private static func constantKind(_ builtin: Builtin) -> PatternCheck.Kind? {
    switch builtin {
    case .string(let one): one == .matches ? .regularExpression : nil
    case .domain(let one): one == .glob ? .glob : nil
    case .time: .zone
    case .conversion, .collection, .mathematics, .optional, .network, .encoding, .findings: nil
    }
  }
}
