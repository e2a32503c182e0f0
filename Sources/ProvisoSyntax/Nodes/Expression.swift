package import ProvisoLanguage
package import ProvisoText

/// An expression, as written.
package indirect enum Expression: Hashable, Sendable {
  case literal(Literal)
  case identifier(Identifier)
  case member(Member)
  case index(Index)
  case call(Call)
  case unary(Unary)
  case binary(Binary)
  case conditional(Conditional)
  case list(ListLiteral)
  case map(MapLiteral)
  /// `( … )`, kept for the formatter.
  case group(Group)

  /// Stands where the parser found no expression; every later stage passes it over in silence.
  case missing(Place)

  package var place: Place {
    switch self {
    case .literal(let node): node.place
    case .identifier(let node): node.place
    case .member(let node): node.place
    case .index(let node): node.place
    case .call(let node): node.place
    case .unary(let node): node.place
    case .binary(let node): node.place
    case .conditional(let node): node.place
    case .list(let node): node.place
    case .map(let node): node.place
    case .group(let node): node.place
    case .missing(let place): place
    }
  }
}

/// A value written out: `42`, `"read"`, `30d`.
package struct Literal: Hashable, Sendable {
  package enum Value: Hashable, Sendable {
    case null
    case bool(Bool)
    case int(Int64)
    case uint(UInt64)
    case double(Double)
    case string(Text)
    case bytes([UInt8])
    /// In nanoseconds.
    case duration(Int64)
  }

  package let value: Value
  package let place: Place

  package init(value: Value, place: Place) {
    self.value = value
    self.place = place
  }
}

/// A word that stands for something: `args`, or `.args` from the root.
package struct Identifier: Hashable, Sendable {
  package let name: Name
  package let fromRoot: Bool
  package let place: Place

  package init(name: Name, fromRoot: Bool, place: Place) {
    self.name = name
    self.fromRoot = fromRoot
    self.place = place
  }
}

/// `args.amount`, `args.?memo`
package struct Member: Hashable, Sendable {
  package let base: Expression
  package let field: Name
  package let isOptional: Bool
  package let place: Place

  package init(base: Expression, field: Name, isOptional: Bool, place: Place) {
    self.base = base
    self.field = field
    self.isOptional = isOptional
    self.place = place
  }
}

/// `args.lines[0]`, `args.lines[?0]`
package struct Index: Hashable, Sendable {
  package let base: Expression
  package let key: Expression
  package let isOptional: Bool
  package let place: Place

  package init(base: Expression, key: Expression, isOptional: Bool, place: Place) {
    self.base = base
    self.key = key
    self.isOptional = isOptional
    self.place = place
  }
}

/// `size(x)`, `x.contains(y)`; a macro is a call, too.
package struct Call: Hashable, Sendable {
  package let receiver: Expression?
  package let function: Name
  /// Whether a global function is named from the root: `.size(x)`.
  package let fromRoot: Bool
  package let arguments: [Expression]
  package let place: Place

  package init(
    receiver: Expression?, function: Name, fromRoot: Bool = false, arguments: [Expression],
    place: Place
  ) {
    self.receiver = receiver
    self.function = function
    self.fromRoot = fromRoot
    self.arguments = arguments
    self.place = place
  }
}

/// `!a`, `-a`
package struct Unary: Hashable, Sendable {
  package let `operator`: UnaryOperator
  package let operatorPlace: Place
  package let operand: Expression
  package let place: Place

  package init(
    operator: UnaryOperator, operatorPlace: Place, operand: Expression, place: Place
  ) {
    self.operator = `operator`
    self.operatorPlace = operatorPlace
    self.operand = operand
    self.place = place
  }
}

/// Two expressions joined by an operator: `amount < limit`.
package struct Binary: Hashable, Sendable {
  package let left: Expression
  package let `operator`: BinaryOperator
  package let operatorPlace: Place
  package let right: Expression
  package let place: Place

  package init(
    left: Expression, operator: BinaryOperator, operatorPlace: Place, right: Expression,
    place: Place
  ) {
    self.left = left
    self.operator = `operator`
    self.operatorPlace = operatorPlace
    self.right = right
    self.place = place
  }
}

/// `a ? b : c`
package struct Conditional: Hashable, Sendable {
  package let condition: Expression
  package let first: Expression
  package let second: Expression
  package let place: Place

  package init(condition: Expression, first: Expression, second: Expression, place: Place) {
    self.condition = condition
    self.first = first
    self.second = second
    self.place = place
  }
}

/// `[a, ?b]`
package struct ListLiteral: Hashable, Sendable {
  package struct Element: Hashable, Sendable {
    package let value: Expression
    package let isOptional: Bool

    package init(value: Expression, isOptional: Bool) {
      self.value = value
      self.isOptional = isOptional
    }
  }

  package let elements: [Element]
  package let place: Place

  package init(elements: [Element], place: Place) {
    self.elements = elements
    self.place = place
  }
}

/// `{"a": 1, ?"b": c}`
package struct MapLiteral: Hashable, Sendable {
  package struct Entry: Hashable, Sendable {
    package let key: Expression
    package let value: Expression
    package let isOptional: Bool

    package init(key: Expression, value: Expression, isOptional: Bool) {
      self.key = key
      self.value = value
      self.isOptional = isOptional
    }
  }

  package let entries: [Entry]
  package let place: Place

  package init(entries: [Entry], place: Place) {
    self.entries = entries
    self.place = place
  }
}

/// An expression in parentheses.
package struct Group: Hashable, Sendable {
  package let inner: Expression
  package let place: Place

  package init(inner: Expression, place: Place) {
    self.inner = inner
    self.place = place
  }
}
