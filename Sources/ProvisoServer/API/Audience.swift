import HTTPTypes
import ProvisoQueue

/// Who may use a route. Agents never reach those of people, nor people those of agents.
package enum Audience: Sendable {
  case anyone
  case agents
  case agentsAndExecutors
  /// Anybody who is known.
  case known
  /// Any person.
  case people
  case reviewers
  /// Those who read the log: auditors and administrators.
  case auditors
  case administrators

  /// Why somebody may not; nil: they may.
  func objection(to identity: Identity) -> Problem? {
    if case .anyone = self { return nil }
    if case .nobody = identity { return .notSignedIn }
    return admits(identity) ? nil : Problem(.forbidden, "not_allowed", text)
  }

  private func admits(_ identity: Identity) -> Bool {
    switch (self, identity) {
    case (.anyone, _), (.known, _), (.agents, .agent), (.agentsAndExecutors, .agent),
      (.agentsAndExecutors, .executor), (.people, .person):
      true
    case (.reviewers, .person): identity.has(.reviewer)
    case (.auditors, .person): identity.has(.auditor) || identity.has(.administrator)
    case (.administrators, .person): identity.has(.administrator)
    case (.agents, _), (.agentsAndExecutors, _), (.people, _), (.reviewers, _), (.auditors, _),
      (.administrators, _):
      false
    }
  }

  private var text: String {
    switch self {
    case .anyone, .known: ""
    case .agents: "this is for agents"
    case .agentsAndExecutors: "this is for agents and executors"
    case .people: "this is for people"
    case .reviewers: "this is for reviewers"
    case .auditors: "this is for auditors and administrators"
    case .administrators: "this is for administrators"
    }
  }

  /// How it is told in the OpenAPI document: by key, by cookie.
  var credentials: (key: Bool, cookie: Bool) {
    switch self {
    case .anyone: (false, false)
    case .agents, .agentsAndExecutors: (true, false)
    case .known: (true, true)
    case .people, .reviewers, .auditors, .administrators: (false, true)
    }
  }
}
