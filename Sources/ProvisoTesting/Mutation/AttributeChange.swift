import Proviso
import ProvisoChecker
import ProvisoLanguage
import ProvisoReport

/// One attribute of a request set to another value, or taken away.
struct AttributeChange: Sendable {
  /// `arguments`, `amount`; `confidence` alone.
  private let path: [String]
  /// Nil: absent.
  private let value: Outline?

  /// As a case says it.
  var text: String {
    let value = value?.json ?? "~"
    return path.dropFirst().reversed().reduce(value) { "{ \($1): \($0) }" }.with(key: path[0])
  }

  /// The case with the change; nil where the attribute is not there.
  func applied(to test: TestCase) -> TestCase? {
    guard let changed = Self.setting(test.request, path[...], value) else { return nil }
    return test.with(changed)
  }

  /// What could make a difference: attributes that the mutated rules read, at the values that they
  /// are compared with and just beside them.
  static func all(for mutant: Mutant, in suite: TestSuite) -> [AttributeChange] {
    guard let policy = suite.declared.policy else { return [] }
    var paths: [[String]] = []
    var values: [Outline] = [.flag(true), .flag(false)]
    func note(_ value: Outline) { if !values.contains(value) { values.append(value) } }
    func read(_ term: Term) {
      term.forEachPart { part in
        if let path = part.attributePath, !paths.contains(path) { paths.append(path) }
        if case .constant(let node) = part { node.value.candidates.forEach(note) }
      }
    }
    for rule in policy.rules where mutant.owners.contains(rule.name.string) {
      if let condition = rule.condition { read(condition) }
    }
    for action in policy.actions where mutant.reach.covers(action.name.string) {
      for case let term? in [action.reversibility, action.stakes] { read(term) }
    }
    let changes = paths.flatMap { path in
      values.map { AttributeChange(path: path, value: $0) }
        + [AttributeChange(path: path, value: nil)]
    }
    return changes + uses(for: mutant, policy)
  }

  /// Counters at the bounds of limits.
  private static func uses(for mutant: Mutant, _ policy: CheckedPolicy) -> [AttributeChange] {
    policy.rules.filter { mutant.owners.contains($0.name.string) && !$0.limits.isEmpty }
      .flatMap { rule in
        rule.limits.indices.flatMap { place in
          [0.0, 1.0].map { step in
            let counters = rule.limits.enumerated().map { number, limit in
              limit.counter(number == place ? max(0, limit.number - step) : 0)
            }
            return AttributeChange(path: ["uses", rule.name.string], value: .list(counters))
          }
        }
      }
  }

  private static func setting(
    _ request: Outline, _ path: ArraySlice<String>, _ value: Outline?
  ) -> Outline? {
    guard let name = path.first else { return nil }
    guard path.count > 1 else { return request.setting(name, to: value) }
    guard let inner = setting(request[name] ?? .members([]), path.dropFirst(), value) else {
      return nil
    }
    return request.setting(name, to: inner)
  }
}

extension String {
  fileprivate func with(key: String) -> String { "\(key): \(self)" }
}

extension Term {
  /// The place in a request of what it reads: `args.amount` is `arguments`, `amount`.
  fileprivate var attributePath: [String]? {
    switch self {
    case .input(let node): node.input == .confidence ? ["confidence"] : nil
    case .member(let node):
      switch node.base {
      case .input(let base):
        base.input.requestMember.map { [$0, node.name.string] }
      default: node.base.attributePath.map { $0 + [node.name.string] }
      }
    case .constant, .local, .index, .has, .negation, .minus, .operation, .conditional, .call,
      .list, .map, .comprehension, .bind:
      nil
    }
  }
}

extension Input {
  fileprivate var requestMember: String? {
    switch self {
    case .arguments: "arguments"
    case .context: "context"
    case .agent: "agent"
    case .action, .confidence, .now, .fact, .findings, .variable: nil
    }
  }
}

extension Constant {
  /// It and its neighbours, as JSON has them.
  fileprivate var candidates: [Outline] {
    switch self {
    case .int(let value): [value, value &- 1, value &+ 1].map { .decimal(Double($0)) }
    case .uint(let value): [.decimal(Double(value))]
    case .double(let value):
      [value, value - 1, value + 1, value - 0.01, value + 0.01].map { .decimal($0) }
    case .string(let text): [.text(text.string), .text(text.string + "x")]
    case .list(let elements): elements.flatMap(\.candidates)
    case .map(let entries): entries.flatMap(\.key.candidates)
    case .bool(let value): [.flag(value)]
    case .null, .bytes, .timestamp, .duration, .level, .type, .kinds: []
    }
  }
}

extension CheckedLimit {
  fileprivate func counter(_ value: Double) -> Outline {
    switch bound {
    case .count: .members([.init("count", .decimal(value))])
    case .sum: .members([.init("sum", .decimal(value))])
    }
  }
}
