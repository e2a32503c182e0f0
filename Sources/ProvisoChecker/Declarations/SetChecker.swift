import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

/// Checks the declarations of a policy set: first what others name, then what names them.
struct SetChecker {
  /// A node, and the declaration it stands in.
  struct Declared<Node> {
    let node: Node
    let declaration: Declaration
  }

  let files: [Syntax]
  let data: DataSource
  let patterns: PatternCheck
  var findings: [Diagnostic] = []

  // As declared, in the order of the files.
  var actionNodes: [Declared<ActionNode>] = []
  var contextNodes: [Declared<ContextNode>] = []
  var reviewerNodes: [Declared<ReviewersNode>] = []
  var letNodes: [Declared<LetNode>] = []
  var ruleNodes: [Declared<RuleNode>] = []
  var defaultNodes: [Declared<DefaultNode>] = []
  /// Where each name of the shared name space is declared first.
  var places: [Text: Place] = [:]

  // As checked.
  var actions: [CheckedAction] = []
  var actionPlaces: [Text: Int] = [:]
  /// Which of `actionNodes` declares a name.
  var actionNumbers: [(name: Text, number: Int)] = []
  var context = RecordType(fields: [], isOpen: true)
  var lets: [Text: LetMeaning] = [:]
  /// The names that each let uses.
  var letUses: [Text: Set<Text>] = [:]
  var usedLets: Set<Text> = []
  var reviewers: [CheckedReviewers] = []
  var reviewerPlaces: [Text: Int] = [:]
  var views: [[Int]: ArgumentsView] = [:]

  init(_ files: [Syntax], data: DataSource, patterns: PatternCheck) {
    self.files = files.sorted { $0.number < $1.number }
    self.data = data
    self.patterns = patterns
  }

  mutating func set() -> CheckedPolicy? {
    for file in files { collect(file) }
    checkContext()
    declareActions()
    checkReviewers()
    checkLets()
    checkFacts()
    let fallback = checkDefaults()
    var policy = CheckedPolicy(fallback: fallback ?? CheckedDefault(verdict: .deny, targets: []))
    checkRules(into: &policy)
    checkUnusedLets()
    guard fallback != nil else { return nil }
    policy.files = files.map(\.file)
    policy.actions = actions
    policy.context = context
    policy.reviewers = reviewers
    return policy
  }

  /// Rules in the order of their names; they are big, and so never moved about.
  private mutating func checkRules(into policy: inout CheckedPolicy) {
    let order = ruleNodes.indices.sorted {
      ruleNodes[$0].node.name.text < ruleNodes[$1].node.name.text
    }
    policy.rules.reserveCapacity(order.count)
    for place in order {
      guard let rule = rule(ruleNodes[place]) else { continue }
      if rule.kind == .invariant {
        policy.invariants.append(rule)
      } else {
        policy.rules.append(rule)
      }
    }
  }

  mutating func report(_ finding: Diagnostic) { findings.append(finding) }

  // MARK: Names

  private mutating func collect(_ file: Syntax) {
    for declaration in file.declarations {
      switch declaration.body {
      case .action(let node): actionNodes.append(Declared(node: node, declaration: declaration))
      case .context(let node):
        contextNodes.append(Declared(node: node, declaration: declaration))
      case .reviewers(let node):
        guard declare(node.name) else { continue }
        reviewerNodes.append(Declared(node: node, declaration: declaration))
      case .binding(let node):
        guard declare(node.name) else { continue }
        letNodes.append(Declared(node: node, declaration: declaration))
      case .rule(let node):
        guard declare(node.name) else { continue }
        ruleNodes.append(Declared(node: node, declaration: declaration))
      case .fallback(let node):
        defaultNodes.append(Declared(node: node, declaration: declaration))
      }
    }
  }

  /// Whether the name is free; one that is not is reported with both places.
  mutating func declare(_ name: Name) -> Bool {
    // The parser has told of a declaration without a name.
    if name.text.utf8.isEmpty { return false }
    if let first = places[name.text] {
      report(.declaredTwice(name.text, at: name.place, first: first))
      return false
    }
    places[name.text] = name.place
    return true
  }

  // MARK: Expressions

  func environment(_ view: ArgumentsView) -> Environment {
    var names = PolicyEnvironment(arguments: view, context: context, patterns: patterns)
    names.lets = lets
    return .policy(names)
  }

  /// An expression as a term of the type `wanted`, if one is.
  mutating func term(
    _ expression: Expression, _ view: ArgumentsView, as wanted: Type? = nil
  ) -> Term {
    var checker = ExpressionChecker(environment(view))
    let term = checker.term(expression)
    if let wanted { checker.expect(wanted, term) }
    let place = expression.place
    findings += checker.diagnostics.map { $0.used(at: place, in: place) }
    usedLets.formUnion(checker.usedLets)
    return term
  }
}
