import ProvisoJSON
import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

/// What a trace tells, in words, whatever it is drawn as.
struct TraceStory {
  /// A fact of the decision: its name, its value, and where it comes from.
  struct Fact {
    let name: String
    let value: String
    let origin: String
    let tree: TraceNode?
  }

  struct Rule {
    let trace: RuleTrace
    let heading: String
    let word: String
    let note: String?
    let place: Place
    let tree: TraceNode?
    let clauses: [(name: String, tree: TraceNode)]
    let isDeciding: Bool
  }

  /// Data that something needed and did not find.
  struct Missing {
    let member: String
    let rules: [String]
  }

  let verdict: String
  let type: String
  let identifier: String?
  let reason: String
  let ground: String
  let deciding: [String]
  let overruled: [String]
  let facts: [Fact]
  /// Those that speak first, then those that do not; each kind in the order of names.
  let rules: [Rule]
  /// The rules whose `on` does not match, or that no undeclared type can meet.
  let unmatched: [String]
  let missing: [Missing]
  let alternatives: [Alternative]
  let moments: [OtherMoment]
  let now: String
  let shadow: String?

  init(
    _ trace: Trace, _ alternatives: [Alternative], _ moments: [OtherMoment],
    _ files: [SourceFile], only: Set<String>
  ) {
    let decision = JSONTree.read(trace.decision) ?? .null
    verdict = decision["decision"]?.text ?? ""
    type = decision["action"]?["type"]?.text ?? ""
    identifier = decision["action"]?["id"]?.text
    reason = decision["reason"]?.text ?? ""
    deciding = decision.names("deciding")
    let named = Set(deciding)
    overruled = decision.names("fired").filter { !named.contains($0) }
    ground = DecisionGround(decision, trace).text
    facts = Self.facts(trace, decision, files)
    let shown = trace.rules.filter { only.isEmpty || only.contains($0.rule.name.string) }
    rules = Self.rules(shown, named, decision)
    let others = shown.filter { $0.state.isUnmatched && trace.isValid }
    unmatched = others.map(\.rule.name.string)
    missing = Self.missing(trace)
    self.alternatives = alternatives
    self.moments = moments
    now = trace.now?.text ?? ""
    shadow = decision["shadow"]?["decision"]?.text
  }

  private static func rules(
    _ traces: [RuleTrace], _ deciding: Set<String>, _ decision: JSONTree
  ) -> [Rule] {
    let rules = traces.filter { !$0.state.isUnmatched }.map { trace in
      let name = trace.rule.name.string
      return Rule(
        trace: trace, heading: trace.rule.heading, word: trace.word,
        note: trace.note(decision), place: trace.rule.place,
        tree: trace.condition.map(TraceNode.init),
        clauses: trace.clauses.map { ($0.name, TraceNode($0.value)) },
        isDeciding: deciding.contains(name))
    }
    return rules.enumerated().sorted {
      ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset)
    }.map(\.element)
  }

  private static func missing(_ trace: Trace) -> [Missing] {
    var rules: [String: [String]] = [:]
    for one in trace.rules {
      let clauses = one.clauses.flatMap(\.value.absent)
      for member in (one.condition?.absent ?? []) + clauses {
        let name = one.rule.name.string
        if rules[member]?.last != name { rules[member, default: []].append(name) }
      }
    }
    for fact in trace.facts {
      for member in fact.expression?.absent ?? [] where rules[member]?.last != fact.name {
        rules[member, default: []].append(fact.name)
      }
    }
    return rules.map { Missing(member: $0.key, rules: $0.value) }.sorted {
      $0.member.utf8.lexicographicallyPrecedes($1.member.utf8)
    }
  }
}

extension TraceStory.Rule {
  /// What decides comes first, then what holds, what failed, what a limit held back, what is false.
  fileprivate var rank: Int {
    if isDeciding { return 0 }
    switch trace.state {
    case .holds: return 1
    case .unknown, .undated: return 2
    case .limited: return 3
    case .fails: return 4
    case .lifeless: return 5
    case .unmatched, .undeclared: return 6
    }
  }
}

extension TracedRule {
  /// `route money always`
  var heading: String { "\(kind.rawValue) \(name.string)\(isAlways ? " always" : "")" }
}

extension Evaluation {
  /// The members that were read and are not there, in the order of the text.
  fileprivate var absent: [String] {
    guard skip == nil else { return [] }
    let inner = children.flatMap(\.absent)
    guard case .trouble(let trouble) = result, trouble.fault == .noSuchMember,
      let member = trouble.about, !inner.contains(member)
    else { return inner }
    return inner + [member]
  }
}

extension JSONTree {
  func names(_ member: String) -> [String] { self[member]?.elements.compactMap(\.text) ?? [] }
}
