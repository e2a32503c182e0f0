import ProvisoLanguage

/// Fresh values that nobody can guess, from the door: ids and salts. Simulations give seeded ones.
package struct Entropy: Sendable {
  private let source: @Sendable (Int) -> [UInt8]

  package init(_ source: @escaping @Sendable (Int) -> [UInt8]) { self.source = source }

  package func bytes(_ count: Int) -> [UInt8] { source(count) }
}

/// Who does something, and when.
struct Turn: Sendable {
  let actor: Actor
  let at: Moment
}

/// The rules of the queue: every command against one transaction. Not for several threads at once.
///
/// A `Refusal` means that nothing was written. Whatever the ledger throws means that the
/// transaction is abandoned, and this desk with it: make a new one from the ledger.
package final class Desk {
  let settings: Settings
  let entropy: Entropy
  /// What decides; nil before the first program was installed.
  var judge: Judge?
  /// The latest moment that was seen: a clock that goes back revives nothing.
  private var newest: Moment

  /// Loads the active program and the live grants.
  package init(
    settings: Settings, entropy: Entropy, restoring ledger: some Ledger
  ) throws {
    self.settings = settings
    self.entropy = entropy
    newest = try Leaf.newestMoment(in: ledger)
    judge = try Self.judge(restoring: ledger)
  }

  package func handle<L: Ledger>(
    _ command: Command, by actor: Actor, at moment: Moment, in ledger: inout L
  ) throws -> Answer {
    newest = max(newest, moment)
    let turn = Turn(actor: actor, at: newest)
    switch command {
    case .submit(let submission): return try submit(submission, turn, &ledger)
    case .consume(let consumption): return try consume(consumption, turn, &ledger)
    case .report(let report): return try self.report(report, turn, &ledger)
    case .cancel(let request, let reason): return try cancel(request, reason, turn, &ledger)
    case .decide(let decision): return try decide(decision, turn, &ledger)
    case .settle(let request, let version, let outcome, let reason):
      return try settle(request, version, outcome, reason, turn, &ledger)
    case .propose(let proposal): return try propose(proposal, turn, &ledger)
    case .setGrant(let consent): return try setGrant(consent, turn, &ledger)
    case .revokeGrant(let name, let reason): return try revokeGrant(name, reason, turn, &ledger)
    case .judgeUse(let request, let wasRight):
      return try judgeUse(request, wasRight, turn, &ledger)
    case .enrol(let person): return try enrol(person, turn, &ledger)
    case .register(let agent): return try register(agent, turn, &ledger)
    case .stop(let killSwitch): return try stop(killSwitch, turn, &ledger)
    case .resume(let killSwitch, let reason): return try resume(killSwitch, reason, turn, &ledger)
    case .erase(let erasure): return try erase(erasure, turn, &ledger)
    case .recordReading(let what): return try recordReading(what, turn, &ledger)
    case .adopt(let program): return try adopt(program, turn, &ledger)
    case .tick(let limit): return try tick(limit, turn, &ledger)
    }
  }
}
