import ProvisoLanguage
import ProvisoQueue

/// One command as an outsider sees it: what went in, what came out, what is stored then.
struct Observation {
  enum Result {
    case answered(Answer)
    case refused(Refusal)
    /// The store failed before the commit.
    case failed(any Error)
    /// It was committed, and the process died before it could tell.
    case unacknowledged
  }

  let command: Command
  let actor: Actor
  let key: IdempotencyKey
  /// What the agent meant, where it is one that proposes.
  let proposal: Proposal?
  let moment: Moment
  let clock: VirtualClock
  let result: Result
  /// Whether the answer was kept from an earlier asking.
  let isReplayed: Bool
  /// Whether the ledger failed a call.
  let isBurnt: Bool
  let diskIsFull: Bool
  let before: MemoryLedger
  let after: MemoryLedger

  var answer: Answer? { if case .answered(let answer) = result { answer } else { nil } }

  /// Permission to run something, whichever command gave it.
  var permission: Permission? { answer?.permission }
}

extension Answer {
  var permission: Permission? {
    switch self {
    case .decided(let ruling): ruling.permission
    case .permitted(let permission): permission
    case .changed, .grantProposal, .grant, .recorded: nil
    }
  }

  /// What must be the same when the answer is given again.
  var fingerprint: String {
    switch self {
    case .decided(let ruling):
      "decided \(ruling.verdict) \(ruling.request?.id.string ?? "-") \(ruling.reason)"
        + " \(ruling.permission?.execution.string ?? "-")"
    case .permitted(let permission): "permitted \(permission.execution) \(permission.request)"
    case .changed(let request): "changed \(request.id) \(request.version) \(request.state)"
    case .grantProposal(_, let digest, _): "proposal \(digest)"
    case .grant(let grant): "grant \(grant.name) \(grant.leaf)"
    case .recorded(let changes, let isMoreDue): "recorded \(changes) \(isMoreDue)"
    }
  }
}
