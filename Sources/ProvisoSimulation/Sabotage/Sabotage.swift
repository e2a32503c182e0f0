/// Ways in which a desk or a store can be wrong: each must be caught by the invariant it breaks.
package enum Sabotage: String, CaseIterable, Sendable {
  case permitsTwice, runsChangedArguments, runsForStrangers, acceptsOldCards, reopensRejected
  case decidesAfterTheEnd, runsAfterTheEnd, listensToTheWallClock, countsOnePersonTwice
  case letsTheOwnerVote, approvesWithoutVotes, keepsVotesAfterModification, dropsAnEntry
  case changesWithoutAnEntry, keepsHalfOfAFailure, rewritesThePast, swallowsFailures
  case approvesOnAFullDisk, answersTwice, permitsWhatIsStopped, recordsAnotherVerdict
  case forgetsDeadlines

  /// Which invariant must notice.
  package var invariant: Violation.Invariant {
    switch self {
    case .permitsTwice: .onePermission
    case .runsChangedArguments, .runsForStrangers, .acceptsOldCards: .binding
    case .reopensRejected: .oneFinalDecision
    case .decidesAfterTheEnd, .runsAfterTheEnd: .expiry
    case .listensToTheWallClock: .clockGoesBack
    case .countsOnePersonTwice, .letsTheOwnerVote, .approvesWithoutVotes: .quorum
    case .keepsVotesAfterModification: .modification
    case .dropsAnEntry, .changesWithoutAnEntry: .leaves
    case .keepsHalfOfAFailure: .durability
    case .rewritesThePast: .checkpoints
    case .swallowsFailures: .failsClosed
    case .approvesOnAFullDisk: .fullDisk
    case .answersTwice: .idempotency
    case .permitsWhatIsStopped: .noApprovalFromError
    case .recordsAnotherVerdict: .replay
    case .forgetsDeadlines: .settles
    }
  }
}
