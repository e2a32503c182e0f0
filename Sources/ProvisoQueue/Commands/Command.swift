package import ProvisoLanguage

/// Everything that changes something. Each is one transaction with its leaves.
package enum Command: Sendable {
  // Agents
  case submit(Submission)
  /// An agent asks whether it may run what it sends in whole, now.
  case consume(Consumption)
  case report(OutcomeReport)
  case cancel(request: Text, reason: Text)
  // People
  case decide(Decision)
  case settle(request: Text, version: Int, outcome: Outcome, reason: Text)
  case propose(GrantProposal)
  case setGrant(GrantConsent)
  case revokeGrant(name: Text, reason: Text)
  /// An answer to one of the uses of a grant that are shown to its signer afterwards.
  case judgeUse(request: Text, wasRight: Bool)
  // Administrators
  case enrol(Person)
  case register(Agent)
  case stop(KillSwitch)
  case resume(KillSwitch, reason: Text)
  case erase(Erasure)
  // Readers of the log
  case recordReading(what: Text)
  // The server
  /// Another program; pending requests and permissions are decided again.
  case adopt(program: [UInt8])
  /// Whatever is due at this moment. At most `limit` requests; call again while any is left.
  case tick(limit: Int)
}

/// An action that an agent wants to run. The door has filled `document` from the credential and
/// the agent's words; `binding` and verdict are computed inside.
package struct Submission: Sendable {
  /// The whole request (language reference, section 8) without `id`, `time` and `uses`.
  package let document: [UInt8]
  /// Who may run it besides the agent.
  package let executor: Text?

  package init(document: [UInt8], executor: Text? = nil) {
    self.document = document
    self.executor = executor
  }
}

package struct Consumption: Sendable {
  /// The request that was approved, as its submission named it.
  package let request: Text
  /// The whole request again, as in `Submission`.
  package let document: [UInt8]

  package init(request: Text, document: [UInt8]) {
    self.request = request
    self.document = document
  }
}

package enum Outcome: String, Sendable, Codable { case succeeded, failed, unknown }

package struct OutcomeReport: Sendable {
  package let request: Text
  package let execution: Text
  package let outcome: Outcome
  package let note: Text?

  package init(request: Text, execution: Text, outcome: Outcome, note: Text?) {
    self.request = request
    self.execution = execution
    self.outcome = outcome
    self.note = note
  }
}

/// What a person does with one request. `version` and `digest` are those of the card they saw.
package struct Decision: Sendable {
  package enum Choice: Sendable {
    case approve(reason: Text?)
    case reject(reason: Text)
    /// Other arguments, as a JSON object.
    case modify(arguments: [UInt8], reason: Text?)
    case respond(Text)
    case claim, release
  }

  package let request: Text
  package let version: Int
  package let digest: Text
  package let choice: Choice

  package init(request: Text, version: Int, digest: Text, choice: Choice) {
    self.request = request
    self.version = version
    self.digest = digest
    self.choice = choice
  }
}

/// What no longer runs until it is resumed: everything, an agent, a type, or a pair.
package struct KillSwitch: Hashable, Sendable, Codable {
  package let agent: Text?
  package let type: Text?
  package let reason: Text

  package init(agent: Text?, type: Text?, reason: Text) {
    self.agent = agent
    self.type = type
    self.reason = reason
  }
}

/// Destroys what a request held. Two administrators ask for the same.
package struct Erasure: Hashable, Sendable, Codable {
  package let request: Text
  package let reason: Text

  package init(request: Text, reason: Text) {
    self.request = request
    self.reason = reason
  }
}
