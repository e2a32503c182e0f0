import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

extension ExpressionChecker {
  /// A let applied to arguments: each parameter stands for its argument as if written there.
  mutating func letCall(_ meaning: LetMeaning, _ node: Call) -> Term {
    let name = node.function.text
    use(name)
    switch meaning {
    case .broken: return .unknown(node.place)
    case .expression, .data:
      report(.notAFunction(node))
      return .unknown(node.place)
    case .function(let parameters, let body):
      guard parameters.count == node.arguments.count else {
        report(.wrongLetCount(node, parameters))
        return .unknown(node.place)
      }
      for (parameter, argument) in zip(parameters, node.arguments) {
        expect(parameter.type, term(argument))
      }
      var inner = Scope()
      for (parameter, argument) in zip(parameters, node.arguments) {
        inner.add(parameter.name.text, .argument(argument, in: scope))
      }
      return spelledOut(name, inner, node.place) { $0.term(body) }
    }
  }
}
