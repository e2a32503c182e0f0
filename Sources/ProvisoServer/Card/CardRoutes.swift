import ProvisoReport

/// What a reviewer sees of a request, as JSON.
package enum CardRoutes {
  package static let all: [Route] = [
    .get(
      "/v1/requests/{id}/card", for: .people,
      "What a reviewer sees of a request: drawn from the bytes that would run, with where each "
        + "fact comes from.", .ok(.open(.must("id", .text), .must("digest", .digest)))
    ) { call in
      let request = try await call.visibleRequest()
      let card = try await CardDesk(call.services).card(of: request)
      return .json(bytes: Array(card.outline.json.utf8))
    }
  ]
}
