import ProvisoChecker
import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

/// What a tracer knows before any request: rules and actions with their operands, and the probes
/// that these need.
struct TracePlan {
  let files: [SourceFile]
  private(set) var rules: [TracedRule] = []
  private(set) var actions: [Text: TracedAction] = [:]
  let probes: [Term]
  let overlayProbes: [Term]

  init(_ set: PolicySet, _ policy: CheckedPolicy, _ overlay: Overlay?) {
    files = overlay?.files ?? set.files
    let trees = set.trees + (overlay?.trees ?? [])
    let written = Self.written(trees)
    var builder = OperandBuilder(files: files, trees: trees)
    for rule in policy.rules + policy.grants + policy.invariants {
      rules.append(TracedRule(rule, written[rule.name] ?? [], isOverlay: false, &builder))
    }
    for action in policy.actions { actions[action.name] = TracedAction(action, &builder) }
    probes = builder.probes
    var second = OperandBuilder(files: files, trees: trees)
    for grant in overlay?.grants?.grants ?? [] {
      rules.append(TracedRule(grant, written[grant.name] ?? [], isOverlay: true, &second))
    }
    overlayProbes = second.probes
  }

  /// What rules say under `when` and `unless`.
  private static func written(_ trees: [Syntax]) -> [Text: [Written]] {
    var found: [Text: [Written]] = [:]
    for tree in trees {
      for case .rule(let node) in tree.declarations.map(\.body) {
        found[node.name.text] = node.clauses.compactMap { clause in
          switch clause.body {
          case .when(let expression): Written(expression)
          case .unless(let expression): Written(expression, isUnless: true)
          case .on, .to, .within, .valid, .show, .edit, .notify, .limit, .signed, .granted,
            .expires, .covers, .never, .needs, .because:
            nil
          }
        }
      }
    }
    return found
  }
}

extension TracedRule {
  fileprivate init(
    _ rule: CheckedRule, _ written: [Written], isOverlay: Bool, _ builder: inout OperandBuilder
  ) {
    name = rule.name
    kind = rule.kind
    isAlways = rule.isAlways
    isShadow = rule.isShadow
    place = rule.place
    self.isOverlay = isOverlay
    isForEveryType = rule.patterns.isEmpty
    life = rule.grant.map { $0.granted..<max($0.granted, $0.expires) }
    if let term = rule.condition {
      condition = builder.condition(term, written)
    } else {
      condition = nil
    }
    atoms = condition?.atoms ?? []
    probes = condition?.probes ?? []
  }
}

/// A declared action and the operands of its facts.
struct TracedAction {
  let place: Place
  let reversibility: Operand?
  let stakes: Operand?

  fileprivate init(_ action: CheckedAction, _ builder: inout OperandBuilder) {
    place = action.place
    reversibility = action.reversibility.map { builder.operand($0, nil, isLogical: false) }
    stakes = action.stakes.map { builder.operand($0, nil, isLogical: false) }
  }

  subscript(scale: Scale) -> Operand? { scale == .stakes ? stakes : reversibility }
}
