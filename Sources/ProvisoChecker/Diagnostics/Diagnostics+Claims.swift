import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

/// Whose word a rule goes by, and which way it goes with the facts.
extension Diagnostic {
  static func claim(_ reading: Reading) -> Diagnostic {
    let (headline, label) = claimWords(reading.what)
    return .error(
      .claim, headline, at: reading.place, label,
      help: claimHelp(reading.what))
  }

  private static func claimWords(_ what: Reading.What) -> (String, String) {
    switch what {
    case .said: ("this is the agent's own word", "the agent wrote it")
    case .undeclared(nil): ("nobody vouches for all of this", "holds claims, too")
    case .undeclared: ("nobody vouches for this", "not declared in the context")
    case .annotations: ("these are the tool server's own words", "hints, often wrong")
    case .confidence: ("this is the agent's own word", "the agent sets it")
    case .arguments, .action, .agent, .now, .vouched, .fact, .findings: ("this is no claim", "")
    }
  }

  private static func claimHelp(_ what: Reading.What) -> String {
    switch what {
    case .undeclared(let name?):
      "declare it, if the host sends it: `context (\(name)?: string)`"
    case .confidence: "in `when`, as one of several conditions: `confidence >= 0.9 && …`"
    case .arguments, .action, .agent, .now, .vouched, .said, .undeclared, .annotations, .fact,
      .findings:
      "a person may read it; a rule that approves may not"
    }
  }

  static func confidenceAlone(at place: Place) -> Diagnostic {
    .error(
      .claim, "confidence alone approves nothing", at: place, "the agent sets it",
      help: "add a condition that does not hang on the agent's word")
  }

  static func readByFact(_ reading: Reading) -> Diagnostic {
    .error(
      .factExpression, "a fact cannot depend on this", at: reading.place,
      name(of: reading.what),
      help: "it may read `args`, declared context that is not `said`, `agent` and `now`")
  }

  static func readByPreferring(_ reading: Reading) -> Diagnostic {
    .error(
      .preferring, "the agent would pick its reviewer", at: reading.place,
      name(of: reading.what), help: "name a declared context field that is not `said`")
  }

  private static func name(of what: Reading.What) -> String {
    switch what {
    case .arguments: "the agent's proposal"
    case .action: "the action itself"
    case .agent: "the agent"
    case .now: "the time"
    case .vouched: "the host's word"
    case .said: "the agent's own word"
    case .undeclared: "nobody vouches for it"
    case .annotations: "the tool server's word"
    case .confidence: "the agent's own word"
    case .fact: "a fact"
    case .findings: "a fact"
    }
  }

  // MARK: Direction

  /// `grows`: whether the term should become true as the facts get worse.
  static func wrongDirection(
    _ term: Term, isMixed: Bool, grows: Bool, _ kind: RuleKind
  ) -> Diagnostic {
    let turn = kind == .deny || kind == .route ? "off" : "on"
    let label =
      isMixed
      ? (grows
        ? "true, and false again when things get worse"
        : "false, and true again when things get worse")
      : (grows ? "true only while things are well" : "true when things get worse")
    return .error(
      .factDirection, "a worse fact turns this \(kind.rawValue) \(turn)", at: term.place, label,
      help: directionHelp(term, grows: grows, kind)
        ?? "turn it round, or `@allow(\"fact-direction\", \"why\")`")
  }

  /// The right spelling, where the condition compares a level.
  private static func directionHelp(_ term: Term, grows: Bool, _ kind: RuleKind) -> String? {
    let other = kind == .deny || kind == .route ? "in an approve" : "in a deny or a route"
    guard case .operation(let node) = term else { return queryHelp(term, kind, other) }
    let isFlipped = node.left.folded != nil
    let (subject, constant) = isFlipped ? (node.right, node.left) : (node.left, node.right)
    guard case .input(let input) = subject else { return nil }
    if case .fact(let scale) = input.input, case .level(_, let rank)? = constant.folded {
      let name = Type.level(scale).written
      let level = threshold(node.operator, rank, scale, grows: grows)
      return "`\(name) \(grows ? ">=" : "<=") \(level)` here, or \(other)"
    }
    if input.input == .confidence {
      return "`confidence \(grows ? "<" : ">=") …` here, or \(other)"
    }
    return nil
  }

  /// The level from which, or up to which, the rule was probably meant to hold.
  private static func threshold(
    _ sign: BinaryOperator, _ rank: UInt8, _ scale: Scale, grows: Bool
  ) -> String {
    let isEnd = grows ? rank == 0 : rank == scale.worst
    let isEquality = sign == .equal || sign == .in
    if isEquality && !isEnd { return scale.name(rank) }
    if grows { return scale.name(min(rank + 1, scale.worst)) }
    return scale.name(rank == 0 ? 0 : rank - 1)
  }

  private static func queryHelp(_ term: Term, _ kind: RuleKind, _ other: String) -> String? {
    guard case .call(let node) = term, case .findings = node.builtin else { return nil }
    let turn = kind == .deny || kind == .route ? "leave out the `!`" : "write `!` before it"
    return "\(turn), or ask it \(other)"
  }
}
