import ProvisoChecker
import ProvisoLanguage

extension Term {
  /// What it says, without where: two terms of one rule with the same text always have the same
  /// value.
  var meaning: String {
    switch self {
    case .constant(let term): "\(term.value)"
    case .input(let term): "\(term.input)"
    case .local(let term): "local \(term.number)"
    case .member(let term): "\(term.base.meaning).\(term.isOptional ? "?" : "")\(term.name.string)"
    case .index(let term):
      "\(term.base.meaning)[\(term.isOptional ? "?" : "")\(term.key.meaning)]"
    case .has(let term): "has(\(term.base.meaning).\(term.name?.string ?? ""))"
    case .negation(let term): "!(\(term.operand.meaning))"
    case .minus(let term): "-(\(term.operand.meaning))"
    case .operation(let term):
      "(\(term.left.meaning) \(term.operator.rawValue) \(term.right.meaning))"
    case .conditional(let term):
      "(\(term.condition.meaning) ? \(term.first.meaning) : \(term.second.meaning))"
    case .call(let term):
      "\(term.builtin)(" + term.arguments.map(\.meaning).joined(separator: ", ") + ")"
    case .list(let term):
      "[" + term.elements.map { "\($0.isOptional) \($0.value.meaning)" }.joined(separator: ", ")
        + "]"
    case .map(let term):
      "{"
        + term.entries.map { "\($0.isOptional) \($0.key.meaning): \($0.value.meaning)" }
        .joined(separator: ", ") + "}"
    case .comprehension(let term):
      "\(term.range.meaning).\(term.kind)(\(term.first), \(term.hasTwoVariables), "
        + "\(term.condition?.meaning ?? ""), \(term.body.meaning))"
    case .bind(let term): "bind(\(term.number), \(term.value.meaning), \(term.body.meaning))"
    }
  }
}
