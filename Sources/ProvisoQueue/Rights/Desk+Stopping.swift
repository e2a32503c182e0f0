import ProvisoJSON
import ProvisoLanguage

extension Desk {
  /// An open request that a kill switch ends.
  func cancelStopped<L: Ledger>(
    _ request: ReviewRequest, _ killSwitch: KillSwitch, _ turn: Turn, _ ledger: inout L
  ) throws {
    var changed = request
    changed.version += 1
    changed.state = .cancelled
    changed.claim = nil
    changed.resolution = ReviewRequest.Resolution(
      by: turn.actor, at: turn.at, reason: killSwitch.reason)
    try ledger.put(changed)
    try append(.cancelled, turn, request: request.id, &ledger) {
      $0.add("from", .text(request.state.rawValue))
      $0.add("to", .text(changed.state.rawValue))
      $0.add("code", .text(Refusal.Code.stopped.rawValue))
      $0.add("reason", .text(killSwitch.reason.string))
    }
  }
}
