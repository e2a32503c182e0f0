import ProvisoJSON
import ProvisoLanguage
import ProvisoPII
import ProvisoProgram

/// Decides one request after another: which rules hold, and what follows from that.
///
/// Its buffers keep their memory, so that later decisions allocate nothing.
struct Decider: ~Copyable {
  var evaluator: Evaluator
  let base: Unit
  /// Grants beside the set.
  let overlay: Unit?
  /// In the order of names.
  var outcomes: [Outcome] = []
  var limits: [LimitOutcome] = []
  var keys: [UInt8] = []
  /// The decision, and the one with all shadow rules live, if there were any to count. While one
  /// is made, it stands in `live`.
  var live = Resolution()
  var shadow = Resolution()
  var hasShadow = false
  /// Where the arguments break the declaration of their type.
  var mismatch: Mismatch?
  var matching = Matching()
  /// Scratch for the writer.
  var places: [Int] = []
  var text: [UInt8] = []
  var shown: [UInt8] = []
  /// The end of every decision: what decided it.
  private(set) var programs: [UInt8] = []
  /// The bytes of the request.
  var document = UnsafeRawBufferPointer(start: nil, count: 0)

  init(_ base: Unit, overlay: Unit?) {
    var wanted = KindSet(low: base.setup.kindsLow, high: base.setup.kindsHigh)
    if let overlay {
      wanted.formUnion(KindSet(low: overlay.setup.kindsLow, high: overlay.setup.kindsHigh))
    }
    evaluator = Evaluator(base, wanted: wanted)
    self.base = base
    self.overlay = overlay
    programs.put(",\"program\":")
    programs.put(base.program)
    if let overlay {
      programs.put(",\"overlay\":")
      programs.put(overlay.program)
    }
  }

  /// The memory that it was given.
  var blocks: [UnsafeMutableRawPointer] {
    evaluator.blocks + base.blocks + (overlay?.blocks ?? [])
  }

  /// Decides the request on the tape of the evaluator.
  mutating func decide(_ request: Request, checkingInvariants: Bool) {
    reset()
    mismatch = evaluator.begin(request)
    guard mismatch == nil else {
      live.ground = .invalidRequest
      return
    }
    let rules = rulesOfAction()
    for number in rules { evaluate(number) }
    let count = outcomes.count
    evaluateGrants()
    if checkingInvariants { evaluateInvariants(rules) }
    if outcomes.count > count { sortOutcomes(from: count) }
    resolve(withShadow: false)
    hasShadow = outcomes.contains { $0.isShadow }
    guard hasShadow else { return }
    swap(&live, &shadow)
    resolve(withShadow: true)
    swap(&live, &shadow)
  }

  private mutating func reset() {
    outcomes.empty()
    limits.empty()
    keys.empty()
    live.reset()
    shadow.reset()
    hasShadow = false
  }

  /// Brings grants and invariants, which follow the rules, to where their names belong.
  private mutating func sortOutcomes(from start: Int) {
    for place in start..<outcomes.count {
      let outcome = outcomes[place]
      let name = name(outcome)
      var free = place
      while free > 0, ByteOrder.order(name, self.name(outcomes[free - 1])) == .less {
        outcomes[free] = outcomes[free - 1]
        free -= 1
      }
      outcomes[free] = outcome
    }
  }

  /// The numbers of the rules that match, in the order of names, and then the invariants.
  mutating func rulesOfAction() -> UnsafeBufferPointer<UInt32> {
    if evaluator.action != none {
      return base.program.rules(in: base.program.action(evaluator.action).rules)
    }
    let type = evaluator.tape.string(evaluator.request.type)
    return base.program.rules(in: base.program.rules(undeclared: type))
  }

  private mutating func evaluate(_ number: UInt32) {
    let rule = base.program.rule(number)
    switch rule.kind {
    case .route, .deny: break
    case .approve: guard evaluator.action != none else { return }
    case .grant, .invariant: return
    }
    keep(number, rule.condition, isOverlay: false)
  }

  /// Evaluates a rule of the program at work, and keeps what it came to unless that is false.
  @inline(__always)
  mutating func keep(_ number: UInt32, _ condition: UInt32, isOverlay: Bool) {
    let value = condition == none ? .bool(true) : evaluator.run(condition)
    if !value.isFalse { keep(number, value, isOverlay) }
  }

  @inline(never)
  private mutating func keep(_ number: UInt32, _ value: Value, _ isOverlay: Bool) {
    let rule = evaluator.unit.program.rule(number)
    if value.isTrue, !rule.limits.isEmpty, !hasRoom(number, rule, isOverlay) { return }
    outcomes.append(
      Outcome(
        rule: number, isOverlay: isOverlay, kind: rule.kind, isAlways: rule.isAlways,
        isShadow: rule.isShadow, state: value.isTrue ? .holds : .unknown,
        error: value.isError || value.isTrue ? value : .error(.noOverload)))
  }

  /// The program that an outcome is of.
  mutating func unit(_ isOverlay: Bool) -> Unit { isOverlay ? overlay ?? base : base }

  mutating func record(_ outcome: Outcome) -> RuleRecord {
    unit(outcome.isOverlay).program.rule(outcome.rule)
  }

  mutating func name(_ outcome: Outcome) -> UnsafeRawBufferPointer {
    let unit = unit(outcome.isOverlay)
    return unit.string(unit.program.rule(outcome.rule).name)
  }
}
