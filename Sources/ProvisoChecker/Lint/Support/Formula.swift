import ProvisoLanguage

/// A condition as ands and ors over statements about single terms, without negation. Where a
/// condition cannot be evaluated at all its formula says nothing.
indirect enum Formula {
  case constant(Bool)
  case and([Formula])
  case or([Formula])
  /// The term with this key has one of these values; `natural` are those that it can have at all.
  case within(String, Domain, natural: Domain)

  static let always = Formula.constant(true)

  init(_ term: Term?) {
    self = term.map { Formula($0, isTrue: true) } ?? .constant(true)
  }

  /// That the condition is true, or that it is false.
  ///
  /// A choice stands twice in what it becomes, so those within one another are put in only so deep.
  init(_ term: Term, isTrue: Bool, depth: Int = 0) {
    switch term {
    case .constant(let node):
      if case .bool(let value) = node.value {
        self = .constant(value == isTrue)
      } else {
        self = Self.opaque(term, isTrue)
      }
    case .negation(let node): self = Formula(node.operand, isTrue: !isTrue, depth: depth)
    case .operation(let node) where node.operator == .and || node.operator == .or:
      let parts = [node.left, node.right].map { Formula($0, isTrue: isTrue, depth: depth) }
      self = (node.operator == .and) == isTrue ? .and(parts) : .or(parts)
    case .conditional(let node) where depth < Self.mostChoices:
      func part(_ condition: Bool, _ value: Term) -> Formula {
        .and([
          Formula(node.condition, isTrue: condition, depth: depth + 1),
          Formula(value, isTrue: isTrue, depth: depth + 1),
        ])
      }
      self = .or([part(true, node.first), part(false, node.second)])
    case .operation(let node):
      self = Comparison.formula(node, isTrue) ?? Self.opaque(term, isTrue)
    case .call(let node) where node.isTrueOfAnyText: self = .constant(isTrue)
    case .input, .local, .member, .index, .has, .minus, .conditional, .call, .list, .map,
      .comprehension, .bind:
      self = Self.opaque(term, isTrue)
    }
  }

  private static let mostChoices = 6

  /// A statement of which only its name is known.
  private static func opaque(_ term: Term, _ isTrue: Bool) -> Formula {
    .within(term.key, .at(isTrue ? 1 : 0), natural: .within(0, 1))
  }

  /// That it does not hold.
  var negated: Formula {
    switch self {
    case .constant(let value): .constant(!value)
    case .and(let parts): .or(parts.map(\.negated))
    case .or(let parts): .and(parts.map(\.negated))
    case .within(let key, let domain, let natural):
      .or(domain.complement.map { .within(key, $0, natural: natural) })
    }
  }
}

extension CallTerm {
  /// `contains("")` and its like.
  fileprivate var isTrueOfAnyText: Bool {
    switch builtin {
    case .string(.contains), .string(.startsWith), .string(.endsWith):
      arguments.count == 2 && arguments[1].folded == .string("")
    case .string(.matches): arguments.count == 2 && Self.anything.contains(arguments[1].folded)
    default: false
    }
  }

  private static let anything: [Constant?] = ["", ".*", "^", "$", "^.*"].map { .string(Text($0)) }
}
