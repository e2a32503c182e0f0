/// An invariant that did not hold, with what is needed to see it again.
package struct Violation: Error, CustomStringConvertible {
  /// The invariants of the design's section 6 that a simulation can check. I16 is about two servers
  /// and I18 about files of an older version: both need real stores.
  package enum Invariant: Int, CaseIterable, Sendable {
    case onePermission = 1, binding, oneFinalDecision, expiry, clockGoesBack, quorum, modification
    case leaves, durability, checkpoints, failsClosed, fullDisk, idempotency, noApprovalFromError
    case replay
    case settles = 17
  }

  package let invariant: Invariant
  package let text: String
  package var seed: UInt64 = 0
  package var step = 0
  package var trace: [String] = []

  init(_ invariant: Invariant, _ text: String) {
    self.invariant = invariant
    self.text = text
  }

  package var description: String {
    """
    I\(invariant.rawValue) at SEED=\(seed), step \(step): \(text)
    \(trace.map { "  \($0)" }.joined(separator: "\n"))
    """
  }
}
