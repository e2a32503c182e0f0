import HTTPTypes
import Hummingbird

/// Finds out who speaks. A credential that is not valid ends here; nobody may still see some pages.
struct Authenticating: RouterMiddleware {
  typealias Context = ServerContext

  let services: Services

  func handle(
    _ request: Request, context: ServerContext,
    next: (Request, ServerContext) async throws -> Response
  ) async throws -> Response {
    // A name that an attacker pointed at this machine; health is asked for by address.
    if let host = request.head.authority, !context.peer.isEmpty, request.uri.path != "/healthz",
      !services.own.contains(host: host)
    {
      throw Problem(.misdirectedRequest, "other_host", "this server is not known by that name")
    }
    var context = context
    context.identity = try await identity(of: request)
    return try await next(request, context)
  }

  private func identity(of request: Request) async throws -> Identity {
    let session = SessionCookie(isSecure: services.settings.tls != nil).secret(in: request)
    guard let authorization = request.headers[.authorization] else {
      guard let session else { return .nobody }
      return try await Sessions(services).identity(of: session)
    }
    guard session == nil else {
      throw Problem(.badRequest, "two_credentials", "send either a key or a cookie, not both")
    }
    return try await AgentKeys(services).identity(of: authorization)
  }
}
