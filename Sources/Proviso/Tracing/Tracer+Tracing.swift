package import ProvisoMachine

extension Tracer {
  /// Why a request is decided as it is.
  package mutating func trace(
    _ bytes: [UInt8], _ options: Machine.Options
  ) throws(RequestError) -> Trace {
    let sight = try sight(bytes, options, facts: true) { $0.probes }
    var decision: [UInt8] = []
    let exit = decide(bytes, options, into: &decision)
    var traces: [RuleTrace] = []
    for (place, rule) in rules.enumerated() {
      traces.append(RuleTrace(rule, sight.states[place], sight))
    }
    traces.sort { $0.rule.name < $1.rule.name }
    return Trace(
      decision: decision, exit: exit, isValid: sight.isValid, rules: traces,
      facts: sight.isValid ? sight.factTraces : [], now: sight.now)
  }

  /// What became of each rule and of its atoms, in the order of `rules`. Atoms of a rule that was
  /// not evaluated are nil.
  package mutating func atoms(
    _ bytes: [UInt8], _ options: Machine.Options
  ) throws(RequestError) -> [AtomTrace] {
    let sight = try sight(bytes, options, facts: false) { $0.atoms.compactMap(\.probe) }
    return rules.indices.map { place in
      let state = sight.states[place]
      guard state.isEvaluated else { return AtomTrace(state: state, atoms: nil) }
      let atoms = rules[place].atoms.map {
        sight.result(of: $0, isOverlay: rules[place].isOverlay).truth
      }
      return AtomTrace(state: state, atoms: atoms)
    }
  }
}

/// What became of a rule, and of the atoms of its condition.
package struct AtomTrace: Sendable {
  package let state: RuleTrace.State
  /// Nil: the condition was not evaluated.
  package let atoms: [Truth]?
}

extension RuleTrace {
  fileprivate init(_ rule: TracedRule, _ state: State, _ sight: Sight) {
    self.rule = rule
    self.state = state
    condition =
      state.isEvaluated
      ? rule.condition.map { Evaluation($0, isOverlay: rule.isOverlay, sight) } : nil
    let isOpen = state.isEvaluated && state.truth != .fails
    clauses = (isOpen ? rule.clauses : []).map {
      ClauseTrace(
        name: $0.name, value: Evaluation($0.operand, isOverlay: rule.isOverlay, sight))
    }
  }
}

extension RuleTrace.State {
  /// What the condition came to; nil where it was not evaluated.
  package var truth: Truth? {
    switch self {
    case .holds, .limited: .holds
    case .fails: .fails
    case .unknown, .undated: .unknown
    case .unmatched, .undeclared, .lifeless: nil
    }
  }

  /// Whether the condition was evaluated.
  var isEvaluated: Bool {
    switch self {
    case .holds, .fails, .unknown, .limited: true
    case .unmatched, .undeclared, .lifeless, .undated: false
    }
  }
}

extension Evaluation.Result {
  package var truth: Truth {
    if case .value(.bool(let value)) = self { value ? .holds : .fails } else { .unknown }
  }
}
