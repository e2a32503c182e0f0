import ProvisoLanguage
package import ProvisoQueue

/// A ledger with transactions, answers kept under keys, and the ways in which one can fail.
package struct MemoryStore {
  package enum Failure: Error {
    /// The transaction did not become durable.
    case abandoned
    /// It became durable, and nobody was told.
    case unacknowledged
  }

  package enum AtCommit { case abandon, crashAfter }

  /// How the next transaction fails.
  package struct Plan {
    package var fuse: Fuse?
    package var atCommit: AtCommit?

    package init(fuse: Fuse? = nil, atCommit: AtCommit? = nil) {
      self.fuse = fuse
      self.atCommit = atCommit
    }
  }

  /// What a command came to.
  package enum Outcome {
    case answered(Answer)
    case refused(Refusal)
  }

  package internal(set) var committed: MemoryLedger
  private var kept: [IdempotencyKey: Outcome] = [:]

  private let sabotage: Sabotage?

  package init(_ ledger: MemoryLedger = MemoryLedger(), sabotage: Sabotage? = nil) {
    committed = ledger
    self.sabotage = sabotage
  }

  /// Either all that `body` changes is kept, or nothing.
  package mutating func transaction<Result>(
    plan: Plan = Plan(), _ body: (inout MemoryLedger) throws -> Result
  ) throws -> Result {
    var working = committed
    working.fuse = plan.fuse
    defer { if sabotage == .keepsHalfOfAFailure { committed = working.unfused } }
    let result = try body(&working)
    if plan.atCommit == .abandon { throw Failure.abandoned }
    working.fuse = nil
    committed = working
    if plan.atCommit == .crashAfter { throw Failure.unacknowledged }
    return result
  }

  /// As a store performs a command: the same key, the same answer. A refusal is an answer, too.
  mutating func perform(
    under key: IdempotencyKey, plan: Plan, _ body: (inout MemoryLedger) throws -> Answer
  ) throws -> (outcome: Outcome, isReplayed: Bool) {
    if let known = kept[key], sabotage != .answersTwice { return (known, true) }
    var outcome: Outcome?
    do {
      try transaction(plan: plan) { ledger in
        let found = try Self.outcome { try body(&ledger) }
        outcome = found
      }
    } catch Failure.unacknowledged {
      kept[key] = outcome
      throw Failure.unacknowledged
    }
    guard let outcome else { throw Failure.abandoned }
    kept[key] = outcome
    return (outcome, false)
  }

  /// What is kept under a key, if its transaction became durable.
  func outcome(under key: IdempotencyKey) -> Outcome? { kept[key] }

  private static func outcome(_ body: () throws -> Answer) throws -> Outcome {
    do { return .answered(try body()) } catch let refusal as Refusal { return .refused(refusal) }
  }
}
