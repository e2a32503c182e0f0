package import ProvisoLanguage
package import ProvisoSyntax
package import ProvisoText

/// Resolves the names of an expression, spells out its lets and macros, and finds its types.
package struct ExpressionChecker {
  let environment: Environment
  var scope = Scope()
  /// Variables of macros and bindings that are alive; the next one's number.
  var depth = 0
  private(set) var diagnostics: [Diagnostic] = []
  /// The lets that were put in.
  private(set) var usedLets: Set<Text> = []
  /// How many terms the expression has so far, the lets put in.
  private var terms = 0
  private var nesting = 0

  let isPolicy: Bool
  /// Whether types are checked, as they are everywhere but in the unchecked mode of bare CEL.
  let isChecked: Bool

  init(_ environment: Environment) {
    self.environment = environment
    switch environment {
    case .policy: (isPolicy, isChecked) = (true, true)
    case .bare(let names): (isPolicy, isChecked) = (false, names.isChecked)
    }
  }

  /// The expression as a term, its type, and what is wrong with it.
  package static func check(
    _ expression: Expression, environment: Environment
  ) -> (Term, Type, [Diagnostic]) {
    var checker = ExpressionChecker(environment)
    let term = checker.term(expression)
    return (term, term.type.settled, checker.diagnostics)
  }

  mutating func term(_ expression: Expression) -> Term {
    guard enter(expression.place) else { return .unknown(expression.place) }
    defer { nesting -= 1 }
    switch expression {
    case .literal(let node): return term(node)
    case .identifier(let node): return term(node)
    case .member(let node): return term(node)
    case .index(let node): return term(node)
    case .call(let node): return term(node)
    case .unary(let node): return term(node)
    case .binary(let node): return term(node)
    case .conditional(let node): return term(node)
    case .list(let node): return term(node)
    case .map(let node): return term(node)
    case .group(let node): return term(node.inner)
    case .missing(let place): return .unknown(place)
    }
  }

  /// A condition: a term of type bool.
  mutating func condition(_ expression: Expression) -> Term {
    let term = term(expression)
    expect(.bool, term)
    return term
  }

  /// Reports a term that cannot stand where `wanted` is asked for.
  mutating func expect(_ wanted: Type, _ term: Term) {
    guard isChecked, !Fitting.takes(term.type, as: wanted) else { return }
    report(.mismatch(found: term.type, wanted: wanted, at: term.place))
  }

  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  mutating func use(_ name: Text) { usedLets.insert(name) }

  /// Counts a term; false once there are too many, which is told once.
  private mutating func enter(_ place: Place) -> Bool {
    if terms > Limits.terms { return false }
    terms += 1
    if terms > Limits.terms || nesting >= Limits.termDepth {
      terms = Limits.terms + 1
      report(.grownTooBig(at: place))
      return false
    }
    nesting += 1
    return true
  }
}

extension ExpressionChecker {
  var policy: PolicyEnvironment? {
    guard case .policy(let names) = environment else { return nil }
    return names
  }

  var hasMacros: Bool {
    switch environment {
    case .policy: true
    case .bare(let names): names.hasMacros
    }
  }
}

extension Term {
  /// Stands where something was wrong; its type agrees with every other.
  static func unknown(_ place: Place) -> Term {
    .constant(ConstantTerm(value: .null, type: .unknown, place: place))
  }

  static func constant(_ value: Constant, _ type: Type, _ place: Place) -> Term {
    .constant(ConstantTerm(value: value, type: type, place: place))
  }

  static func call(_ builtin: Builtin, _ arguments: [Term], _ type: Type, _ place: Place) -> Term {
    .call(CallTerm(builtin: builtin, arguments: arguments, type: type, place: place))
  }
}
