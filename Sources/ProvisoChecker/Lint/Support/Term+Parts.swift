import ProvisoLanguage
import ProvisoSyntax

extension Term {
  /// It and everything below it, in the order of the text.
  var all: [Term] { [self] + children.flatMap(\.all) }

  /// The argument it begins with: `f` of `args.f.g[0]`.
  var rootArgument: Text? { root(of: .arguments) }

  /// The member of an input that a path begins with.
  func root(of input: Input) -> Text? {
    if let name = member(of: input) { return name }
    switch self {
    case .member(let node): return node.base.root(of: input)
    case .index(let node): return node.base.root(of: input)
    case .constant, .input, .local, .has, .negation, .minus, .operation, .conditional, .call,
      .list, .map, .comprehension, .bind:
      return nil
    }
  }

  /// The arguments that it reads or asks for.
  var argumentsRead: Set<Text> {
    var names: Set<Text> = []
    for term in all {
      if let name = term.argument { names.insert(name) }
      if case .has(let node) = term, case .input(let base) = node.base, base.input == .arguments,
        let name = node.name
      {
        names.insert(name)
      }
    }
    return names
  }

  /// Whether a path of the arguments, from a constant name to a constant name.
  var isPathOfArguments: Bool { rootArgument != nil }

  /// The facts that it reads.
  var factsRead: Set<Scale> {
    Set(all.compactMap { term in
      guard case .input(let node) = term, case .fact(let scale) = node.input else { return nil }
      return scale
    })
  }

  /// Whether it reads what a scan found.
  var readsFindings: Bool {
    all.contains { term in
      guard case .input(let node) = term else { return false }
      return node.input == .findings
    }
  }

  /// A comparison of something with a constant, the constant standing right.
  var comparison: (operand: Term, sign: Sign, value: Constant)? {
    guard case .operation(let node) = self, let sign = Sign(node.operator) else { return nil }
    if let value = node.right.folded { return (node.left, sign, value) }
    if let value = node.left.folded { return (node.right, sign.mirrored, value) }
    return nil
  }

  /// The text that it is, where that is known.
  var foldedText: Text? {
    guard case .string(let text)? = folded else { return nil }
    return text
  }
}

extension CheckedRule {
  /// The parts of the condition that all have to hold.
  var conjuncts: [Term] { condition?.parts(of: .and) ?? [] }

  var formula: Formula { Formula(condition) }

  /// Every action that it matches is matched by the other.
  func isWithin(_ other: CheckedRule) -> Bool {
    if other.patterns.isEmpty { return true }
    if patterns.isEmpty { return false }
    return patterns.allSatisfy { mine in other.patterns.contains { $0.covers(mine) } }
  }

  /// Whether some declared action is matched by both.
  func meets(_ other: CheckedRule) -> Bool {
    !Set(actions).isDisjoint(with: other.actions) || (patterns.isEmpty && other.patterns.isEmpty)
  }
}

extension CheckedPattern {
  /// Whether it matches all that the other does.
  func covers(_ other: CheckedPattern) -> Bool {
    if !coversBelow { return !other.coversBelow && name == other.name }
    if other.coversBelow && other.name == name { return true }
    return other.name.string.utf8.starts(with: Array("\(name).".utf8))
  }
}
