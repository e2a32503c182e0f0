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
    let written = WrittenRule.all(in: trees)
    var builder = OperandBuilder(files: files, trees: trees)
    for rule in policy.rules + policy.grants + policy.invariants {
      rules.append(
        TracedRule(rule, written[rule.name] ?? WrittenRule(), isOverlay: false, &builder))
    }
    let facts = Self.writtenFacts(trees)
    for action in policy.actions {
      actions[action.name] = TracedAction(action, facts[action.place] ?? [:], &builder)
    }
    probes = builder.probes
    var second = OperandBuilder(files: files, trees: trees)
    for grant in overlay?.grants?.grants ?? [] {
      rules.append(
        TracedRule(grant, written[grant.name] ?? WrittenRule(), isOverlay: true, &second))
    }
    overlayProbes = second.probes
  }
}

extension TracePlan {
  /// What actions say of their facts, by the places of their names.
  private static func writtenFacts(_ trees: [Syntax]) -> [Place: [Scale: Written]] {
    var found: [Place: [Scale: Written]] = [:]
    for tree in trees {
      for case .action(let node) in tree.declarations.map(\.body) {
        var facts: [Scale: Written] = [:]
        for clause in node.clauses {
          switch clause {
          case .reversibility(_, let expression): facts[.reversibility] = Written(expression)
          case .stakes(_, let expression): facts[.stakes] = Written(expression)
          case .handles: break
          }
        }
        for name in node.names { found[name.place] = facts }
      }
    }
    return found
  }
}

extension TracedRule {
  fileprivate init(
    _ rule: CheckedRule, _ written: WrittenRule, isOverlay: Bool, _ builder: inout OperandBuilder
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
      condition = builder.condition(term, written.conditions)
    } else {
      condition = nil
    }
    atoms = condition?.atoms ?? []
    clauses = written.clauses(of: rule, &builder)
    probes = (condition?.probes ?? []) + clauses.flatMap(\.operand.probes)
  }
}

/// A declared action and the operands of its facts.
struct TracedAction {
  let place: Place
  let reversibility: Operand?
  let stakes: Operand?

  fileprivate init(
    _ action: CheckedAction, _ written: [Scale: Written], _ builder: inout OperandBuilder
  ) {
    place = action.place
    reversibility = action.reversibility.map {
      builder.operand($0, written[.reversibility], isLogical: false)
    }
    stakes = action.stakes.map { builder.operand($0, written[.stakes], isLogical: false) }
  }

  subscript(scale: Scale) -> Operand? { scale == .stakes ? stakes : reversibility }
}
