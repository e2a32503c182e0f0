import ProvisoChecker
import ProvisoLanguage

extension Term {
  /// The term with every part for which `change` gives another replaced by that; parts of what is
  /// replaced are left alone.
  func rewritten(_ change: (Term) -> Term?) -> Term {
    if let changed = change(self) { return changed }
    func inner(_ term: Term) -> Term { term.rewritten(change) }
    switch self {
    case .constant, .input, .local: return self
    case .member(let term):
      return .member(
        MemberTerm(
          base: inner(term.base), name: term.name, isOptional: term.isOptional, type: term.type,
          place: term.place))
    case .index(let term):
      return .index(
        IndexTerm(
          base: inner(term.base), key: inner(term.key), isOptional: term.isOptional,
          type: term.type, place: term.place))
    case .has(let term):
      return .has(
        HasTerm(
          base: inner(term.base), name: term.name, isLenient: term.isLenient, place: term.place))
    case .negation(let term): return .negation(term.with(inner(term.operand)))
    case .minus(let term): return .minus(term.with(inner(term.operand)))
    case .operation(let term): return .operation(term.with(inner(term.left), inner(term.right)))
    case .conditional(let term):
      return .conditional(
        ConditionalTerm(
          condition: inner(term.condition), first: inner(term.first), second: inner(term.second),
          type: term.type, place: term.place))
    case .call(let term):
      return .call(
        CallTerm(
          builtin: term.builtin, arguments: term.arguments.map(inner), type: term.type,
          place: term.place))
    case .list(let term):
      return .list(
        ListTerm(
          elements: term.elements.map {
            ListTerm.Element(value: inner($0.value), isOptional: $0.isOptional)
          }, type: term.type, place: term.place))
    case .map(let term):
      return .map(
        MapTerm(
          entries: term.entries.map {
            MapTerm.Entry(
              key: inner($0.key), value: inner($0.value), isOptional: $0.isOptional)
          }, type: term.type, place: term.place))
    case .comprehension(let term):
      return .comprehension(
        ComprehensionTerm(
          kind: term.kind, range: inner(term.range), first: term.first,
          hasTwoVariables: term.hasTwoVariables, condition: term.condition.map(inner),
          body: inner(term.body), type: term.type, place: term.place))
    case .bind(let term):
      return .bind(
        BindTerm(
          number: term.number, value: inner(term.value), body: inner(term.body), type: term.type,
          place: term.place))
    }
  }

  /// Calls `body` with the term and every part of it, from the outside to the inside.
  func forEachPart(_ body: (Term) -> Void) {
    _ = rewritten { part in
      body(part)
      return nil
    }
  }
}

extension UnaryTerm {
  func with(_ operand: Term) -> UnaryTerm {
    UnaryTerm(operand: operand, type: type, place: place)
  }
}

extension OperationTerm {
  func with(
    _ left: Term, _ right: Term, operator other: BinaryOperator? = nil
  ) -> OperationTerm {
    OperationTerm(
      operator: other ?? `operator`, left: left, right: right, type: type, place: place)
  }
}
