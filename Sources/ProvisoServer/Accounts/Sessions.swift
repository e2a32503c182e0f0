import ProvisoLanguage
package import ProvisoQueue

/// Sessions of people: 256 random bits in a cookie, kept only as their SHA-256.
package struct Sessions: Sendable {
  private let services: Services

  package init(_ services: Services) { self.services = services }

  /// A session that did not exist before; what the browser had is ended first.
  package func begin(_ person: Person, ending old: [UInt8]?) async throws -> (
    secret: String, session: Identity.Session
  ) {
    if let old { try await services.store.revoke(.session, hash: old) }
    let secret = Secret.base32(Secret.random(32))
    let hash = Secret.hash(secret.utf8)
    let now = await services.store.now()
    let credential = Credential(
      kind: .session, hash: hash, owner: person.name, created: now,
      expires: now.adding(seconds: services.settings.sessionSeconds))
    try await services.store.put(credential)
    return (secret, session(of: credential))
  }

  /// Whose session it is; nobody's if it ended or its person was taken out.
  func identity(of secret: String) async throws -> Identity {
    let hash = Secret.hash(secret.utf8)
    guard let known = try await services.store.credential(.session, hash: hash),
      Secret.agree(known.hash, hash), await services.store.now() < known.expires,
      let person = try await services.store.person(known.owner), person.isActive
    else { return .nobody }
    return .person(person, session(of: known))
  }

  private func session(of credential: Credential) -> Identity.Session {
    let authentication = Authentication(
      .session, issuer: "local", subject: credential.owner, at: credential.created)
    return Identity.Session(
      authentication: authentication, hash: credential.hash, expires: credential.expires)
  }
}
