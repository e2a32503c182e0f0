import ProvisoChecker
import ProvisoLanguage
import ProvisoProgram
import ProvisoText

/// Puts a program together: what each action meets, which slots that needs, then types, actions
/// and rules.
struct Assembly {
  let policy: CheckedPolicy
  let kind: ProgramKind
  /// Rules, grants and invariants in the order of their numbers.
  let rules: [CheckedRule]
  let dispatch: Dispatch
  let plan: ReadingPlan
  var lowering: Lowering
  /// The declared members of the context that are not the agent's own word.
  let vouched: Set<UInt32>
  /// The numbers of reviewers, by their places in the policy.
  var reviewers: [Int: UInt32] = [:]

  init(_ policy: CheckedPolicy, kind: ProgramKind) {
    self.policy = policy
    self.kind = kind
    rules = policy.rules + policy.grants + policy.invariants
    dispatch = Dispatch(rules, actions: policy.actions.count)
    plan = ReadingPlan(policy, rules, kind, dispatch)
    let names = plan.names
    vouched = Set(policy.context.fields.filter { !$0.isSaid }.compactMap { names.find($0.name) })
    let slots = SlotLayout(names: names, context: plan.context, actions: plan.actions)
    lowering = Lowering(kind: kind, files: policy.files, slots: slots)
  }

  mutating func finish(epoch: UInt64, probes: [Term]) -> Compiler.Output {
    let context = type(ofContext: policy.context)
    let undeclared = type(
      of: RecordType(fields: [], isOpen: true), reading: plan.actions[policy.actions.count])
    appendReviewers()
    for (place, action) in policy.actions.enumerated() { append(action, place) }
    appendPrefixes()
    // The default's targets are the first of all, as the verifier expects.
    let fallback = targets(kind == .policy ? sortedFallback : [])
    for rule in rules { append(rule) }
    let firstGrant = UInt32(policy.rules.count)
    let firstInvariant = firstGrant + UInt32(policy.grants.count)
    let setup = SetupRecord(
      fallback: UInt32(kind == .policy ? policy.fallback.verdict.rawValue : 2),
      fallbackTargets: fallback,
      globalRules: lowering.writer.list(ofRules: dispatch.globalUndeclared),
      globalEvidence: evidence(of: dispatch.globalUndeclared),
      grants: Run(first: firstGrant, count: UInt32(policy.grants.count)),
      invariants: Run(first: firstInvariant, count: UInt32(policy.invariants.count)),
      kindsLow: plan.kinds.low, kindsHigh: plan.kinds.high, context: context,
      undeclared: undeclared, slots: UInt32(lowering.slots.count))
    let place = rules.first?.place ?? Place(file: 0, span: Span(0, 0))
    let numbers = lowering.chunks(probes: probes)
    var output = lowering.finish(setup, epoch: epoch, at: place)
    output.probes = numbers
    return output
  }

  /// Declarations of the default join, in an order that tells nothing of where they stand.
  private var sortedFallback: [CheckedTarget] {
    func key(_ target: CheckedTarget) -> (Int, Int) {
      switch target.who {
      case .reviewers(let number): (number, target.quorum)
      case .requester: (-1, target.quorum)
      }
    }
    return policy.fallback.targets.sorted { key($0) < key($1) }
  }
}
