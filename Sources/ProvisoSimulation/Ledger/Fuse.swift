/// Counts the calls of a transaction and fails some of them.
package final class Fuse {
  package private(set) var calls = 0
  /// Whether a call was failed: nothing of the transaction may be acknowledged.
  package private(set) var isBurnt = false
  private let limit: Int
  private let failsWritesOnly: Bool

  /// Fails call number `limit`, counted from 0, and every one after it.
  package init(failsAt limit: Int) {
    self.limit = limit
    failsWritesOnly = false
  }

  private init(failsWrites: Bool) {
    limit = 0
    failsWritesOnly = failsWrites
  }

  /// Reads go on, no write does.
  package static func fullDisk() -> Fuse { Fuse(failsWrites: true) }

  func burn(isWrite: Bool) throws {
    defer { calls += 1 }
    guard calls >= limit, isWrite || !failsWritesOnly else { return }
    isBurnt = true
    throw MemoryLedger.Fault.injected(call: calls)
  }
}
