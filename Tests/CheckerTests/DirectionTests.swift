import ProvisoChecker
import ProvisoLanguage
import ProvisoSyntax
import ProvisoText
import Testing

/// What the checker takes for a condition that only grows as things get worse does just that.
@Suite struct DirectionTests {
  /// Random conditions over the facts, evaluated in every state of them.
  @Test func whatPassesIsMonotone() {
    var random = Seeded(state: 11)
    var passed = 0
    for _ in 0..<1_500 {
      let text = Sentence.condition(depth: 3, &random)
      for (kind, grows) in [("deny", true), ("approve", false)] {
        // An approve may not read confidence as it likes: that is another finding.
        let policy = "\(kind) r { when \(text) }\nreviewers d { members \"a\" }\ndefault route to d"
        let findings = Checked.findings(policy).filter { $0.code != CheckerCode.claim.rawValue }
        guard findings.isEmpty else { continue }
        passed += 1
        #expect(Self.isMonotone(text, grows: grows), "\(kind) r { when \(text) }")
      }
    }
    #expect(passed > 200)
  }

  private static func isMonotone(_ text: String, grows: Bool) -> Bool {
    let file = SourceFile(name: "condition", text: text)
    let tree = Parser.parseExpression(file, dialect: .policy).0
    let term = Checker.checkExpression(tree, environment: .policy(PolicyEnvironment())).0
    for state in State.all {
      for worse in state.worse {
        let before = state.truth(of: term)
        let after = worse.truth(of: term)
        if grows ? (before && !after) : (after && !before) { return false }
      }
    }
    return true
  }
}

/// A state of the facts.
struct State {
  var stakes: UInt8
  var reversibility: UInt8
  var count: Int64
  /// From 0, the worst, to 2.
  var confidence: Int

  static let all: [State] = {
    var states: [State] = []
    for stakes in 0...3 {
      for reversibility in 0...2 {
        for count in 0...2 {
          for confidence in 0...2 {
            states.append(
              State(
                stakes: UInt8(stakes), reversibility: UInt8(reversibility), count: Int64(count),
                confidence: confidence))
          }
        }
      }
    }
    return states
  }()

  /// The states that are one step worse.
  var worse: [State] {
    var states: [State] = []
    if stakes < 3 { states.append(with { $0.stakes += 1 }) }
    if reversibility < 2 { states.append(with { $0.reversibility += 1 }) }
    if count < 2 { states.append(with { $0.count += 1 }) }
    if confidence > 0 { states.append(with { $0.confidence -= 1 }) }
    return states
  }

  private func with(_ change: (inout State) -> Void) -> State {
    var state = self
    change(&state)
    return state
  }

  func truth(of term: Term) -> Bool {
    guard case .bool(let truth) = value(of: term) else { return false }
    return truth
  }

  /// The value of a term of the sentences below.
  private func value(of term: Term) -> Constant {
    switch term {
    case .constant(let node): return node.value
    case .input(let node):
      switch node.input {
      case .fact(.stakes): return .level(.stakes, stakes)
      case .fact(.reversibility): return .level(.reversibility, reversibility)
      case .confidence: return .double(Double(confidence) / 2)
      default: return .null
      }
    case .negation(let node): return .bool(!truth(of: node.operand))
    case .conditional(let node):
      return value(of: truth(of: node.condition) ? node.first : node.second)
    case .call(let node):
      return node.builtin == .findings(.count) ? .int(count) : .bool(count > 0)
    case .operation(let node): return value(of: node)
    default: return .null
    }
  }

  private func value(of node: OperationTerm) -> Constant {
    switch node.operator {
    case .and: return .bool(truth(of: node.left) && truth(of: node.right))
    case .or: return .bool(truth(of: node.left) || truth(of: node.right))
    default: break
    }
    if node.operator == .in, case .list(let list) = node.right {
      let left = value(of: node.left)
      return .bool(list.elements.contains { value(of: $0.value) == left })
    }
    let left = rank(value(of: node.left))
    let right = rank(value(of: node.right))
    switch node.operator {
    case .equal: return .bool(left == right)
    case .notEqual: return .bool(left != right)
    case .less: return .bool(left < right)
    case .lessOrEqual: return .bool(left <= right)
    case .greater: return .bool(left > right)
    case .greaterOrEqual: return .bool(left >= right)
    case .plus: return .int(Int64(left + right))
    case .minus: return .int(Int64(left - right))
    case .times: return .int(Int64(left * right))
    default: return .null
    }
  }

  private func rank(_ value: Constant) -> Double {
    switch value {
    case .bool(let truth): truth ? 1 : 0
    case .int(let number): Double(number)
    case .double(let number): number
    case .level(_, let rank): Double(rank)
    default: -1
    }
  }
}

/// Random conditions over the facts.
enum Sentence {
  static func condition(depth: Int, _ random: inout Seeded) -> String {
    guard depth > 0, Int.random(in: 0..<4, using: &random) > 0 else { return "(\(atom(&random)))" }
    let one = condition(depth: depth - 1, &random)
    let two = condition(depth: depth - 1, &random)
    switch Int.random(in: 0..<5, using: &random) {
    case 0: return "(\(one) && \(two))"
    case 1: return "(\(one) || \(two))"
    case 2: return "!(\(one))"
    case 3: return "(\(one) ? \(two) : \(condition(depth: depth - 1, &random)))"
    default: return "(\(one) \(pick(["==", "!=", "<", ">="], &random)) \(two))"
    }
  }

  private static func atom(_ random: inout Seeded) -> String {
    let sign = pick(["==", "!=", "<", "<=", ">", ">="], &random)
    let order = pick(["<", "<=", ">", ">="], &random)
    let stakes = ["low", "medium", "high", "critical"]
    let count = pick(
      [
        "pii.count(email)", "(1 - pii.count(email))", "(pii.count(email) * -1)",
        "(pii.count(email) + pii.count(email))",
      ], &random)
    switch Int.random(in: 0..<8, using: &random) {
    case 0: return "stakes \(sign) \(pick(stakes, &random))"
    case 1:
      return "reversibility \(sign) \(pick(["reversible", "compensable", "irreversible"], &random))"
    case 2: return "\(count) \(sign) \(pick(["0", "1", "2", "-1"], &random))"
    case 3: return "confidence \(order) \(pick(["0.0", "0.5", "1.0", "0.7"], &random))"
    case 4: return "\(pick(stakes, &random)) \(sign) stakes"
    case 5: return pick(["true", "false", "pii.any()", "pii.has(email)"], &random)
    case 6: return "stakes in [\(pick(stakes, &random)), \(pick(stakes, &random))]"
    default: return "(stakes \(order) high ? \(pick(stakes, &random)) : medium) \(sign) medium"
    }
  }

  private static func pick(_ choices: [String], _ random: inout Seeded) -> String {
    choices[Int.random(in: 0..<choices.count, using: &random)]
  }
}
