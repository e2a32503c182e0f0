package import ProvisoQueue

/// What witnessing reads of a log.
package struct WitnessedLog: Sendable {
  /// The newest signed checkpoint.
  let checkpoint: @Sendable () async throws -> [UInt8]
  /// Entries from an index on, at most so many.
  let leaves: @Sendable (UInt64, Int) async throws -> [[UInt8]]
  /// Returns when there are more entries than that, or after the seconds.
  let wait: @Sendable (UInt64, Double) async -> Void

  package init(
    checkpoint: @escaping @Sendable () async throws -> [UInt8],
    leaves: @escaping @Sendable (UInt64, Int) async throws -> [[UInt8]],
    wait: @escaping @Sendable (UInt64, Double) async -> Void
  ) {
    self.checkpoint = checkpoint
    self.leaves = leaves
    self.wait = wait
  }

  package init(_ store: any QueueStore) {
    self.init(
      checkpoint: { try await store.checkpoint() },
      leaves: { try await store.leaves(from: $0, limit: $1) },
      wait: { _ = await store.waitForLeaves(beyond: $0, seconds: $1) })
  }
}
