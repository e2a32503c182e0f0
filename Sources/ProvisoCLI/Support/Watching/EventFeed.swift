import ProvisoFiles
import ProvisoJSON
import Synchronization

/// The server's events as they come, taken in by a task of their own. A stream that breaks off is
/// taken up again behind the last event.
final class EventFeed: Sendable {
  private struct State {
    var events: [JSONTree] = []
    var trouble: String?
    var data: [String] = []
    var identifier: String?
    var last: String?
  }

  private let state = Mutex(State())
  private let wake: @Sendable () -> Void
  /// More are not kept: whoever reads asks the server for the list anyway.
  private static let most = 1000

  init(wake: @escaping @Sendable () -> Void) { self.wake = wake }

  func follow(_ client: ServerClient) -> Task<Void, Never> {
    Task.detached { [self] in
      while !Task.isCancelled {
        let last = state.withLock { $0.last }
        do {
          try await client.followEvents(after: last) { self.take($0) }
          report("the server ended the stream of events")
        } catch let failure as Failure {
          report(failure.message)
        } catch {
          report("no events: \(error)")
        }
        try? await Task.sleep(for: .seconds(2))
      }
    }
  }

  /// What came since the last call, and what went wrong.
  func taken() -> (events: [JSONTree], trouble: String?) {
    state.withLock { state in
      defer { (state.events, state.trouble) = ([], nil) }
      return (state.events, state.trouble)
    }
  }

  private func report(_ trouble: String) {
    state.withLock { $0.trouble = trouble }
    wake()
  }

  /// A line of `text/event-stream`.
  private func take(_ line: String) {
    let isNews = state.withLock { state in
      if line.isEmpty { return Self.finish(&state) }
      let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      var value = parts.count > 1 ? parts[1] : ""
      if value.hasPrefix(" ") { value = value.dropFirst() }
      switch parts[0] {
      case "data": state.data.append(String(value))
      case "id": state.identifier = String(value)
      default: break
      }
      return false
    }
    if isNews { wake() }
  }

  private static func finish(_ state: inout State) -> Bool {
    defer { (state.data, state.identifier) = ([], nil) }
    if let identifier = state.identifier { state.last = identifier }
    guard !state.data.isEmpty,
      let event = JSONTree.read(Array(state.data.joined(separator: "\n").utf8))
    else { return false }
    if state.events.count < most { state.events.append(event) }
    return true
  }
}
