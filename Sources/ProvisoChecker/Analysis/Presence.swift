import ProvisoLanguage
import ProvisoText

/// Finds reads of arguments that a matched action does not have, and nothing asked before.
///
/// Where `has(args.f)` is surely true, or the term does not count, `args.f` may be read.
struct Presence {
  private let view: ArgumentsView
  private var findings: [Diagnostic] = []

  static func findings(_ term: Term, _ view: ArgumentsView) -> [Diagnostic] {
    guard !view.lacking.isEmpty || !view.closed.isEmpty else { return [] }
    var presence = Presence(view: view)
    presence.visit(term, [])
    return presence.findings
  }

  private init(view: ArgumentsView) { self.view = view }

  private mutating func visit(_ term: Term, _ known: Set<Text>) {
    if let name = term.argument, !known.contains(name) { check(name, term) }
    switch term {
    case .operation(let node) where node.operator == .and || node.operator == .or:
      visit(parts: term.parts(of: node.operator), isAnd: node.operator == .and, known)
    case .conditional(let node):
      visit(node.condition, known)
      visit(node.first, known.union(Self.present(where: node.condition, is: true)))
      visit(node.second, known.union(Self.present(where: node.condition, is: false)))
    case .has(let node):
      if !node.isLenient { visit(node.base, known) }
    case .member(let node) where node.isOptional: visitBelow(node.base, known)
    case .constant, .input, .local, .member, .index, .negation, .minus, .operation, .call, .list,
      .map, .comprehension, .bind:
      for child in term.children { visit(child, known) }
    }
  }

  /// Each part counts only where the others leave it open: they are its guards.
  private mutating func visit(parts: [Term], isAnd: Bool, _ known: Set<Text>) {
    let guards = parts.map { Self.present(where: $0, is: isAnd) }
    for (place, part) in parts.enumerated() {
      var inner = known
      for (other, names) in guards.enumerated() where other != place { inner.formUnion(names) }
      visit(part, inner)
    }
  }

  /// The base of `args.?f` is `args` itself, or a path that is read as usual.
  private mutating func visitBelow(_ base: Term, _ known: Set<Text>) {
    if case .input = base { return }
    visit(base, known)
  }

  private mutating func check(_ name: Text, _ term: Term) {
    if case .member(let node) = term, node.isOptional { return }
    if case .index(let node) = term, node.isOptional { return }
    let lackers = view.lackers(of: name)
    guard !lackers.isEmpty else { return }
    findings.append(.lackedArgument(name, lackers, of: view.actions.count, at: term.place))
  }

  /// The arguments that are surely there where a condition has the given outcome.
  private static func present(where term: Term, is outcome: Bool) -> Set<Text> {
    switch term {
    case .has(let node):
      guard outcome else { return [] }
      if case .input(let base) = node.base, base.input == .arguments, let name = node.name {
        return [name]
      }
      return root(of: node.base).map { [$0] } ?? []
    case .negation(let node): return present(where: node.operand, is: !outcome)
    case .operation(let node) where node.operator == (outcome ? .and : .or):
      return present(where: node.left, is: outcome)
        .union(present(where: node.right, is: outcome))
    case .operation(let node) where node.operator == (outcome ? .or : .and):
      return present(where: node.left, is: outcome)
        .intersection(present(where: node.right, is: outcome))
    case .constant, .input, .local, .member, .index, .minus, .operation, .conditional, .call,
      .list, .map, .comprehension, .bind:
      return []
    }
  }

  /// The argument on the way to a member: `f` of `args.f.g.h`.
  private static func root(of term: Term) -> Text? {
    if let name = term.argument { return name }
    guard case .member(let node) = term else { return nil }
    return root(of: node.base)
  }
}
