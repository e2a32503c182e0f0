package import ProvisoLanguage

/// What a command came to.
package enum Answer: Sendable {
  /// A submission: what was decided, and the request that waits, if one does.
  case decided(Ruling)
  /// Permission, once: run exactly these bytes.
  case permitted(Permission)
  case changed(ReviewRequest)
  case grantProposal(text: Text, digest: Text, BackTest)
  case grant(Grant)
  /// Something else was recorded; how many requests changed.
  case recorded(changes: Int, isMoreDue: Bool)
}

package struct Ruling: Sendable {
  package enum Verdict: String, Sendable, Codable { case approve, route, deny }

  package let verdict: Verdict
  /// The decision as the engine wrote it; `{}` if it was refused before that.
  package let decision: [UInt8]
  /// Why, for the agent: a code of `Refusal.Code` or the decision's own reason.
  package let reason: Text
  /// Why it was denied without regard to the policy: by the queue itself.
  package var code: Refusal.Code?
  /// Pending or decided before; nil after an approval that nobody needs to consume, or a denial.
  package let request: ReviewRequest?
  /// After `approve`: the execution that may start.
  package let permission: Permission?
  package let binding: Binding
}

package struct Permission: Sendable {
  package let execution: Text
  package let request: Text
  package let binding: Binding
  /// The RFC 8785 bytes of the arguments that may run.
  package let arguments: [UInt8]
  /// The request with what the agent proposed, if a person changed it.
  package let replaces: Text?
}

/// Why something was not done. Nothing was written.
package struct Refusal: Error, Sendable {
  package enum Code: String, Sendable, CaseIterable {
    case malformed = "malformed"
    case notFound = "not_found"
    case notAllowed = "not_allowed"
    case notEntitled = "not_entitled"
    case conflictOfInterest = "conflict_of_interest"
    case alreadyVoted = "already_voted"
    case changedMeanwhile = "changed_meanwhile"
    case alreadyFinal = "already_final"
    case denyNow = "deny_now"
    case needsMore = "needs_more"
    case evidenceChanged = "evidence_changed"
    case actionChanged = "action_changed"
    case expired = "expired"
    case alreadyConsumed = "already_consumed"
    case notApproved = "not_approved"
    case rejected = "rejected"
    case replaced = "replaced"
    case paused = "paused"
    case tooMany = "too_many"
    case stopped = "stopped"
    case invalidGrant = "invalid_grant"
    case wouldCoverRejected = "would_cover_rejected"
    case unusableProgram = "unusable_program"
    case needsSecondPerson = "needs_second_person"
    /// Nobody can be reached who may decide it.
    case noReviewer = "no_reviewer"
  }

  package let code: Code
  package let text: String
  /// The request that it is about, where there is one to look at.
  package let request: Text?
  /// What was started before: `already_consumed` tells it, and nothing else.
  package let execution: Text?

  package init(_ code: Code, _ text: String, request: Text? = nil, execution: Text? = nil) {
    self.code = code
    self.text = text
    self.request = request
    self.execution = execution
  }
}
