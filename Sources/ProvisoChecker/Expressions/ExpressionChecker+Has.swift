import ProvisoLanguage
import ProvisoSyntax

extension ExpressionChecker {
  /// `has(a.b)`: whether a member is there.
  mutating func has(_ call: Call) -> Term {
    guard call.arguments.count == 1 else {
      report(.macroShape(call, "has(args.memo)"))
      return .unknown(call.place)
    }
    let argument = stripped(call.arguments[0])
    if case .member(let node) = argument {
      let base = term(node.base)
      _ = member(node.field, of: base)
      return .has(
        HasTerm(base: base, name: node.field.text, isLenient: isPolicy, place: call.place))
    }
    if isPolicy {
      let whole = term(argument)
      if case .input(let term) = whole, term.input == .confidence {
        return .has(HasTerm(base: whole, name: nil, isLenient: true, place: call.place))
      }
      if whole.type == .unknown { return .unknown(call.place) }
      return presence(of: whole, call)
    }
    report(.hasNeedsMember(at: argument.place))
    return .unknown(call.place)
  }

  /// A let or a parameter stands for what it is put in place of, and that may be a member.
  private mutating func presence(of whole: Term, _ call: Call) -> Term {
    if case .member(let member) = whole {
      return .has(
        HasTerm(base: member.base, name: member.name, isLenient: true, place: call.place))
    }
    report(.hasNeedsMember(at: call.arguments[0].place))
    return .unknown(call.place)
  }

  /// An expression without the parentheses around it.
  func stripped(_ expression: Expression) -> Expression {
    var inner = expression
    while case .group(let group) = inner { inner = group.inner }
    return inner
  }
}
