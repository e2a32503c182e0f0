package import ProvisoLanguage

/// One who must say yes.
package struct Target: Hashable, Sendable, Codable {
  package enum Who: Hashable, Sendable, Codable {
    case group(Text)
    /// Whoever the agent acts for.
    case requester(Text)
  }

  package let who: Who
  package let quorum: Int
  /// Who is asked first.
  package let preferred: Text?

  package init(_ who: Who, quorum: Int = 1, preferred: Text? = nil) {
    self.who = who
    self.quorum = quorum
    self.preferred = preferred
  }
}

/// What one rule asks of people; all demands of a request must be met.
package struct Demand: Hashable, Sendable, Codable {
  /// The rule, or `default`.
  package let rule: Text
  package let targets: [Target]
  /// How long people have.
  package let withinSeconds: Int64
  /// Who is asked for as long again when the first did not answer; nil: it is denied then.
  package let otherwise: [Target]?
  /// How long the permission may be used.
  package let validSeconds: Int64

  package init(
    rule: Text, targets: [Target], withinSeconds: Int64, otherwise: [Target]?, validSeconds: Int64
  ) {
    self.rule = rule
    self.targets = targets
    self.withinSeconds = withinSeconds
    self.otherwise = otherwise
    self.validSeconds = validSeconds
  }
}

/// A yes of a person to one request.
package struct Vote: Hashable, Sendable, Codable {
  package let person: Text
  package let at: Moment
  /// What the button sent: the digest of what would run.
  package let digest: Text
  /// The leaf of the log that holds it: consumption believes only leaves.
  package let leaf: UInt64

  package init(person: Text, at: Moment, digest: Text, leaf: UInt64) {
    self.person = person
    self.at = at
    self.digest = digest
    self.leaf = leaf
  }
}
