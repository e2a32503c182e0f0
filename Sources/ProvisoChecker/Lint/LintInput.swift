import ProvisoLanguage
package import ProvisoSyntax
package import ProvisoText

/// What lint rules read: a checked set, its trees, and the grants beside it.
package struct LintInput: Sendable {
  /// The files of the set, and after them those of the grants: what places point into.
  package let files: [SourceFile]
  package let trees: [Syntax]
  package let policy: CheckedPolicy
  package let grants: [CheckedRule]
  /// Seconds since 1970.
  package let now: Int64
  /// Every declaration of the set and of the grants.
  let declarations: [Declaration]
  /// Rules as written, with the declarations they stand in.
  let ruleNodes: [(node: RuleNode, declaration: Declaration)]
  private let nodes: [Place: RuleNode]

  package init(
    files: [SourceFile], trees: [Syntax], policy: CheckedPolicy, grants: [CheckedRule] = [],
    now: Int64
  ) {
    self.files = files
    self.trees = trees
    self.policy = policy
    self.grants = grants
    self.now = now
    declarations = trees.flatMap(\.declarations)
    ruleNodes = declarations.compactMap { declaration in
      guard case .rule(let node) = declaration.body else { return nil }
      return (node, declaration)
    }
    nodes = Dictionary(ruleNodes.map { ($0.node.name.place, $0.node) }) { first, _ in first }
  }

  /// Rules of the given kinds that count, in the order of their names.
  func live(_ kinds: RuleKind...) -> [CheckedRule] {
    policy.rules.filter { kinds.contains($0.kind) && !$0.isShadow }
  }

  /// Everything that has a condition, a trial rule too.
  var everyRule: [CheckedRule] { policy.rules + policy.invariants + grants }

  func node(of rule: CheckedRule) -> RuleNode? { nodes[rule.place] }

  func action(_ number: Int) -> CheckedAction { policy.actions[number] }

  func text(_ place: Place) -> String {
    files.indices.contains(Int(place.file)) ? files[Int(place.file)].text(place.span) : ""
  }
}
