import ProvisoLanguage

extension Term {
  /// The same for two terms that surely have the same value in the same request, however they are
  /// laid out and by whichever let they came.
  var key: String {
    switch self {
    case .constant(let term): "c\(Self.quoted("\(term.value)"))"
    case .input(let term): "\(term.input)"
    case .local(let term): "v\(term.number)"
    case .member(let term): "\(term.base.key).\(term.isOptional ? "?" : "")\(Self.quoted(term.name.string))"
    case .index(let term):
      if case .string(let name)? = term.key.folded, !term.isOptional {
        "\(term.base.key).\(Self.quoted(name.string))"
      } else {
        "\(term.base.key)[\(term.isOptional ? "?" : "")\(term.key.key)]"
      }
    case .has(let term):
      "has(\(term.base.key)\(term.name.map { "." + Self.quoted($0.string) } ?? ""))"
    case .negation(let term): "!\(term.operand.key)"
    case .minus(let term): "-(\(term.operand.key))"
    case .operation(let term): Self.key(term)
    case .conditional(let term):
      "(\(term.condition.key)?\(term.first.key):\(term.second.key))"
    case .call(let term): "\(term.builtin)(\(Self.keys(term.arguments)))"
    case .list(let term): "[\(Self.keys(term.elements.map(\.value)))]"
    case .map(let term): "{\(Self.keys(term.entries.flatMap { [$0.key, $0.value] }))}"
    case .comprehension(let term):
      "\(term.kind)\(term.hasTwoVariables ? 2 : 1)(\(term.range.key),\(term.first),"
        + "\(term.condition?.key ?? ""),\(term.body.key))"
    case .bind(let term): "bind(\(term.number),\(term.value.key),\(term.body.key))"
    }
  }

  /// The sides of `==`, `!=`, `&&` and `||` may change places, and `a > b` is `b < a`.
  private static func key(_ node: OperationTerm) -> String {
    let (left, right) = (node.left.key, node.right.key)
    switch node.operator {
    case .and, .or, .equal, .notEqual:
      return "(\([left, right].sorted().joined(separator: node.operator.rawValue)))"
    case .greater: return "(\(right)<\(left))"
    case .greaterOrEqual: return "(\(right)<=\(left))"
    case .less, .lessOrEqual, .in, .plus, .minus, .times, .divided, .remainder:
      return "(\(left)\(node.operator.rawValue)\(right))"
    }
  }

  private static func keys(_ terms: [Term]) -> String { terms.map(\.key).joined(separator: ",") }

  /// With its length, so that no text can look like another term.
  private static func quoted(_ text: String) -> String { "\(text.utf8.count):\(text)" }
}
