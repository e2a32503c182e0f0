import HTTPTypes
package import ProvisoLanguage
package import ProvisoQueue

/// Signing in with a name and a password.
package struct SignIn: Sendable {
  package struct Success: Sendable {
    package let person: Person
    package let secret: String
    package let session: Identity.Session
    /// Whether somebody else chose the password.
    package let mustChange: Bool
  }

  /// Stands before the hash of a password that somebody else chose.
  package static let given = "given:"
  private let services: Services

  package init(_ services: Services) { self.services = services }

  /// Begins a session. What the browser had before is ended.
  package func attempt(
    name: String, password: String, from address: String, ending old: [UInt8]?
  ) async throws -> Success {
    let (person, isGiven) = try await verify(name: name, password: password, from: address)
    let (secret, session) = try await Sessions(services).begin(person, ending: old)
    return Success(person: person, secret: secret, session: session, mustChange: isGiven)
  }

  /// Every failure looks the same and takes as long.
  package func verify(
    name: String, password: String, from address: String
  ) async throws -> (person: Person, isGiven: Bool) {
    try services.signIns.check(name: name, address: address)
    let person = try await services.store.person(Text(name))
    let stored = try await services.store.password(of: Text(name))
    let isGiven = stored?.hasPrefix(Self.given) ?? false
    let encoded = isGiven ? stored.map { String($0.dropFirst(Self.given.count)) } : stored
    let isRight = try await services.passwords.isRight(password, for: encoded)
    guard isRight, let person, person.isActive else {
      services.signIns.failed(name: name, address: address)
      throw Problem(.unauthorized, "wrong_password", "the name or the password is wrong")
    }
    services.signIns.succeeded(name: name, address: address)
    return (person, isGiven)
  }

  /// Another password ends every session of the person.
  package func change(_ name: Text, to password: String, isGiven: Bool) async throws {
    let encoded = try await services.passwords.hash(password)
    try await services.store.putPassword((isGiven ? Self.given : "") + encoded, of: name)
    try await services.store.revokeAll(.session, of: name)
  }
}
