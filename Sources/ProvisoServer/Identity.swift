package import ProvisoQueue

/// Who speaks, as their credential shows.
package enum Identity: Sendable {
  case nobody
  case agent(Agent)
  /// Runs approved actions of agents that are gone.
  case executor(Agent)
  case person(Person, Session)

  /// How a person is signed in.
  package struct Session: Sendable {
    package let authentication: Authentication
    /// SHA-256 of the secret in the cookie.
    package let hash: [UInt8]
    package let expires: Moment

    package init(authentication: Authentication, hash: [UInt8], expires: Moment) {
      self.authentication = authentication
      self.hash = hash
      self.expires = expires
    }
  }

  /// The actor that commands name; nil: nobody.
  package var actor: Actor? {
    switch self {
    case .nobody: nil
    case .agent(let agent): .agent(agent.name)
    case .executor(let agent): .executor(agent.name)
    case .person(let person, let session): .person(person.name, session.authentication)
    }
  }

  package var person: Person? {
    if case .person(let person, _) = self { person } else { nil }
  }

  /// An agent or an executor.
  package var agent: Agent? {
    switch self {
    case .agent(let agent), .executor(let agent): agent
    case .nobody, .person: nil
    }
  }

  package func has(_ role: Role) -> Bool { person?.roles.contains(role) ?? false }
}
