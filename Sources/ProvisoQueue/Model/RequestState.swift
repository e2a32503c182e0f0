/// Where a request stands in its life. Final states are reached once and never left.
package enum RequestState: String, Sendable, Codable, CaseIterable {
  case pending
  /// People said yes; whoever asked may run it once.
  case approved
  /// As `approved`, but another action than the one proposed.
  case approvedModified = "approved_modified"
  /// The permission was used; how it ended is not yet known.
  case consumed
  case succeeded, failed
  /// Whoever ran it does not know how it ended; a person settles that.
  case unknown
  /// A person said no.
  case rejected
  /// Nobody said anything in time, or nobody used the permission in time.
  case expired
  /// The agent withdrew it, a kill switch did, or another action took its place.
  case cancelled
  /// Policy, tool definition or rights changed under it.
  case superseded

  /// Whether a person or an agent can still do something with it.
  package var isOpen: Bool {
    switch self {
    case .pending, .approved, .approvedModified: true
    case .consumed, .succeeded, .failed, .unknown, .rejected, .expired, .cancelled, .superseded:
      false
    }
  }

  /// Whether it is a permission that waits to be used.
  package var isPermission: Bool {
    switch self {
    case .approved, .approvedModified: true
    case .pending, .consumed, .succeeded, .failed, .unknown, .rejected, .expired, .cancelled,
      .superseded:
      false
    }
  }

  /// The states that may follow.
  package var successors: [RequestState] {
    switch self {
    case .pending:
      [.approved, .approvedModified, .rejected, .expired, .cancelled, .superseded]
    case .approved, .approvedModified: [.consumed, .expired, .cancelled, .superseded]
    case .consumed: [.succeeded, .failed, .unknown]
    case .unknown: [.succeeded, .failed]
    case .succeeded, .failed, .rejected, .expired, .cancelled, .superseded: []
    }
  }
}
