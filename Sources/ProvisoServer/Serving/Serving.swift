import Hummingbird
import Logging
import ProvisoQueue
import ServiceLifecycle
package import UnixSignals

/// A server with everything that runs beside it: the log's followers, deadlines, webhooks.
package struct Serving: Sendable {
  package let services: Services

  package init(_ services: Services) { self.services = services }

  /// Runs until one of the signals, then stops listening and finishes what was begun. The store
  /// is its owner's to close.
  package func run(
    signals: [UnixSignal] = [],
    whenListening: @escaping @Sendable (String) async -> Void = { _ in }
  ) async throws {
    let beside: [any Service] = [Ticker(services: services), WebhookDelivery(services)]
    let witnesses: [any Service] = services.witnesses.map { [$0] } ?? []
    let doors = try Server(services).applications(whenListening: whenListening)
    // They are stopped from the last to the first: without the feed, streams and waits end, and
    // then the doors can close.
    var configuration = ServiceGroupConfiguration(
      services: beside + witnesses + doors + [services.feed], gracefulShutdownSignals: signals,
      logger: services.logger)
    // Streams end by themselves; whoever reads an answer too slowly is not waited for for ever.
    configuration.maximumGracefulShutdownDuration = .seconds(20)
    try await ServiceGroup(configuration: configuration).run()
  }
}
