package import ProvisoLanguage
package import ProvisoQueue

/// Webhooks as they are stored, changed by one at a time: what was removed never comes back because
/// a delivery ended after it.
package actor WebhookBook {
  private let store: any QueueStore

  package init(_ store: any QueueStore) { self.store = store }

  package func all() async throws -> [Webhook] { try await store.webhooks() }

  package func add(_ webhook: Webhook) async throws { try await inTurn { try await $0.put(webhook) } }

  /// Whether there was one.
  package func remove(_ id: Text) async throws -> Bool {
    try await inTurn { store in
      let isKnown = try await store.webhooks().contains { $0.id == id }
      if isKnown { try await store.removeWebhook(id) }
      return isKnown
    }
  }

  /// Keeps how far a webhook has come, if it is still there.
  package func update(_ webhook: Webhook) async throws {
    try await inTurn { store in
      let isKnown = try await store.webhooks().contains { $0.id == webhook.id }
      if isKnown { try await store.put(webhook) }
    }
  }

  private var last: Task<Void, Never>?

  /// An actor lets others in while it waits: each change waits for the one before.
  private func inTurn<Result: Sendable>(
    _ change: @escaping @Sendable (any QueueStore) async throws -> Result
  ) async throws -> Result {
    let (before, store) = (last, store)
    let task = Task {
      await before?.value
      return try await change(store)
    }
    last = Task { _ = await task.result }
    return try await task.value
  }
}
