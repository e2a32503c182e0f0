import ProvisoLanguage
import ProvisoText

/// Whose word an expression may go by.
enum Reach {
  /// In a deny or a route: anybody's.
  case everything
  /// In an approve or a grant: nobody's claim.
  case approving
  /// In `reversibility` and `stakes`: what is known before any fact.
  case fact
  /// In `preferring`: the host's alone.
  case preferring

  /// What a term reads that it must not.
  func findings(_ term: Term) -> [Diagnostic] {
    guard self != .everything else { return [] }
    return Reading.all(in: term).compactMap(finding)
  }

  /// What a condition reads that it must not. An approve may ask for confidence beside something
  /// else, because more of it can then only narrow the rule.
  func findings(inCondition term: Term) -> [Diagnostic] {
    guard self == .approving else { return findings(term) }
    let parts = term.parts(of: .and)
    let others = parts.filter { !$0.asksForConfidence }
    if others.isEmpty { return parts.map { .confidenceAlone(at: $0.place) } }
    return others.flatMap { findings($0) }
  }

  private func finding(_ reading: Reading) -> Diagnostic? {
    switch self {
    case .everything: return nil
    case .approving: return reading.what.isClaim ? .claim(reading) : nil
    case .fact: return Self.isKnownBeforeFacts(reading.what) ? nil : .readByFact(reading)
    case .preferring: return Self.isHosts(reading.what) ? nil : .readByPreferring(reading)
    }
  }

  private static func isKnownBeforeFacts(_ what: Reading.What) -> Bool {
    switch what {
    case .arguments, .vouched, .agent, .now: true
    case .action, .said, .undeclared, .annotations, .confidence, .fact, .findings: false
    }
  }

  private static func isHosts(_ what: Reading.What) -> Bool {
    switch what {
    case .vouched, .agent, .now: true
    case .arguments, .action, .said, .undeclared, .annotations, .confidence, .fact, .findings:
      false
    }
  }
}

extension Term {
  /// Whether it is `confidence >= c` or `confidence > c`, with a constant.
  fileprivate var asksForConfidence: Bool {
    guard case .operation(let node) = self else { return false }
    switch node.operator {
    case .greaterOrEqual, .greater: return node.left.isConfidence && node.right.folded != nil
    case .lessOrEqual, .less: return node.right.isConfidence && node.left.folded != nil
    case .or, .and, .equal, .notEqual, .in, .plus, .minus, .times, .divided, .remainder:
      return false
    }
  }

  var isConfidence: Bool {
    guard case .input(let node) = self else { return false }
    return node.input == .confidence
  }
}
