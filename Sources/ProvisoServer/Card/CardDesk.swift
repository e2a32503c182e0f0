import Proviso
import ProvisoLanguage
package import ProvisoQueue

/// Makes cards from what the store knows.
package struct CardDesk: Sendable {
  private let services: Services
  private static let pastCount = 6

  package init(_ services: Services) { self.services = services }

  package func card(of request: ReviewRequest) async throws -> Card {
    let vouches = try await services.store.agent(request.agent)?.vouches ?? false
    return Card(
      request, shape: try await shape(of: request), vouches: vouches,
      past: try await past(like: request))
  }

  private func shape(of request: ReviewRequest) async throws -> RequestShape {
    guard let bytes = try await services.store.program(request.program),
      let memory = try? ProgramMemory(bytes)
    else { return RequestShape() }
    return RequestShape(type: request.type, in: memory.program)
  }

  /// Requests of the same agent and type that people, time or a program ended.
  private func past(like request: ReviewRequest) async throws -> [RequestSummary] {
    var filter = RequestFilter()
    filter.agent = request.agent
    filter.type = request.type
    filter.states = RequestState.allCases.filter { $0 != .pending }
    filter.order = .newest
    return try await services.store.requests(filter, after: nil, limit: Self.pastCount).requests
  }
}
