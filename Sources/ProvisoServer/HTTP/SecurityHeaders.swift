package import HTTPTypes
import Hummingbird

/// Headers of every answer: nothing of it may be kept, framed, or take anything from elsewhere.
struct SecurityHeaders: RouterMiddleware {
  typealias Context = ServerContext

  let isSecure: Bool

  static let policy = """
    default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; \
    connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'
    """

  func handle(
    _ request: Request, context: ServerContext,
    next: (Request, ServerContext) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    response.headers[.contentSecurityPolicy] = Self.policy
    response.headers[.xContentTypeOptions] = "nosniff"
    response.headers[.referrerPolicy] = "no-referrer"
    response.headers[.crossOriginResourcePolicy] = "same-origin"
    response.headers[.openerPolicy] = "same-origin"
    if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
    if isSecure { response.headers[.strictTransportSecurity] = "max-age=31536000" }
    return response
  }
}

extension HTTPField.Name {
  static func named(_ name: StaticString) -> HTTPField.Name {
    guard let field = HTTPField.Name("\(name)") else { preconditionFailure("no header: \(name)") }
    return field
  }

  package static let referrerPolicy = named("Referrer-Policy")
  package static let openerPolicy = named("Cross-Origin-Opener-Policy")
  package static let fetchSite = named("Sec-Fetch-Site")
  package static let idempotencyKey = named("Idempotency-Key")
  package static let checkpoint = named("Proviso-Checkpoint")
  package static let replayed = named("Idempotency-Replayed")
  package static let lastEvent = named("Last-Event-ID")
  package static let requestIdentifier = named("X-Request-ID")
}
