package import ProvisoLanguage
package import ProvisoText

/// An expression with every name resolved, every let and parameter replaced by what it stands
/// for, every macro spelled out, and a type at every node.
package indirect enum Term: Sendable {
  case constant(ConstantTerm)
  case input(InputTerm)
  case local(LocalTerm)
  case member(MemberTerm)
  case index(IndexTerm)
  case has(HasTerm)
  case negation(UnaryTerm)
  case minus(UnaryTerm)
  case operation(OperationTerm)
  case conditional(ConditionalTerm)
  case call(CallTerm)
  case list(ListTerm)
  case map(MapTerm)
  case comprehension(ComprehensionTerm)
  case bind(BindTerm)
}

/// A value that is known when compiling.
package struct ConstantTerm: Sendable {
  package let value: Constant
  package let type: Type
  package let place: Place

  package init(value: Constant, type: Type, place: Place) {
    self.value = value
    self.type = type
    self.place = place
  }
}

/// Where a value comes into an expression.
package enum Input: Hashable, Sendable {
  /// Records: what the request holds under these names. `action` has the members `id`, `type`,
  /// `digest` and `annotations`; `agent` has `id`, `version` and `on_behalf_of`.
  case arguments, context, action, agent
  /// A double; absent counts as 0, `has(confidence)` tells.
  case confidence
  case now
  case fact(Scale)
  /// What a scan of the arguments, and `handles`, found.
  case findings
  /// A variable of the bare language, by its whole dotted name.
  case variable(Text)
}

package struct InputTerm: Sendable {
  package let input: Input
  package let type: Type
  package let place: Place

  package init(input: Input, type: Type, place: Place) {
    self.input = input
    self.type = type
    self.place = place
  }
}

/// A variable of a macro or a binding. Numbers are depths: the outermost alive is 0.
package struct LocalTerm: Sendable {
  package let number: Int
  package let type: Type
  package let place: Place

  package init(number: Int, type: Type, place: Place) {
    self.number = number
    self.type = type
    self.place = place
  }
}

/// `base.name`, and `base.?name` with a result of type optional.
package struct MemberTerm: Sendable {
  package let base: Term
  package let name: Text
  package let isOptional: Bool
  package let type: Type
  package let place: Place

  package init(base: Term, name: Text, isOptional: Bool = false, type: Type, place: Place) {
    self.base = base
    self.name = name
    self.isOptional = isOptional
    self.type = type
    self.place = place
  }
}

/// `base[key]`, and `base[?key]` with a result of type optional.
package struct IndexTerm: Sendable {
  package let base: Term
  package let key: Term
  package let isOptional: Bool
  package let type: Type
  package let place: Place

  package init(base: Term, key: Term, isOptional: Bool = false, type: Type, place: Place) {
    self.base = base
    self.key = key
    self.isOptional = isOptional
    self.type = type
    self.place = place
  }
}

/// `has(base.name)`, or `has(confidence)` where `base` is that input and `name` is nil.
package struct HasTerm: Sendable {
  package let base: Term
  package let name: Text?
  /// Whether an absent member anywhere on the path of `base` gives false, as in policies.
  package let isLenient: Bool
  package let place: Place

  package init(base: Term, name: Text?, isLenient: Bool, place: Place) {
    self.base = base
    self.name = name
    self.isLenient = isLenient
    self.place = place
  }
}

/// `!a` or `-a`
package struct UnaryTerm: Sendable {
  package let operand: Term
  package let type: Type
  package let place: Place

  package init(operand: Term, type: Type, place: Place) {
    self.operand = operand
    self.type = type
    self.place = place
  }
}

/// Two terms joined by an operator. `&&` and `||` absorb error values, as in CEL.
package struct OperationTerm: Sendable {
  package let `operator`: BinaryOperator
  package let left: Term
  package let right: Term
  package let type: Type
  package let place: Place

  package init(operator: BinaryOperator, left: Term, right: Term, type: Type, place: Place) {
    self.operator = `operator`
    self.left = left
    self.right = right
    self.type = type
    self.place = place
  }
}

package struct ConditionalTerm: Sendable {
  package let condition: Term
  package let first: Term
  package let second: Term
  package let type: Type
  package let place: Place

  package init(condition: Term, first: Term, second: Term, type: Type, place: Place) {
    self.condition = condition
    self.first = first
    self.second = second
    self.type = type
    self.place = place
  }
}

/// A function applied; a receiver is the first argument.
package struct CallTerm: Sendable {
  package let builtin: Builtin
  package let arguments: [Term]
  package let type: Type
  package let place: Place

  package init(builtin: Builtin, arguments: [Term], type: Type, place: Place) {
    self.builtin = builtin
    self.arguments = arguments
    self.type = type
    self.place = place
  }
}

package struct ListTerm: Sendable {
  package struct Element: Sendable {
    package let value: Term
    /// Whether `value` is an optional that stands only if it has a value.
    package let isOptional: Bool

    package init(value: Term, isOptional: Bool) {
      self.value = value
      self.isOptional = isOptional
    }
  }

  package let elements: [Element]
  package let type: Type
  package let place: Place

  package init(elements: [Element], type: Type, place: Place) {
    self.elements = elements
    self.type = type
    self.place = place
  }
}

package struct MapTerm: Sendable {
  package struct Entry: Sendable {
    package let key: Term
    package let value: Term
    package let isOptional: Bool

    package init(key: Term, value: Term, isOptional: Bool) {
      self.key = key
      self.value = value
      self.isOptional = isOptional
    }
  }

  package let entries: [Entry]
  package let type: Type
  package let place: Place

  package init(entries: [Entry], type: Type, place: Place) {
    self.entries = entries
    self.type = type
    self.place = place
  }
}

/// A macro over a list or a map.
package struct ComprehensionTerm: Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    /// `&&` and `||` over all; they absorb error values.
    case all, exists
    /// Exactly one; an error value anywhere is the result.
    case existsOne
    /// The elements of a list, or the keys of a map, for which `body` holds.
    case filter
    /// `body` for each element that `condition` lets pass.
    case map
    /// Over two variables: a list; a map with the same keys; a map of the maps that `body` gives.
    case transformList, transformMap, transformMapEntry
  }

  package let kind: Kind
  package let range: Term
  /// One variable: the element of a list or the key of a map. Two: index or key, and the value.
  /// They are the locals `first` and `first + 1`.
  package let first: Int
  package let hasTwoVariables: Bool
  /// Of `map` and the transforms only.
  package let condition: Term?
  package let body: Term
  package let type: Type
  package let place: Place

  package init(
    kind: Kind, range: Term, first: Int, hasTwoVariables: Bool, condition: Term?, body: Term,
    type: Type, place: Place
  ) {
    self.kind = kind
    self.range = range
    self.first = first
    self.hasTwoVariables = hasTwoVariables
    self.condition = condition
    self.body = body
    self.type = type
    self.place = place
  }
}

/// `cel.bind(x, value, body)`: the value is computed once; an error value counts where it is read.
package struct BindTerm: Sendable {
  package let number: Int
  package let value: Term
  package let body: Term
  package let type: Type
  package let place: Place

  package init(number: Int, value: Term, body: Term, type: Type, place: Place) {
    self.number = number
    self.value = value
    self.body = body
    self.type = type
    self.place = place
  }
}

extension Term {
  package var type: Type {
    switch self {
    case .constant(let term): term.type
    case .input(let term): term.type
    case .local(let term): term.type
    case .member(let term): term.type
    case .index(let term): term.type
    case .has: .bool
    case .negation(let term), .minus(let term): term.type
    case .operation(let term): term.type
    case .conditional(let term): term.type
    case .call(let term): term.type
    case .list(let term): term.type
    case .map(let term): term.type
    case .comprehension(let term): term.type
    case .bind(let term): term.type
    }
  }

  package var place: Place {
    switch self {
    case .constant(let term): term.place
    case .input(let term): term.place
    case .local(let term): term.place
    case .member(let term): term.place
    case .index(let term): term.place
    case .has(let term): term.place
    case .negation(let term), .minus(let term): term.place
    case .operation(let term): term.place
    case .conditional(let term): term.place
    case .call(let term): term.place
    case .list(let term): term.place
    case .map(let term): term.place
    case .comprehension(let term): term.place
    case .bind(let term): term.place
    }
  }
}
