import ProvisoLanguage
import ProvisoQueue

/// Something that waits for the writer.
enum WriterJob: Sendable {
  case command(CommandJob)
  /// A change beside the queue: credentials, passwords, webhooks.
  case change(ChangeJob)

  /// It was not done, or nobody knows.
  func fail(_ error: any Error) {
    switch self {
    case .command(let job): job.done.resume(throwing: error)
    case .change(let job): job.done.resume(throwing: error)
    }
  }
}

struct CommandJob: Sendable {
  let command: Command
  let actor: Actor
  let key: IdempotencyKey?
  let render: @Sendable (Result<Answer, Refusal>) -> Reply
  let done: CheckedContinuation<Reply, any Error>
}

struct ChangeJob: Sendable {
  let change: @Sendable (Connection, Codec) throws -> Void
  let done: CheckedContinuation<Void, any Error>
}

/// What a job came to, told after the commit.
enum JobOutcome {
  case reply(CommandJob, Reply)
  case changed(ChangeJob)
  /// Only this job: nothing of it was done.
  case failed(WriterJob, any Error)

  func tell(_ checkpoint: [UInt8]) {
    switch self {
    case .reply(let job, var reply):
      reply.checkpoint = checkpoint
      job.done.resume(returning: reply)
    case .changed(let job): job.done.resume()
    case .failed(let job, let error): job.fail(error)
    }
  }
}
