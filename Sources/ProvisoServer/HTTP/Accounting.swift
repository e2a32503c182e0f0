import HTTPTypes
import Hummingbird
import Logging

/// Counts and logs each answer: method, route, status and time; nothing that was said.
struct Accounting: RouterMiddleware {
  typealias Context = ServerContext

  let services: Services

  func handle(
    _ request: Request, context: ServerContext,
    next: (Request, ServerContext) async throws -> Response
  ) async throws -> Response {
    var context = context
    context.trace = TraceParent.trace(of: request)
    if let trace = context.trace { context.logger[metadataKey: "trace"] = "\(trace)" }
    let start = ContinuousClock.now
    var response = try await next(request, context)
    let took = ContinuousClock.now - start
    // Paths that no route has would be as many labels as anybody likes.
    let route = response.status == .notFound ? "none" : context.endpointPath ?? "none"
    services.metrics.answered(
      route: route, method: request.method.known, status: response.status.code, after: took)
    context.logger.info(
      "answered",
      metadata: [
        "route": "\(route)", "method": "\(request.method.known)",
        "status": "\(response.status.code)", "milliseconds": "\(took / .milliseconds(1))",
      ])
    if let identifier = request.headers[.requestIdentifier], identifier.utf8.count <= 200 {
      response.headers[.requestIdentifier] = identifier
    }
    return response
  }
}

extension HTTPRequest.Method {
  fileprivate var known: String {
    [.get, .post, .put, .delete, .head, .options, .patch].contains(self) ? rawValue : "other"
  }
}

/// The trace that a caller goes on with (W3C trace context).
enum TraceParent {
  /// The thirty-two digits of the trace; nil if the header is not as the standard says.
  static func trace(of request: Request) -> String? {
    guard let header = request.headers[.traceparent] else { return nil }
    let parts = header.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 4, parts[0] == "00", parts[1].utf8.count == 32, parts[2].utf8.count == 16,
      parts[3].utf8.count == 2,
      parts.allSatisfy({ $0.utf8.allSatisfy { "0123456789abcdef".utf8.contains($0) } }),
      !parts[1].utf8.allSatisfy({ $0 == UInt8(ascii: "0") })
    else { return nil }
    return String(parts[1])
  }
}
