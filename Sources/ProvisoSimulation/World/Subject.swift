package import ProvisoQueue

/// What is put to the test: a desk, or one that was broken on purpose.
package protocol Subject {
  /// A process starts and knows what the ledger holds.
  mutating func start(from ledger: MemoryLedger) throws
  mutating func handle(
    _ command: Command, by actor: Actor, at clock: VirtualClock, in ledger: inout MemoryLedger
  ) throws -> Answer
}

/// The desk itself.
package struct HonestDesk: Subject {
  package struct NotStarted: Error {}

  private let entropy: SeededEntropy
  private let settings: Settings
  private var desk: Desk?

  package init(seed: UInt64, settings: Settings = Settings()) {
    entropy = SeededEntropy(seed: seed)
    self.settings = settings
  }

  package mutating func start(from ledger: MemoryLedger) throws {
    desk = try Desk(settings: settings, entropy: entropy.entropy, restoring: ledger)
  }

  package mutating func handle(
    _ command: Command, by actor: Actor, at clock: VirtualClock, in ledger: inout MemoryLedger
  ) throws -> Answer {
    try handle(command, by: actor, moment: clock.moment, in: &ledger)
  }

  func handle(
    _ command: Command, by actor: Actor, moment: Moment, in ledger: inout MemoryLedger
  ) throws -> Answer {
    guard let desk else { throw NotStarted() }
    return try desk.handle(command, by: actor, at: moment, in: &ledger)
  }
}
