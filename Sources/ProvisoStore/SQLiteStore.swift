import Foundation
import ProvisoLanguage
package import ProvisoLog
package import ProvisoQueue

/// A queue in one SQLite file: one thread writes, a few read, and every answer was durable before
/// it was given.
package final class SQLiteStore: Sendable {
  /// How many commands may wait; beyond, they are told so at once.
  package static let mostWaiting = 4096

  let log: SharedLog
  let readers: Readers
  let mailbox: Mailbox<WriterJob>
  private let clock: StoreClock
  private let waiters: Waiters
  private let end: OneTime

  private init(_ around: Writer.Surroundings, path: String, _ end: OneTime) {
    log = around.log
    mailbox = around.mailbox
    clock = around.clock
    waiters = around.waiters
    self.end = end
    readers = Readers(path)
    waiters.wake(log.size)
  }

  /// Opens the store in this file, or begins one. `onFailure` is told when nobody knows any more
  /// what became durable: it ends the process, and the next start reads what did.
  package static func open(
    path: String, signer: SignerKey, settings: Settings, entropy: Entropy,
    clock: SystemClock = .real,
    onFailure: @escaping @Sendable (StoreFault) -> Void = SQLiteStore.endProcess
  ) async throws -> SQLiteStore {
    try await withCheckedThrowingContinuation { continuation in
      StoreThread.start("proviso-writer") {
        let end = OneTime()
        defer { end.happen() }
        do {
          // Let go of when the writer has ended.
          let lock = try StoreLock(path + "-lock")
          let (writer, around) = try writer(path, signer, settings, entropy, clock, onFailure)
          continuation.resume(returning: SQLiteStore(around, path: path, end))
          withExtendedLifetime(lock) { writer.run() }
        } catch {
          continuation.resume(throwing: error)
        }
      }
    }
  }

  private static func writer(
    _ path: String, _ signer: SignerKey, _ settings: Settings, _ entropy: Entropy,
    _ clock: SystemClock, _ onFailure: @escaping @Sendable (StoreFault) -> Void
  ) throws -> (Writer, Writer.Surroundings) {
    let opening = try Opening(path, signer: signer)
    let around = Writer.Surroundings(
      signer: signer, settings: settings, entropy: entropy,
      mailbox: Mailbox(capacity: mostWaiting), log: SharedLog(opening.log),
      clock: StoreClock(clock, newest: opening.newest), waiters: Waiters(), onFailure: onFailure)
    return (try Writer(opening, around), around)
  }

  /// Says why on standard error and ends with 75: try again.
  package static let endProcess: @Sendable (StoreFault) -> Void = { fault in
    let text = "proviso: the store failed, and what was not acknowledged may or may not be done: "
    FileHandle.standardError.write(Data("\(text)\(fault)\n".utf8))
    _exit(75)
  }

  /// Finishes what waits, and tells those who wait for entries that no more come; then the file
  /// may be opened by another process.
  package func close() async {
    mailbox.close()
    readers.close()
    await end.wait()
    waiters.releaseAll()
  }
}

extension SQLiteStore: QueueStore {
  package func perform(
    _ command: Command, by actor: Actor, under key: IdempotencyKey?,
    render: @escaping @Sendable (Result<Answer, Refusal>) -> Reply
  ) async throws -> Reply {
    try await withCheckedThrowingContinuation { done in
      put(
        .command(
          CommandJob(command: command, actor: actor, key: key, render: render, done: done)))
    }
  }

  /// A change beside the queue, durable when it returns.
  func change(_ change: @escaping @Sendable (Connection, Codec) throws -> Void) async throws {
    try await withCheckedThrowingContinuation { done in
      put(.change(ChangeJob(change: change, done: done)))
    }
  }

  private func put(_ job: WriterJob) {
    switch mailbox.put(job) {
    case .taken: break
    case .full: job.fail(StoreFault.overloaded)
    case .closed: job.fail(StoreFault.unknown("the store is closed"))
    }
  }

  package func now() async -> Moment { clock.now }

  package func waitForLeaves(beyond size: UInt64, seconds: Double) async -> UInt64 {
    await waiters.wait(beyond: size, seconds: seconds)
  }
}
