import ProvisoLanguage
import ProvisoQueue

/// What a server does before it listens.
package struct SettingUp: Sendable {
  private let services: Services

  package init(_ services: Services) { self.services = services }

  /// Installs the program; in a store that has nobody, enrols the administrator and tells the
  /// password, which is told this once.
  package func begin(
    program: [UInt8], administrator: String?, tell: (String, String) throws -> Void
  ) async throws {
    try await services.store.enforce(.adopt(program: program))
    guard let administrator, try await services.store.people().isEmpty else { return }
    let name = Text(administrator)
    let person = Person(
      name: name, roles: [.administrator, .reviewer],
      principals: [Person.Principal(issuer: "local", subject: name)])
    try await services.store.enforce(.enrol(person))
    let password = Secret.password()
    try await SignIn(services).change(name, to: password, isGiven: true)
    try tell(administrator, password)
  }
}
