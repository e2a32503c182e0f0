import ProvisoJSON
package import ProvisoLanguage
import ProvisoProgram

/// What a tracer asks of the request that was decided last.
extension Machine {
  /// A rule, grant or invariant that was not false, by its number in its program.
  package struct Spoken: Sendable {
    package let rule: UInt32
    package let isOverlay: Bool
    /// Nil: it holds.
    package let fault: Trouble?
  }

  /// Why something has no value: the fault, the member that it is about, and the instruction it
  /// came from, if they are known.
  package struct Trouble: Sendable {
    package let fault: Fault
    package let about: [UInt8]?
    package let instruction: UInt32?
  }

  /// Those that hold or could not be evaluated, in the order of names.
  package var spoken: [Spoken] {
    mutating get {
      var found: [Spoken] = []
      for outcome in decider.outcomes {
        let unit = decider.unit(outcome.isOverlay)
        let trouble = outcome.state == .unknown ? Trouble(outcome.error, unit) : nil
        found.append(Spoken(rule: outcome.rule, isOverlay: outcome.isOverlay, fault: trouble))
      }
      return found
    }
  }

  /// The numbers of the rules and invariants that match the request; none if its arguments break
  /// their declaration.
  package var matching: [UInt32] {
    mutating get { decider.mismatch == nil ? Array(decider.rulesOfAction()) : [] }
  }

  /// The type of the request, if it is declared.
  package var declaredType: [UInt8]? {
    mutating get {
      guard decider.evaluator.action != none else { return nil }
      return Array(decider.evaluator.tape.string(decider.evaluator.request.type))
    }
  }

  package var isValid: Bool { decider.mismatch == nil }

  /// What `now` was.
  package var now: Instant? { decider.evaluator.request.now }

  /// What `body` gives while probes of the set run.
  package mutating func probing<Result>(_ body: (inout Evaluator) -> Result) -> Result? {
    decider.mismatch == nil ? body(&decider.evaluator) : nil
  }

  /// What `body` gives while probes of the grants run, of which it gets the numbers of those that
  /// match the request.
  package mutating func probingOverlay<Result>(
    _ body: (inout Evaluator, [UInt32]) -> Result
  ) -> Result? {
    guard decider.mismatch == nil, let overlay = decider.overlay,
      decider.evaluator.action != none
    else { return nil }
    let type = decider.evaluator.tape.string(decider.evaluator.request.type)
    let action = overlay.program.action(named: type)
    guard action != none else { return nil }
    decider.evaluator.unit = overlay
    defer { decider.evaluator.unit = decider.base }
    guard decider.evaluator.fillSlots(action) == nil else { return nil }
    let rules = overlay.program.rules(in: overlay.program.action(action).rules)
    return body(&decider.evaluator, Array(rules))
  }
}

extension Machine.Trouble {
  fileprivate init(_ value: Value, _ unit: Unit) {
    fault = value.fault
    about = value.about == none ? nil : Array(unit.string(value.about))
    instruction = value.instruction == none ? nil : value.instruction
  }
}

extension Evaluator {
  /// What a chunk of the program at work gives. Where the values of earlier probes left no room,
  /// the request begins anew, so that values of earlier probes are void.
  package mutating func probe(_ chunk: UInt32) -> Value {
    let value = run(chunk)
    guard value.isError, value.fault == .tooBig else { return value }
    beginAnew()
    return run(chunk)
  }

  private mutating func beginAnew() {
    let atWork = unit
    _ = begin(request)
    guard atWork.program.kind == .overlay else { return }
    unit = atWork
    _ = fillSlots(unit.program.action(named: tape.string(request.type)))
  }

  /// The rank of a fact, and whether the action tells it.
  package mutating func told(_ scale: Scale) -> (rank: UInt8, isDeclared: Bool) {
    let level = level(of: scale)
    return (level.rank, level.state == .declared)
  }

  /// Why a probe has no value.
  package mutating func trouble(_ value: Value) -> Machine.Trouble { Machine.Trouble(value, unit) }

  /// The condition of a rule of the program at work; nil: always true.
  package func condition(ofRule number: UInt32) -> UInt32? {
    let condition = unit.program.rule(number).condition
    return condition == none ? nil : condition
  }
}
