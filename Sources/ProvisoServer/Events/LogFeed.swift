package import Logging
package import ProvisoLanguage
package import ProvisoQueue
import ServiceLifecycle

/// Follows the log once and wakes everybody who waits for it: long polls, streams and webhooks.
/// Whoever waits is a continuation, not a thread.
package actor LogFeed: Service {
  private static let mostKept = 2_000

  private let store: any QueueStore
  private let logger: Logger
  private var size: UInt64 = 0
  /// The newest entries, in order; the last is the one before `size`.
  private var kept: [LogEntry?] = []
  private var waiting: [Int: Waiter] = [:]
  private var nextWaiter = 0
  private var owners: [Text: Owner] = [:]
  private var isStopped = false

  private struct Waiter {
    let request: Text?
    let until: ContinuousClock.Instant
    let continuation: CheckedContinuation<Void, Never>
  }

  /// Whose request an entry is of.
  package struct Owner: Sendable {
    package let agent: Text
    package let executor: Text?
  }

  package init(_ store: any QueueStore, logger: Logger) {
    self.store = store
    self.logger = logger
  }

  /// How many entries it has seen.
  package var position: UInt64 { size }
  package var hasStopped: Bool { isStopped }

  /// Begins at the end of the log: what was before is read from the store where it is wanted.
  package func run() async throws {
    size = await store.waitForLeaves(beyond: 0, seconds: 0)
    await withGracefulShutdownHandler {
      await withTaskGroup(of: Void.self) { group in
        group.addTask { await self.follow() }
        group.addTask { await self.expire() }
      }
    } onGracefulShutdown: {
      Task { await self.stop() }
    }
  }

  private func stop() {
    isStopped = true
    wake { _ in true }
  }

  private func follow() async {
    while !isStopped, !Task.isCancelled {
      guard await store.waitForLeaves(beyond: size, seconds: 1) > size else { continue }
      do {
        let leaves = try await store.leaves(from: size, limit: 500)
        publish(leaves)
      } catch {
        logger.error("the log cannot be read", metadata: ["error": "\(error)"])
        try? await Task.sleep(for: .seconds(1))
      }
    }
  }

  private func publish(_ leaves: [[UInt8]]) {
    let entries = leaves.enumerated().map { LogEntry($1, at: size + UInt64($0)) }
    size += UInt64(leaves.count)
    kept += entries
    kept.removeFirst(max(0, kept.count - Self.mostKept))
    let changed = Set(entries.compactMap { $0?.request })
    wake { waiter in waiter.request.map { changed.contains($0) } ?? true }
  }

  private func wake(_ isWoken: (Waiter) -> Bool) {
    for (number, waiter) in waiting where isWoken(waiter) {
      waiting[number] = nil
      waiter.continuation.resume()
    }
  }

  private func expire() async {
    while !isStopped, !Task.isCancelled {
      try? await Task.sleep(for: .milliseconds(250))
      let now = ContinuousClock.now
      wake { $0.until <= now }
    }
    stop()
  }

  /// Returns when entries after `position` (of `request`, if it names one) may be there, or after
  /// the time.
  package func wait(after position: UInt64, request: Text? = nil, seconds: Double) async {
    guard !isStopped, seconds > 0, !hasNews(after: position, of: request) else { return }
    let until = ContinuousClock.now + .seconds(seconds)
    await withCheckedContinuation { continuation in
      waiting[nextWaiter] = Waiter(request: request, until: until, continuation: continuation)
      nextWaiter += 1
    }
  }

  private func hasNews(after position: UInt64, of request: Text?) -> Bool {
    guard size > position else { return false }
    guard let request, UInt64(kept.count) >= size - position else { return true }
    return kept.suffix(Int(size - position)).contains { $0?.request == request }
  }

  /// Entries from an index on, at most `limit`, and where the next ones begin.
  package func entries(
    from index: UInt64, limit: Int
  ) async throws -> (entries: [LogEntry], next: UInt64) {
    let oldest = size - UInt64(kept.count)
    if index >= oldest {
      guard index < size else { return ([], index) }
      let found = kept.dropFirst(Int(index - oldest)).prefix(limit)
      return (found.compactMap { $0 }, index + UInt64(found.count))
    }
    let leaves = try await store.leaves(from: index, limit: limit)
    let found = leaves.enumerated().compactMap { LogEntry($1, at: index + UInt64($0)) }
    return (found, index + UInt64(leaves.count))
  }

  /// Whose request it is; what was looked up is kept, within bounds.
  package func owner(of request: Text) async throws -> Owner? {
    if let known = owners[request] { return known }
    guard let found = try await store.request(request) else { return nil }
    let owner = Owner(agent: found.agent, executor: found.executor)
    if owners.count >= 20_000 { owners.removeAll() }
    owners[request] = owner
    return owner
  }
}
