import ProvisoLanguage
import ProvisoQueue

extension BrokenDesk {
  /// What it does to the ledger after the honest desk is done.
  func spoil(_ ledger: inout MemoryLedger, _ answer: Answer, _ before: MemoryLedger) {
    let new = before.log.count..<ledger.log.count
    switch sabotage {
    case .keepsVotesAfterModification:
      guard case .changed(let next) = answer, let original = next.replaces else { return }
      ledger.rows[next.id]?.request.votes += before.rows[original]?.request.votes ?? []
    case .dropsAnEntry:
      guard let last = new.last, ledger.log[last].hasText("\"to\":") else { return }
      ledger.log.removeLast()
      for (id, places) in ledger.leavesByRequest {
        ledger.leavesByRequest[id] = places.filter { $0 != last }
      }
    case .changesWithoutAnEntry:
      let pending = ledger.rows.values.filter { $0.request.state == .pending }
      guard let row = pending.min(by: { $0.place < $1.place }), new.isEmpty else { return }
      ledger.rows[row.request.id]?.request.state = .cancelled
      ledger.rows[row.request.id]?.request.version += 1
    case .rewritesThePast:
      ledger.log[1].replace("program", by: "progra_")
    case .recordsAnotherVerdict:
      for place in new {
        ledger.log[place].replace("\"verdict\":\"route\"", by: "\"verdict\":\"approve\"")
      }
    case .permitsTwice, .runsChangedArguments, .runsForStrangers, .acceptsOldCards,
      .reopensRejected, .decidesAfterTheEnd, .runsAfterTheEnd, .listensToTheWallClock,
      .countsOnePersonTwice, .letsTheOwnerVote, .approvesWithoutVotes, .keepsHalfOfAFailure,
      .swallowsFailures, .approvesOnAFullDisk, .answersTwice, .permitsWhatIsStopped,
      .forgetsDeadlines:
      return
    }
  }
}

extension ReviewRequest {
  /// As if nothing had been decided yet.
  mutating func reopen() {
    guard !state.isOpen else { return }
    state = .pending
    deadlines = deadlines.map { $0.adding(seconds: 1_000_000) }
  }

  mutating func askForFewer() {
    demands = demands.map { demand in
      Demand(
        rule: demand.rule, targets: demand.targets.prefix(1).map { Target($0.who) },
        withinSeconds: demand.withinSeconds, otherwise: demand.otherwise,
        validSeconds: demand.validSeconds)
    }
  }
}

extension [UInt8] {
  func hasText(_ text: String) -> Bool { String(decoding: self, as: UTF8.self).contains(text) }

  mutating func replace(_ text: String, by other: String) {
    let pieces = String(decoding: self, as: UTF8.self).split(
      separator: text, omittingEmptySubsequences: false)
    self = Array(pieces.joined(separator: other).utf8)
  }
}
