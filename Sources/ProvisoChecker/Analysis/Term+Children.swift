import ProvisoLanguage

extension Term {
  /// The terms that it is made of, in the order of the text.
  var children: [Term] {
    switch self {
    case .constant, .input, .local: []
    case .member(let term): [term.base]
    case .index(let term): [term.base, term.key]
    case .has(let term): [term.base]
    case .negation(let term), .minus(let term): [term.operand]
    case .operation(let term): [term.left, term.right]
    case .conditional(let term): [term.condition, term.first, term.second]
    case .call(let term): term.arguments
    case .list(let term): term.elements.map(\.value)
    case .map(let term): term.entries.flatMap { [$0.key, $0.value] }
    case .comprehension(let term):
      [term.range] + (term.condition.map { [$0] } ?? []) + [term.body]
    case .bind(let term): [term.value, term.body]
    }
  }

  /// The parts of a conjunction or disjunction, however it is grouped.
  func parts(of joint: BinaryOperator) -> [Term] {
    guard case .operation(let term) = self, term.operator == joint else { return [self] }
    return term.left.parts(of: joint) + term.right.parts(of: joint)
  }

  /// The argument that it reads: `args.f` or `args["f"]`.
  var argument: Text? { member(of: .arguments) }

  /// The member of an input that it reads, by a constant name.
  func member(of wanted: Input) -> Text? {
    switch self {
    case .member(let term):
      guard case .input(let base) = term.base, base.input == wanted else { return nil }
      return term.name
    case .index(let term):
      guard case .input(let base) = term.base, base.input == wanted,
        case .string(let name)? = term.key.folded
      else { return nil }
      return name
    case .constant, .input, .local, .has, .negation, .minus, .operation, .conditional, .call,
      .list, .map, .comprehension, .bind:
      return nil
    }
  }
}
