import Logging
import ProvisoJSON
import ProvisoLanguage
import ProvisoQueue
import ServiceLifecycle

/// Tells webhooks what the log says, at least once and in order, from where each has come.
struct WebhookDelivery: Service {
  private static let roundSeconds = 10.0
  private static let mostFailures = 40

  let services: Services
  private let sender: WebhookSender

  init(_ services: Services) {
    self.services = services
    sender = WebhookSender(allowsPrivate: services.settings.allowsPrivateWebhooks)
  }

  func run() async throws { await cancelWhenGracefulShutdown { await deliver() } }

  private func deliver() async {
    let feed = services.feed
    while !Task.isCancelled {
      let position = await feed.position
      var isMoreDue = false
      do {
        isMoreDue = try await round()
      } catch {
        services.logger.error("webhooks cannot be told", metadata: ["error": "\(error)"])
      }
      guard !isMoreDue else { continue }
      if await feed.hasStopped { try? await Task.sleep(for: .seconds(1)) }
      await feed.wait(after: position, seconds: 1)
    }
  }

  /// Tells each what it was not told yet; whether any has more to hear now.
  private func round() async throws -> Bool {
    let now = await services.store.now()
    let due = try await services.webhooks.all().filter { webhook in
      webhook.isActive && (webhook.retryAt.map { $0 <= now } ?? true)
    }
    return try await withThrowingTaskGroup(of: Bool.self) { group in
      for webhook in due { group.addTask { try await tell(webhook) } }
      return try await group.reduce(false) { $0 || $1 }
    }
  }

  private func tell(_ webhook: Webhook) async throws -> Bool {
    var webhook = webhook
    let until = ContinuousClock.now + .seconds(Self.roundSeconds)
    let (entries, end) = try await services.feed.entries(from: webhook.next, limit: 100)
    guard end > webhook.next else { return false }
    for entry in entries where webhook.kinds.isEmpty || webhook.kinds.contains(entry.kind) {
      guard ContinuousClock.now < until, !Task.isCancelled else { return true }
      guard try await send(entry, to: &webhook) else { return false }
    }
    webhook.next = end
    try await services.webhooks.update(webhook)
    return true
  }

  /// Whether it was taken; how far the webhook has come is kept either way.
  private func send(_ entry: LogEntry, to webhook: inout Webhook) async throws -> Bool {
    let event = entry.event(LogEntry.forPeople, source: services.own.origin)
    let now = await services.store.now()
    let outcome = await sender.send(event.bytes, id: "leaf-\(entry.index)", to: webhook, at: now)
    switch outcome {
    case .taken:
      webhook.next = entry.index + 1
      webhook.failures = 0
      webhook.retryAt = nil
    case .gone: webhook.isActive = false
    case .failed(let reason):
      webhook.failures += 1
      webhook.retryAt = now.adding(seconds: Self.pause(after: webhook.failures))
      webhook.isActive = webhook.failures < Self.mostFailures
      services.metrics.webhookFailed()
      services.logger.warning(
        "a webhook failed",
        metadata: [
          "webhook": "\(webhook.id)", "failures": "\(webhook.failures)", "reason": "\(reason)",
        ])
    }
    try await services.webhooks.update(webhook)
    return outcome == .taken
  }

  /// Twice as long each time, up to an hour, a little less for some, so that not all come at once.
  private static func pause(after failures: Int) -> Int64 {
    let most: Int64 = failures > 11 ? 3_600 : min(3_600, 2 << Int64(failures - 1))
    return max(1, most - Int64.random(in: 0...max(0, most / 4)))
  }
}
