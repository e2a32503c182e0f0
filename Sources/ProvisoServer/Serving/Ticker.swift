import Logging
import ProvisoQueue
import ServiceLifecycle

/// Does each second what is due: deadlines of requests and permissions.
struct Ticker: Service {
  private static let most = 200

  let services: Services

  func run() async throws {
    for await _ in AsyncTimer(every: .seconds(1)).cancelOnGracefulShutdown() {
      do {
        while try await tick() {}
      } catch StoreFault.overloaded {
        continue
      } catch let fault as StoreFault {
        services.isUnknown(fault)
      } catch {
        services.logger.error("deadlines cannot be kept", metadata: ["error": "\(error)"])
      }
    }
  }

  /// Whether more is due.
  private func tick() async throws -> Bool {
    let reply = try await services.store.perform(
      .tick(limit: Self.most), by: .system, under: nil
    ) { result in
      if case .success(.recorded(_, true)) = result { return Reply(status: 202, body: []) }
      return Reply(status: 200, body: [])
    }
    return reply.status == 202
  }
}

/// A tick each so often, until it is cancelled.
struct AsyncTimer: AsyncSequence, Sendable {
  typealias Element = Void

  let interval: Duration

  init(every interval: Duration) { self.interval = interval }

  struct Iterator: AsyncIteratorProtocol {
    let interval: Duration

    mutating func next() async -> Void? {
      do {
        try await Task.sleep(for: interval)
        return ()
      } catch {
        return nil
      }
    }
  }

  func makeAsyncIterator() -> Iterator { Iterator(interval: interval) }
}
