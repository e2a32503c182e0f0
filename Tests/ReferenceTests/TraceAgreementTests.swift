import Proviso
import ProvisoLanguage
import ProvisoMachine
import ProvisoText
import Testing

/// Traces of generated sets say what decisions say: a condition is true, false or has no value
/// exactly when its operands make it so.
@Suite struct TraceAgreementTests {
  @Test func tracesSayWhatDecisionsSay() {
    var compared = 0
    var truths: Set<Truth> = []
    for seed in 0..<UInt64(max(CaseCount.of(400) / 8, 10)) {
      let set = PolicyGenerator.set(seed: seed)
      guard var tracer = Self.tracer(set) else { continue }
      for number in 0..<UInt64(8) {
        let request = RequestGenerator.request(seed: seed &* 1_000_003 &+ number, for: set)
        guard let trace = try? tracer.trace(Array(request.text.utf8), request.options) else {
          continue
        }
        for rule in trace.rules {
          guard let condition = rule.condition, let truth = rule.truth else { continue }
          #expect(condition.truth == truth, "seed \(seed): \(rule.rule.name.string)\n\(set.text)")
          compared += 1
          truths.insert(truth)
        }
      }
    }
    #expect(compared > 200)
    #expect(truths.count == 3)
  }

  private static func tracer(_ set: GeneratedSet) -> Tracer? {
    let policies = PolicySet(
      [SourceFile(name: "0.policy", text: set.text)], data: Subject.data)
    guard let grants = set.grants else { return try? Tracer(policies) }
    let overlay = Overlay(
      [SourceFile(name: "grants.policy", text: grants)], beside: policies, data: Subject.data)
    return try? Tracer(policies, overlay: overlay)
  }
}

extension GeneratedRequest {
  fileprivate var options: Machine.Options {
    var options: Machine.Options
    switch clock {
    case .fixed(let moment):
      options = Machine.Options(
        clock: .fixed(
          Instant(
            seconds: moment.seconds, nanoseconds: UInt32(truncatingIfNeeded: moment.nanoseconds))))
    case .recorded: options = Machine.Options(clock: .recorded)
    }
    options.checksInvariants = checksInvariants
    return options
  }
}
