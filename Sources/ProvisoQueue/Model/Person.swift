package import ProvisoLanguage

/// What a person may do besides deciding what a requirement names them for.
package enum Role: String, Sendable, Codable, CaseIterable, Comparable {
  /// Sees the queue and decides where a requirement allows.
  case reviewer
  /// Reads everything, decides nothing.
  case auditor
  /// Enrols people and agents, installs programs, throws kill switches.
  case administrator

  package static func < (one: Role, other: Role) -> Bool { one.rawValue < other.rawValue }
}

/// An enrolled human. `name` is what policies list as a member; it identifies nobody by itself.
package struct Person: Sendable, Codable {
  /// By whom somebody is known elsewhere.
  package struct Principal: Hashable, Sendable, Codable {
    package let issuer: Text
    package let subject: Text

    package init(issuer: Text, subject: Text) {
      self.issuer = issuer
      self.subject = subject
    }
  }

  package let name: Text
  package var roles: [Role]
  package var principals: [Principal]
  /// Groups of a directory that this person belongs to, for `group` in policies.
  package var groups: [Text]
  package var isActive: Bool

  package init(
    name: Text, roles: [Role], principals: [Principal], groups: [Text] = [], isActive: Bool = true
  ) {
    self.name = name
    self.roles = roles
    self.principals = principals
    self.groups = groups
    self.isActive = isActive
  }
}

/// An agent, or the host that speaks for it, as registered by an administrator.
package struct Agent: Sendable, Codable {
  package enum Kind: String, Sendable, Codable { case agent, executor }

  package let name: Text
  package var kind: Kind
  /// The person who answers for it, who may not vote on what it asks.
  package var owner: Text?
  /// On whose behalf it acts, if that is always the same person.
  package var onBehalfOf: Text?
  /// Whether its door vouches for the context, the definition and on whose behalf it acts: true
  /// for gateways, false for anything that an agent can write to.
  package var vouches: Bool
  package var isActive: Bool

  package init(
    name: Text, kind: Kind = .agent, owner: Text? = nil, onBehalfOf: Text? = nil,
    vouches: Bool = false, isActive: Bool = true
  ) {
    self.name = name
    self.kind = kind
    self.owner = owner
    self.onBehalfOf = onBehalfOf
    self.vouches = vouches
    self.isActive = isActive
  }
}
