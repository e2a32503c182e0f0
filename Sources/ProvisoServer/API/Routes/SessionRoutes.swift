import HTTPTypes
import Hummingbird
import ProvisoJSON
import ProvisoLanguage
import ProvisoQueue

/// Signing in and out.
enum SessionRoutes {
  static let all = [begin, show, end]

  private static let schema = Schema.object(
    .must("name", .text), .must("roles", .list(of: .choice(Role.allCases.map(\.rawValue)))),
    .must("expires", .moment),
    .may("change_password", .flag, "Somebody else chose the password: choose another."))

  private static let begin = Route.write(
    .post, "/v1/session", for: .anyone, "Sign in; the session is in a cookie.",
    body: .object(
      .must("name", .text(.free, 1...200)), .must("password", .text(.free, 1...1_000))),
    .ok(schema)
  ) { call in
    var old: [UInt8]?
    if case .person(_, let session) = call.identity { old = session.hash }
    let success = try await SignIn(call.services).attempt(
      name: try call.required("name").string, password: try call.required("password").string,
      from: call.context.peer, ending: old)
    var response = Response.json(
      json(success.person, success.session, mustChange: success.mustChange))
    let cookie = SessionCookie(isSecure: call.services.settings.tls != nil)
    response.headers[.setCookie] = cookie.header(
      success.secret, seconds: call.services.settings.sessionSeconds)
    return response
  }

  private static let show = Route.get(
    "/v1/session", for: .people, "Who is signed in.", .ok(schema)
  ) { call in
    guard case .person(let person, let session) = call.identity else { throw Problem.notSignedIn }
    return .json(json(person, session))
  }

  private static let end = Route.write(
    .delete, "/v1/session", for: .people, "Sign out.", .empty
  ) { call in
    if case .person(_, let session) = call.identity {
      try await call.store.revoke(.session, hash: session.hash)
    }
    var response = Response(status: .noContent)
    response.headers[.setCookie] = SessionCookie(isSecure: call.services.settings.tls != nil).ended
    return response
  }

  private static func json(
    _ person: Person, _ session: Identity.Session, mustChange: Bool = false
  ) -> JSONTree {
    .record([
      "name": .text(person.name), "roles": .list(person.roles.sorted().map { .text($0.rawValue) }),
      "expires": .moment(session.expires), "change_password": mustChange ? .flag(true) : nil,
    ])
  }
}
