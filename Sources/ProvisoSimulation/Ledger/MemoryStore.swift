/// A ledger with transactions, and the ways in which one can fail.
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
    package var failingCall: Int?
    package var atCommit: AtCommit?

    package init(failingCall: Int? = nil, atCommit: AtCommit? = nil) {
      self.failingCall = failingCall
      self.atCommit = atCommit
    }
  }

  package private(set) var committed: MemoryLedger

  package init(_ ledger: MemoryLedger = MemoryLedger()) { committed = ledger }

  /// Either all that `body` changes is kept, or nothing.
  package mutating func transaction<Result>(
    plan: Plan = Plan(), _ body: (inout MemoryLedger) throws -> Result
  ) throws -> Result {
    var working = committed
    working.fuse = plan.failingCall.map { Fuse(failsAt: $0) }
    let result = try body(&working)
    if plan.atCommit == .abandon { throw Failure.abandoned }
    working.fuse = nil
    committed = working
    if plan.atCommit == .crashAfter { throw Failure.unacknowledged }
    return result
  }
}
