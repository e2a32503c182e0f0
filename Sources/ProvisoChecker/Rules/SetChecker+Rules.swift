import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

/// What the clauses of one rule are checked against.
struct RuleSight {
  let kind: RuleKind
  let isAlways: Bool
  /// Where its name stands, and the whole of it.
  let name: Place
  let whole: Place
  let view: ArgumentsView
  /// The findings that `@allow` overrules.
  let allowed: Set<Text>

  var reach: Reach {
    switch kind {
    case .approve, .grant: .approving
    case .route, .deny, .invariant: .everything
    }
  }
}

extension SetChecker {
  /// A rule or invariant; nil for a grant, which has no place in a set.
  mutating func rule(_ declared: Declared<RuleNode>) -> CheckedRule? {
    guard declared.node.kind != .grant else {
      report(.misplacedGrant(declared.node))
      return nil
    }
    return checked(declared)
  }

  /// The rule with all of its clauses but those that only grants have.
  mutating func checked(_ declared: Declared<RuleNode>) -> CheckedRule {
    let node = declared.node
    var rule = CheckedRule(name: node.name.text, kind: node.kind, place: node.name.place)
    rule.isAlways = node.always != nil
    let notes = checkAnnotations(declared.declaration, of: node.kind == .invariant ? .other : .rule)
    rule.isShadow = notes.isShadow
    rule.owner = notes.owner
    rule.severity = notes.severity
    rule.controls = notes.controls
    rule.documentation = declared.declaration.documentation?.lines.joined(separator: "\n")
    match(node, &rule)
    let sight = RuleSight(
      kind: node.kind, isAlways: rule.isAlways, name: node.name.place,
      whole: declared.declaration.place, view: view(of: rule.actions), allowed: notes.allowed)
    rule.condition = condition(node, sight)
    for clause in node.clauses { check(clause, sight, &rule) }
    if node.kind == .invariant, rule.never == nil, rule.needs.isEmpty {
      if !node.clauses.contains(where: \.isBound) { report(.invariantSaysNothing(node)) }
    }
    return rule
  }

  private mutating func check(_ clause: Clause, _ sight: RuleSight, _ rule: inout CheckedRule) {
    switch clause.body {
    case .on, .when, .unless, .signed, .granted, .expires, .covers: break
    case .to(let nodes):
      rule.targets = targets(nodes, for: sight.isAlways ? .always : .route, sight.view)
    case .within(let duration, let otherwise):
      rule.withinSeconds = seconds(duration, of: "within")
      if case .route(let nodes, _) = otherwise {
        rule.otherwise = targets(nodes, for: sight.isAlways ? .always : .route, sight.view)
      }
    case .valid(let duration): rule.validSeconds = seconds(duration, of: "valid")
    case .show(let paths): rule.show = paths.compactMap { path($0, sight.view, isEdit: false) }
    case .edit(let paths): rule.edit = paths.compactMap { path($0, sight.view, isEdit: true) }
    case .notify(let nodes): rule.notify = targets(nodes, for: .notify, sight.view)
    case .limit(let node): rule.limits.append(limit(node, sight))
    case .never(let verdict, _): rule.never = verdict
    case .needs(let nodes): rule.needs = targets(nodes, for: .needs, sight.view)
    case .because(let template): rule.because = because(template, sight)
    }
  }

  // MARK: On which actions

  private mutating func match(_ node: RuleNode, _ rule: inout CheckedRule) {
    guard let patterns = node.patterns else {
      rule.actions = Array(actions.indices)
      return
    }
    var matched: Set<Int> = []
    for pattern in patterns where pattern.isWhole {
      let found = places(of: pattern)
      if found.isEmpty {
        report(.unknownAction(pattern, in: node, known: actions.map(\.name)))
      }
      matched.formUnion(found)
      let name = CheckedPattern(name: pattern.wire, coversBelow: pattern.coversBelow)
      if !rule.patterns.contains(name) { rule.patterns.append(name) }
    }
    rule.actions = matched.sorted()
  }

  private func places(of pattern: ActionName) -> [Int] {
    if !pattern.coversBelow { return actionPlaces[pattern.wire].map { [$0] } ?? [] }
    return actions.indices.filter { pattern.matches(actions[$0].segments) }
  }

  // MARK: When

  private mutating func condition(_ node: RuleNode, _ sight: RuleSight) -> Term? {
    let earlier = findings.count
    var parts: [Term] = []
    for clause in node.clauses {
      switch clause.body {
      case .when(let expression): parts.append(term(expression, sight.view, as: .bool))
      case .unless(let expression):
        let inner = term(expression, sight.view, as: .bool)
        parts.append(
          .negation(UnaryTerm(operand: inner, type: .bool, place: inner.place)))
      default: break
      }
    }
    guard let first = parts.first else { return nil }
    let whole = parts.dropFirst().reduce(first) { left, right in
      .operation(
        OperationTerm(
          operator: .and, left: left, right: right, type: .bool, place: left.place))
    }
    let isSound = findings.count == earlier
    report(sight.reach.findings(inCondition: whole), sight)
    report(Presence.findings(whole, sight.view), sight)
    // Of a condition with a mistake in it nobody can tell what was meant.
    if isSound, !sight.allowed.contains("fact-direction") {
      report(Direction.findings(whole, in: sight.kind), sight)
    }
    return whole
  }

  // MARK: Because

  private mutating func because(_ template: TemplateNode, _ sight: RuleSight) -> [CheckedPart] {
    template.parts.map { part in
      switch part {
      case .text(let text): return .text(text)
      case .expression(let expression):
        let value = clauseTerm(expression, sight)
        if !value.type.isPrintable { report(.notPrintable(value.type, at: value.place)) }
        return .value(value)
      }
    }
  }

  /// An expression of a clause that is no condition, held to what the rule may read.
  mutating func clauseTerm(
    _ expression: Expression, _ sight: RuleSight, as wanted: Type? = nil
  ) -> Term {
    let term = term(expression, sight.view, as: wanted)
    report(sight.reach.findings(term), sight)
    report(Presence.findings(term, sight.view), sight)
    return term
  }

  private mutating func report(_ more: [Diagnostic], _ sight: RuleSight) {
    findings += more.map { $0.used(at: sight.name, in: sight.whole) }
  }
}

extension RuleNode {
  /// The patterns of `on`, where it stands.
  fileprivate var patterns: [ActionName]? {
    for clause in clauses {
      if case .on(let patterns) = clause.body { return patterns }
    }
    return nil
  }
}

extension Clause {
  /// Whether it is what an invariant demands.
  fileprivate var isBound: Bool {
    switch body {
    case .never, .needs: true
    case .on, .when, .unless, .to, .within, .valid, .show, .edit, .notify, .limit, .signed,
      .granted, .expires, .covers, .because:
      false
    }
  }
}

extension Type {
  /// Whether a value of the type can be written into a reason.
  var isPrintable: Bool {
    switch self {
    case .dyn, .null, .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration, .list,
      .map, .record, .union, .level, .ip, .cidr, .unknown:
      true
    case .type, .optional, .findings, .url, .parameter, .abstract: false
    }
  }

  /// Whether a value of the type is one of JSON, and so can be a key of a limit.
  var isJSON: Bool {
    switch self {
    case .dyn, .null, .bool, .int, .uint, .double, .string, .union, .record, .unknown: true
    case .list(let inner): inner.isJSON
    case .map(let key, let value): Fitting.takes(.string, as: key) && value.isJSON
    case .bytes, .timestamp, .duration, .level, .type, .optional, .findings, .url, .ip, .cidr,
      .parameter, .abstract:
      false
    }
  }
}
