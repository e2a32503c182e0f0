import ProvisoLanguage
import ProvisoMachine
import ProvisoSyntax
import ProvisoText

/// What was seen of one request: what became of each rule, and values of probes.
struct Sight {
  let rules: [TracedRule]
  /// By the places of the rules.
  var states: [RuleTrace.State]
  /// Values by probe, of the set and of the grants.
  private var base: [Evaluation.Result]
  private var overlay: [Evaluation.Result]
  private let chunks: (base: [UInt32?], overlay: [UInt32?])
  /// What holds or has no value, by the place of the rule.
  private var spoken: [Int: Machine.Spoken] = [:]
  private let firstGrant: Int
  var action: TracedAction?
  let isValid: Bool
  let now: Instant?
  private(set) var facts: [Scale: (rank: UInt8, isDeclared: Bool)] = [:]

  init(
    _ rules: [TracedRule], probing: inout Machine, base: [UInt32?], overlay: [UInt32?]
  ) {
    self.rules = rules
    let isDeclared = probing.declaredType != nil
    states = rules.map { rule in
      let approves = rule.kind == .approve || rule.kind == .grant
      return approves && rule.isForEveryType && !isDeclared ? .undeclared : .unmatched
    }
    firstGrant = rules.firstIndex { $0.isOverlay } ?? rules.count
    self.base = base.map { _ in .none }
    self.overlay = overlay.map { _ in .none }
    chunks = (base, overlay)
    isValid = probing.isValid
    now = probing.now
    for one in probing.spoken {
      spoken[Int(one.rule) + (one.isOverlay ? firstGrant : 0)] = one
    }
  }

  mutating func readRules(_ probing: inout Machine, _ wanted: (TracedRule) -> [Int]) {
    let matching = probing.matching
    probing.probing { evaluator in
      for number in matching {
        let place = Int(number)
        states[place] = state(of: place, number, &evaluator)
        for probe in wanted(rules[place]) { base[probe] = read(chunks.base[probe], &evaluator) }
      }
    }
  }

  mutating func readFacts(_ probing: inout Machine) {
    probing.probing { evaluator in
      for scale in Scale.allCases {
        facts[scale] = evaluator.told(scale)
        for probe in action?[scale]?.probes ?? [] {
          base[probe] = read(chunks.base[probe], &evaluator)
        }
      }
    }
  }

  mutating func readGrants(_ probing: inout Machine, _ wanted: (TracedRule) -> [Int]) {
    let now = probing.now
    probing.probingOverlay { evaluator, matching in
      for number in matching {
        let place = firstGrant + Int(number)
        guard let now else {
          states[place] = .undated
          continue
        }
        guard rules[place].life?.contains(now.seconds) ?? true else {
          states[place] = .lifeless
          continue
        }
        states[place] = state(of: place, number, &evaluator)
        for probe in wanted(rules[place]) {
          overlay[probe] = read(chunks.overlay[probe], &evaluator)
        }
      }
    }
  }

  /// A rule that matches and has not spoken is false, or has met a limit.
  private func state(
    of place: Int, _ number: UInt32, _ evaluator: inout Evaluator
  ) -> RuleTrace.State {
    if let outcome = spoken[place] {
      return outcome.fault.map { .unknown(Trouble($0)) } ?? .holds
    }
    guard let chunk = evaluator.condition(ofRule: number) else { return .limited }
    return evaluator.probe(chunk).isTrue ? .limited : .fails
  }

  private func read(_ chunk: UInt32?, _ evaluator: inout Evaluator) -> Evaluation.Result {
    guard let chunk else { return .none }
    let value = evaluator.probe(chunk)
    if value.isError { return .trouble(Trouble(evaluator.trouble(value))) }
    do throws(Fault) {
      return .value(try BareValue(value, in: &evaluator))
    } catch {
      return .none
    }
  }

  func result(of operand: Operand, isOverlay: Bool) -> Evaluation.Result {
    guard let probe = operand.probe else { return .none }
    return isOverlay ? overlay[probe] : base[probe]
  }
}

extension Trouble {
  init(_ trouble: Machine.Trouble) {
    fault = trouble.fault
    about = trouble.about.map { String(decoding: $0, as: UTF8.self) }
  }
}
