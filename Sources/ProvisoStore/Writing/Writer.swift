import ProvisoLanguage
import ProvisoLog
import ProvisoQueue

/// The one that writes, on its own thread: takes all commands that wait, runs them in one
/// transaction, makes it durable, signs what the log has become, and only then answers.
final class Writer {
  /// What the writer shares with everybody else.
  struct Surroundings: Sendable {
    let signer: SignerKey
    let settings: Settings
    let entropy: Entropy
    let mailbox: Mailbox<WriterJob>
    let log: SharedLog
    let clock: StoreClock
    let waiters: Waiters
    let onFailure: @Sendable (StoreFault) -> Void
  }

  private static let batchSize = 256
  /// Four megabytes of write-ahead log are moved into the database, then it starts over.
  private static let pagesBeforeCheckpoint = 1000
  private static let purgeSeconds: Int64 = 60

  private let connection: Connection
  private var ledger: SQLiteLedger
  private var desk: Desk
  private let file: CheckpointFile
  private let around: Surroundings
  private var nextPurge: Moment

  init(_ opening: Opening, _ around: Surroundings) throws {
    connection = opening.connection
    ledger = opening.ledger
    file = opening.file
    self.around = around
    desk = try Desk(
      settings: around.settings, entropy: around.entropy, restoring: opening.ledger)
    nextPurge = around.clock.now
  }

  /// Until the store is closed, or fails.
  func run() {
    while true {
      let jobs = around.mailbox.take(atMost: Self.batchSize)
      guard !jobs.isEmpty else { break }
      do {
        try perform(jobs)
        try tidy()
      } catch {
        return stop(error)
      }
    }
    do {
      try connection.checkpoint(truncating: true)
    } catch {
      stop(error)
    }
  }

  /// Nobody knows what became of the jobs: they were told so. Nothing is tried again.
  private func stop(_ error: any Error) {
    let fault = Self.unknown(error)
    for job in around.mailbox.abandon() { job.fail(fault) }
    around.onFailure(fault)
  }

  private static func unknown(_ error: any Error) -> StoreFault {
    if case StoreFault.damaged = error, let fault = error as? StoreFault { return fault }
    return .unknown("\(error)")
  }

  private func perform(_ jobs: [WriterJob]) throws {
    do {
      try connection.run("BEGIN IMMEDIATE")
    } catch let fault as SQLFault where fault.isBusy {
      for job in jobs { job.fail(StoreFault.overloaded) }
      return
    } catch {
      for job in jobs { job.fail(Self.unknown(error)) }
      throw error
    }
    do {
      let outcomes = try jobs.map(outcome)
      try finish()
      try connection.run("COMMIT")
      let checkpoint = try publish()
      for outcome in outcomes { outcome.tell(checkpoint) }
      around.waiters.wake(around.log.size)
    } catch {
      for job in jobs { job.fail(Self.unknown(error)) }
      throw error
    }
  }

  /// What belongs to every transaction: how late it is, and what was published before it.
  private func finish() throws {
    let moment = around.clock.now
    try ledger.putMeta("clock", moment)
    try ledger.putMeta("checkpoint", around.log.bytes)
    guard moment >= nextPurge else { return }
    let isMoreDue = try ledger.dropReplies(before: moment, limit: Self.batchSize)
    if !isMoreDue { nextPurge = moment.adding(seconds: Self.purgeSeconds) }
  }

  /// Signs the tree of the committed leaves; nobody sees it before it is durable beside the
  /// database.
  private func publish() throws -> [UInt8] {
    let hashes = ledger.takeHashes()
    guard !hashes.isEmpty else { return around.log.bytes }
    let checkpoint = around.log.append(hashes)
    let note = PublishedLog.signed(checkpoint, around.signer)
    let bytes = note.bytes
    try file.put(bytes)
    around.log.publish(checkpoint, note, bytes)
    return bytes
  }

  /// Keeps the write-ahead log short; what was erased leaves it at once.
  private func tidy() throws {
    if ledger.hasErased {
      ledger.hasErased = try !connection.checkpoint(truncating: true)
    } else if connection.pagesInLog > Self.pagesBeforeCheckpoint {
      try connection.checkpoint()
    }
  }
}

// One job
extension Writer {
  private func outcome(_ job: WriterJob) throws -> JobOutcome {
    let before = ledger
    try connection.run("SAVEPOINT job")
    do {
      let outcome: JobOutcome
      switch job {
      case .command(let job): outcome = try answer(job, before)
      case .change(let job):
        try job.change(connection, ledger.codec)
        outcome = .changed(job)
      }
      try connection.run("RELEASE job")
      return outcome
    } catch let fault as SQLFault where !fault.isConstraint {
      throw fault
    } catch {
      // A mistake of one job is no reason to lose the others; its desk may remember too much.
      try takeBack(before)
      try connection.run("RELEASE job")
      desk = try Desk(settings: around.settings, entropy: around.entropy, restoring: ledger)
      return .failed(job, error is SQLFault ? StoreFault.damaged("\(error)") : error)
    }
  }

  private func takeBack(_ before: SQLiteLedger) throws {
    try connection.run("ROLLBACK TO job")
    ledger = before
  }

  private func answer(_ job: CommandJob, _ before: SQLiteLedger) throws -> JobOutcome {
    let moment = around.clock.now
    if let key = job.key, let stored = try ledger.reply(to: key, at: moment) {
      return stored.bodyHash == key.bodyHash
        ? .reply(job, stored.reply) : .failed(.command(job), StoreFault.otherBody)
    }
    let (reply, request) = try reply(to: job, before, at: moment)
    if let key = job.key { try ledger.put(reply, to: key, request: request, at: moment) }
    return .reply(job, reply)
  }

  /// The desk's answer or refusal; a refused command leaves nothing behind.
  private func reply(
    to job: CommandJob, _ before: SQLiteLedger, at moment: Moment
  ) throws -> (Reply, request: Text?) {
    do {
      let answer = try desk.handle(job.command, by: job.actor, at: moment, in: &ledger)
      if case .decided(let ruling) = answer { try ledger.count(ruling.verdict, at: moment) }
      return (job.render(.success(answer)), answer.request)
    } catch let refusal as Refusal {
      try takeBack(before)
      return (job.render(.failure(refusal)), refusal.request)
    }
  }
}
