import ProvisoChecker
package import ProvisoLanguage
package import ProvisoMachine

/// The first moment to come at which the same action would be decided otherwise.
package struct OtherMoment: Sendable {
  package let verdict: Verdict
  package let moment: Instant
}

extension Tracer {
  /// Moments are tried every quarter of an hour, for a week.
  private static var step: Int64 { 900 }
  private static var most: Int64 { 7 * 96 }

  /// For each other verdict the first moment of the week to come at which it is reached, if
  /// anything that was evaluated reads `now`, or a grant has a life.
  package mutating func moments(
    to trace: Trace, _ bytes: [UInt8], _ options: Machine.Options
  ) -> [OtherMoment] {
    guard trace.isValid, let now = trace.now, trace.readsNow, let verdict = trace.verdict else {
      return []
    }
    var options = options
    var found: [Verdict: OtherMoment] = [:]
    let whole = now.seconds - Int64((now.seconds % Self.step + Self.step) % Self.step)
    for number in 1...Self.most {
      let (seconds, overflow) = whole.addingReportingOverflow(number * Self.step)
      guard !overflow, Timestamp.seconds.contains(seconds), found.count < 2 else { break }
      let moment = Instant(seconds: seconds)
      options.clock = .fixed(moment)
      guard let other = self.verdict(bytes, options), other != verdict, found[other] == nil else {
        continue
      }
      found[other] = OtherMoment(verdict: other, moment: moment)
    }
    return AlternativeSearch.verdicts.compactMap { found[$0] }
  }
}

extension Trace {
  fileprivate var readsNow: Bool {
    rules.contains { $0.rule.life != nil || $0.condition?.operand.readsNow ?? false }
      || facts.contains { $0.expression?.operand.readsNow ?? false }
  }
}

extension Operand {
  fileprivate var readsNow: Bool {
    if case .input(let input) = term, input.input == .now { return true }
    return children.contains(where: \.readsNow)
  }
}
