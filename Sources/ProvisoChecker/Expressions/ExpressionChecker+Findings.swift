import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

extension ExpressionChecker {
  /// `pii.has(K)` and `pii.count(K)`: only there a name means a kind of personal data.
  mutating func finding(_ node: Call) -> Term? {
    guard isPolicy, let receiver = node.receiver, node.arguments.count == 1,
      let builtin = Self.query(node.function.text)
    else { return nil }
    let base = term(receiver)
    if base.type != .unknown { expect(.findings, base) }
    guard case .identifier(let identifier) = stripped(node.arguments[0]) else {
      report(.kindNeedsName(at: node.arguments[0].place))
      return .unknown(node.place)
    }
    guard let kinds = KindNames.numbers(of: identifier.name.text) else {
      report(.unknownKind(identifier.name))
      return .unknown(node.place)
    }
    let kind = Term.constant(.kinds(kinds), .kind, identifier.place)
    let result: Type = builtin == .count ? .int : .bool
    return .call(.findings(builtin), [base, kind], result, node.place)
  }

  private static func query(_ name: Text) -> FindingsBuiltin? {
    switch name.string {
    case "has": .has
    case "count": .count
    default: nil
    }
  }
}
