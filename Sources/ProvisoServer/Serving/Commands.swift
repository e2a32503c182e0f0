import ProvisoLanguage
package import ProvisoQueue

extension QueueStore {
  /// Does what the server itself decides to do; throws the `Refusal` if the queue refuses.
  package func enforce(_ command: Command) async throws {
    let refusals = Refusals()
    _ = try await perform(command, by: .system, under: nil) { result in
      if case .failure(let refusal) = result { refusals.last = refusal }
      return Reply(status: 200, body: [])
    }
    if let refusal = refusals.last { throw refusal }
  }
}
