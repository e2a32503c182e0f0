import ProvisoLanguage
import ProvisoQueue

/// One of the connections that only read.
struct Reader: Records {
  let connection: Connection
  let codec: Codec
  let cache = ReviewerGroupsCache()

  init(_ path: String) throws {
    connection = try Connection(path, .reading)
    codec = Codec()
    try connection.run("PRAGMA query_only = ON")
    try connection.run("PRAGMA cache_size = -16384")
  }

  /// Everything that the body reads is of one moment.
  func snapshot<Result>(_ body: (Reader) throws -> Result) throws -> Result {
    try connection.run("BEGIN")
    do {
      let result = try body(self)
      try connection.run("COMMIT")
      return result
    } catch {
      if connection.isInTransaction { try connection.run("ROLLBACK") }
      throw error
    }
  }
}

/// A few threads that read, and those who wait for them.
final class Readers: Sendable {
  typealias Job = @Sendable (Result<Reader, any Error>) -> Void

  private static let threads = 3
  private static let mostWaiting = 10_000

  private let mailbox = Mailbox<Job>(capacity: mostWaiting)

  init(_ path: String) {
    for number in 1...Self.threads {
      StoreThread.start("proviso-reader-\(number)") { [mailbox] in
        let reader = Result { try Reader(path) }
        while let job = mailbox.take(atMost: 1).first { job(reader) }
      }
    }
  }

  func read<Value: Sendable>(
    _ body: @escaping @Sendable (Reader) throws -> Value
  ) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
      let reception = mailbox.put { reader in
        continuation.resume(with: Result { try reader.get().snapshot(body) })
      }
      switch reception {
      case .taken: break
      case .full: continuation.resume(throwing: StoreFault.overloaded)
      case .closed: continuation.resume(throwing: StoreFault.unknown("the store is closed"))
      }
    }
  }

  func close() { mailbox.close() }
}
