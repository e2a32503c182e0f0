import ProvisoChecker
import ProvisoLanguage

extension Term {
  /// The variables of the bare language that it reads.
  var variables: [Text] {
    switch self {
    case .constant, .local: []
    case .input(let term): if case .variable(let name) = term.input { [name] } else { [] }
    case .member(let term): term.base.variables
    case .index(let term): term.base.variables + term.key.variables
    case .has(let term): term.base.variables
    case .negation(let term), .minus(let term): term.operand.variables
    case .operation(let term): term.left.variables + term.right.variables
    case .conditional(let term):
      term.condition.variables + term.first.variables + term.second.variables
    case .call(let term): term.arguments.flatMap(\.variables)
    case .list(let term): term.elements.flatMap(\.value.variables)
    case .map(let term): term.entries.flatMap { $0.key.variables + $0.value.variables }
    case .comprehension(let term):
      term.range.variables + (term.condition?.variables ?? []) + term.body.variables
    case .bind(let term): term.value.variables + term.body.variables
    }
  }
}
