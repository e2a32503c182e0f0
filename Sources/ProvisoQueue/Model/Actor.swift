package import ProvisoLanguage

/// Who does something, as the door has authenticated them. Only doors make these.
package enum Actor: Hashable, Sendable, Codable {
  /// The credential of an agent or of its host: the agent's registered name.
  case agent(Text)
  /// A process that runs approved actions when the one who asked is gone: its registered name.
  case executor(Text)
  /// A person, and how they showed who they are.
  case person(Text, Authentication)
  /// The server itself: deadlines, a new program, starting up.
  case system
}

/// How a person was recognised; recorded with what they decide.
package struct Authentication: Hashable, Sendable, Codable {
  package enum Method: String, Sendable, Codable {
    /// A session after a password on the page.
    case session
    /// A secret typed on a terminal.
    case terminal
  }

  package let method: Method
  /// Who vouches for the subject: `local` is this server.
  package let issuer: Text
  package let subject: Text
  package let at: Moment

  package init(_ method: Method, issuer: Text, subject: Text, at: Moment) {
    self.method = method
    self.issuer = issuer
    self.subject = subject
    self.at = at
  }
}
