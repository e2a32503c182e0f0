import Hummingbird
import ProvisoJSON
import ProvisoQueue

/// What operators and their programs ask for.
enum OperationRoutes {
  static let all = [health, metrics, document]

  private static let health = Route.get(
    "/healthz", for: .anyone, "Whether the server and its store answer.",
    .ok(.object(.must("status", .choice(["ok"]))))
  ) { call in
    _ = try await call.store.checkpoint()
    return .json(.record(["status": .text("ok")]))
  }

  private static let metrics = Route.get(
    "/metrics", for: .anyone, "Figures in the text format of Prometheus.",
    .ok(type: MetricsRegistry.contentType)
  ) { call in
    var pending = RequestFilter()
    pending.states = [.pending]
    let page = try await call.store.requests(pending, after: nil, limit: 1)
    call.services.metrics.setPending(page.count)
    return .text(call.services.metrics.text, type: MetricsRegistry.contentType)
  }

  private static let document = Route.get(
    "/openapi.json", for: .anyone, "This document (OpenAPI 3.1).", .ok(.anything)
  ) { _ in .json(OpenAPIDocument.tree) }
}
