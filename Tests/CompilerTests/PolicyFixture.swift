import ProvisoChecker
import ProvisoCompiler
import ProvisoLanguage
import ProvisoProgram
import ProvisoSyntax
import ProvisoText

/// A policy set that a test puts together from its parts, with expressions as text.
struct PolicyFixture {
  private(set) var policy = CheckedPolicy(
    fallback: CheckedDefault(verdict: .route, targets: [CheckedTarget(who: .reviewers(0))]))
  private(set) var problems: [Diagnostic] = []

  init() {
    policy.reviewers = [
      CheckedReviewers(name: "duty", members: ["ana", "raj"], group: nil, place: Self.nowhere)
    ]
  }

  static let nowhere = Place(file: 0, span: Span(0, 0))

  mutating func context(_ fields: RecordType.Field...) {
    policy.context = RecordType(fields: fields, isOpen: true)
  }

  mutating func action(
    _ name: Text, _ fields: RecordType.Field..., isOpen: Bool = false, stakes: String? = nil
  ) {
    let record = RecordType(fields: fields, isOpen: isOpen)
    let term = stakes.map { expression($0, arguments: record) }
    policy.actions.append(
      CheckedAction(
        name: name, segments: name.string.split(separator: ".").map { Text(String($0)) },
        arguments: record, reversibility: nil, stakes: term, handles: [], place: Self.nowhere))
    policy.actions.sort { $0.name < $1.name }
  }

  /// A rule; `on` are patterns such as `a.b` and `a.*`. Actions come before rules.
  mutating func rule(
    _ name: Text, _ kind: RuleKind = .deny, on patterns: [String] = [], when: String? = nil,
    change: (inout CheckedRule) -> Void = { _ in }
  ) {
    var rule = CheckedRule(name: name, kind: kind, place: place(of: name.string))
    rule.patterns = patterns.map { pattern in
      pattern.hasSuffix(".*")
        ? CheckedPattern(name: Text(String(pattern.dropLast(2))), coversBelow: true)
        : CheckedPattern(name: Text(pattern), coversBelow: false)
    }
    rule.actions = policy.actions.indices.filter { place in
      rule.patterns.contains { $0.covers(policy.actions[place].name) }
    }
    rule.condition = when.map { expression($0, arguments: .open) }
    change(&rule)
    policy.rules.append(rule)
    policy.rules.sort { $0.name < $1.name }
  }

  mutating func change(_ change: (inout CheckedPolicy) -> Void) { change(&policy) }

  /// A checked expression; what is wrong with it is remembered.
  mutating func expression(
    _ text: String, arguments: RecordType = .open, isBare: Bool = false
  ) -> Term {
    let file = SourceFile(name: "\(policy.files.count).policy", text: text)
    let (tree, syntax) = Parser.parseExpression(
      file, number: policy.files.count, dialect: isBare ? .bare : .policy)
    policy.files.append(file)
    var view = ArgumentsView.undeclared
    view.record = arguments
    let environment: Environment =
      isBare
      ? .bare(BareEnvironment(isChecked: false))
      : .policy(PolicyEnvironment(arguments: view, context: policy.context))
    let (term, _, findings) = ExpressionChecker.check(tree, environment: environment)
    problems += syntax + findings
    return term
  }

  private mutating func place(of text: String) -> Place {
    policy.files.append(SourceFile(name: "\(policy.files.count).policy", text: text))
    return Place(file: policy.files.count - 1, span: Span(0, text.utf8.count))
  }
}

extension RecordType {
  static let open = RecordType(fields: [], isOpen: true)
}

extension CheckedPattern {
  fileprivate func covers(_ name: Text) -> Bool {
    coversBelow ? name.string.hasPrefix(self.name.string + ".") : name == self.name
  }
}

extension Compiler.Output {
  /// Does something with the verified program; `nil` if there is none.
  func read<Result>(_ body: (Program) throws -> Result) -> Result? {
    bytes.flatMap { try? CompilerTests.read($0, body) }
  }
}
