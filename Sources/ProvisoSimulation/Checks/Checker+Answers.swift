import ProvisoLanguage
import ProvisoQueue

/// I9, I11, I12, I13: what may be answered, and what must be left as it was.
extension Checker {
  mutating func checkFailure(_ seen: Observation) throws(Violation) {
    switch seen.result {
    case .answered, .refused:
      guard seen.isBurnt, !seen.isReplayed else { break }
      throw Violation(
        seen.diskIsFull ? .fullDisk : .failsClosed,
        "the ledger failed a call, and there was an answer: \(seen.result.summary)")
    case .failed(let error):
      guard seen.isUnchanged else {
        throw Violation(.durability, "a failed transaction left something: \(error)")
      }
    case .unacknowledged: break
    }
    coverage.count(seen.name)
    if case .refused(let refusal) = seen.result, !seen.isReplayed, !seen.isUnchanged {
      throw Violation(.durability, "a refusal (\(refusal.code.rawValue)) wrote something")
    }
  }

  mutating func checkAnswer(
    _ seen: Observation, _ kept: MemoryStore.Outcome?
  ) throws(Violation) {
    guard let kept else { return }
    let print = Self.fingerprint(kept)
    let told: String?
    switch seen.result {
    case .answered(let answer): told = Self.fingerprint(.answered(answer))
    case .refused(let refusal): told = Self.fingerprint(.refused(refusal))
    case .failed, .unacknowledged: told = nil
    }
    if let known = answers[seen.key] {
      coverage.count("asked again")
      guard told == nil || told == known else {
        throw Violation(.idempotency, "one key had two answers: \(known), then \(told ?? "")")
      }
    }
    answers[seen.key] = answers[seen.key] ?? print
  }

  private static func fingerprint(_ outcome: MemoryStore.Outcome) -> String {
    switch outcome {
    case .answered(let answer): answer.fingerprint
    case .refused(let refusal): "refused \(refusal.code.rawValue)"
    }
  }
}

extension Observation {
  /// Whether the ledger is what it was, entries and requests.
  var isUnchanged: Bool {
    guard before.log.count == after.log.count, before.rows.count == after.rows.count,
      before.active == after.active, before.salts.count == after.salts.count,
      before.grantsByName.count == after.grantsByName.count,
      before.killSwitches == after.killSwitches
    else { return false }
    return after.rows.allSatisfy { before.rows[$0]?.request.version == $1.request.version }
  }
}

extension Observation {
  /// What was tried and how it went, for counts.
  fileprivate var name: String {
    let verb = Mirror(reflecting: command).children.first?.label ?? "?"
    switch result {
    case .answered: return "\(verb) answered"
    case .refused(let refusal): return "\(verb) refused: \(refusal.code.rawValue)"
    case .failed: return "failed"
    case .unacknowledged: return "unacknowledged"
    }
  }
}
