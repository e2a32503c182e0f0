package import ProvisoLanguage

/// What a request is about and what it is bound to: equal keys are the same question.
package struct Binding: Hashable, Sendable, Codable {
  /// Over agent, arguments, tool definition, on whose behalf, and type.
  package let action: Text
  /// Over the vouched context that the program reads or shows for the type.
  package let evidence: Text

  package init(action: Text, evidence: Text) {
    self.action = action
    self.evidence = evidence
  }
}

/// A proposed action that people are asked about, or that was decided without them.
package struct ReviewRequest: Sendable, Codable {
  package let id: Text
  /// Rises with every change; whoever decides says which one they saw.
  package var version: Int
  package var state: RequestState
  /// The evidence of another program may be another.
  package var binding: Binding
  package let type: Text
  package let agent: Text
  package let onBehalfOf: Text?
  /// Who may consume the permission besides the agent itself.
  package let executor: Text?
  /// The tool's definition, as a digest.
  package let definition: Text?
  /// The request as the door made it (language reference, section 8): what is decided, shown, run.
  package var document: [UInt8]
  package let submitted: Moment

  /// The digests of the program and of the grants that decided last.
  package var program: Text
  package var overlay: Text?
  /// The decision as the engine wrote it.
  package var decision: [UInt8]
  package var demands: [Demand]
  /// When each demand ends; parallel to `demands`.
  package var deadlines: [Moment]
  /// Demands that were put to those named by `else route`; parallel to `demands`.
  package var escalated: [Bool]
  /// Until when a permission may be used.
  package var validUntil: Moment?

  package var votes: [Vote] = []
  package var claim: Claim?
  package var messages: [Message] = []
  /// What the agent said of the same action in later submissions.
  package var laterWords: [Words] = []
  /// A no that is to be shown on the card: ids of requests like this one.
  package var rejections: [Text] = []
  /// The request whose execution of the same action had no settled outcome when this one came: its
  /// card shows it.
  package var unsettled: Text?
  package var resolution: Resolution?
  /// Persons who may not vote: authors of the modification that this is.
  package var excluded: [Text] = []
  /// The request that this one takes the place of, and the one that took its place.
  package var replaces: Text?
  package var replacement: Text?
  package var execution: Execution?

  package struct Claim: Hashable, Sendable, Codable {
    package let person: Text
    package let until: Moment

    package init(person: Text, until: Moment) {
      self.person = person
      self.until = until
    }
  }

  package struct Message: Hashable, Sendable, Codable {
    package let author: Text
    package let isPerson: Bool
    package let at: Moment
    package let text: Text

    package init(author: Text, isPerson: Bool, at: Moment, text: Text) {
      self.author = author
      self.isPerson = isPerson
      self.at = at
      self.text = text
    }
  }

  package struct Words: Hashable, Sendable, Codable {
    package let at: Moment
    /// The members that the agent supplied: `confidence` and what is `said`, as JSON.
    package let json: [UInt8]

    package init(at: Moment, json: [UInt8]) {
      self.at = at
      self.json = json
    }
  }

  /// How it was decided at the last, by whom, and why.
  package struct Resolution: Hashable, Sendable, Codable {
    package let by: Actor
    package let at: Moment
    package let reason: Text

    package init(by: Actor, at: Moment, reason: Text) {
      self.by = by
      self.at = at
      self.reason = reason
    }
  }

  /// What became of it when it ran.
  package struct Execution: Hashable, Sendable, Codable {
    package let id: Text
    package let by: Actor
    package let started: Moment
    package var ended: Moment?
    package var note: Text?
    /// The document that its caller presented, where it is not the one stored: the agent's words,
    /// which nothing binds, may be others.
    package var presented: [UInt8]?

    package init(
      id: Text, by: Actor, started: Moment, ended: Moment? = nil, note: Text? = nil
    ) {
      self.id = id
      self.by = by
      self.started = started
      self.ended = ended
      self.note = note
    }
  }
}
