/// What an entry of the log records.
package enum LeafKind: String, Sendable, Codable, CaseIterable {
  case submitted, decided, routed, vote, claimed, released, responded, rejected, modified
  case approved, expired, escalated, cancelled, superseded, rebound
  case consumed, succeeded, failed, unknown, settled
  case grantSet = "grant_set"
  case grantRevoked = "grant_revoked"
  case grantSuspended = "grant_suspended"
  case grantUseShown = "grant_use_shown"
  case grantUseJudged = "grant_use_judged"
  case enrolled, registered, stopped, resumed, paused
  case programAdopted = "program_adopted"
  case erasureAsked = "erasure_asked"
  case erased, read, refused
}
