package import ProvisoLanguage

/// Which requests somebody wants to see. What is nil does not matter.
package struct RequestFilter: Sendable {
  package enum Order: Sendable { case deadline, newest }

  package var states: [RequestState] = []
  package var agent: Text?
  package var type: Text?
  package var rule: Text?
  /// Requests that wait for this person's vote.
  package var waitsFor: Text?
  /// Words that must stand in the arguments, the type or the agent's name, byte for byte.
  package var text: Text?
  package var since: Moment?
  package var until: Moment?
  package var order = Order.deadline

  package init() {}
}

/// A line of a list. The whole request is one call away.
package struct RequestSummary: Sendable, Codable {
  package let id: Text
  package let version: Int
  package let state: RequestState
  package let type: Text
  package let agent: Text
  package let onBehalfOf: Text?
  package let rules: [Text]
  package let reason: Text
  package let submitted: Moment
  package let deadline: Moment?
  package let claimedBy: Text?
  package let preferred: [Text]
  package let digest: Text
  /// The first of the arguments that a rule shows, as text, cut.
  package let shown: Text

  package init(
    id: Text, version: Int, state: RequestState, type: Text, agent: Text, onBehalfOf: Text?,
    rules: [Text], reason: Text, submitted: Moment, deadline: Moment?, claimedBy: Text?,
    preferred: [Text], digest: Text, shown: Text
  ) {
    self.id = id
    self.version = version
    self.state = state
    self.type = type
    self.agent = agent
    self.onBehalfOf = onBehalfOf
    self.rules = rules
    self.reason = reason
    self.submitted = submitted
    self.deadline = deadline
    self.claimedBy = claimedBy
    self.preferred = preferred
    self.digest = digest
    self.shown = shown
  }
}

package struct RequestPage: Sendable {
  package let requests: [RequestSummary]
  /// Where the next page begins; nil: there is none.
  package let next: Text?
  /// How many there are in all, counted up to ten thousand.
  package let count: Int

  package init(requests: [RequestSummary], next: Text?, count: Int) {
    self.requests = requests
    self.next = next
    self.count = count
  }
}

/// Figures for those who look after the queue.
package struct Overview: Sendable {
  package struct Share: Sendable {
    package let name: Text
    package let approved: Int
    package let modified: Int
    package let rejected: Int
    package let expired: Int

    package init(name: Text, approved: Int, modified: Int, rejected: Int, expired: Int) {
      self.name = name
      self.approved = approved
      self.modified = modified
      self.rejected = rejected
      self.expired = expired
    }
  }

  /// By hour, oldest first: how many submissions came to each verdict.
  package struct Hour: Sendable {
    package let start: Moment
    package let approved: Int
    package let routed: Int
    package let denied: Int

    package init(start: Moment, approved: Int, routed: Int, denied: Int) {
      self.start = start
      self.approved = approved
      self.routed = routed
      self.denied = denied
    }
  }

  package let pending: Int
  package let oldestPending: Moment?
  /// From submission to the first final decision by a person, in seconds: quantiles.
  package let medianWait: Double?
  package let ninetiethWait: Double?
  package let hours: [Hour]
  package let byRule: [Share]
  package let byAgent: [Share]
  /// Reasons of rejections and how often each was given, most frequent first.
  package let rejections: [(reason: Text, count: Int)]

  package init(
    pending: Int, oldestPending: Moment?, medianWait: Double?, ninetiethWait: Double?,
    hours: [Hour], byRule: [Share], byAgent: [Share], rejections: [(reason: Text, count: Int)]
  ) {
    self.pending = pending
    self.oldestPending = oldestPending
    self.medianWait = medianWait
    self.ninetiethWait = ninetiethWait
    self.hours = hours
    self.byRule = byRule
    self.byAgent = byAgent
    self.rejections = rejections
  }
}
