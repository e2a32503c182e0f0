import ProvisoLanguage
package import ProvisoQueue

/// A desk that does one thing wrong, on purpose.
package struct BrokenDesk: Subject {
  private var honest: HonestDesk
  let sabotage: Sabotage
  private var permissions: [Text: Permission] = [:]

  package init(seed: UInt64, sabotage: Sabotage) {
    honest = HonestDesk(seed: seed)
    self.sabotage = sabotage
  }

  package mutating func start(from ledger: MemoryLedger) throws { try honest.start(from: ledger) }

  package mutating func handle(
    _ command: Command, by actor: Actor, at clock: VirtualClock, in ledger: inout MemoryLedger
  ) throws -> Answer {
    let before = ledger
    let call = Call(command: prepared(command, &ledger), actor: actor, clock: clock)
    do {
      if sabotage == .forgetsDeadlines, case .tick = command {
        return .recorded(changes: 0, isMoreDue: false)
      }
      let answer = try honest.handle(call.command, by: actor, at: clock, in: &ledger)
      restore(&ledger, from: before)
      if let permission = answer.permission { permissions[permission.request] = permission }
      spoil(&ledger, answer, before)
      return answer
    } catch let refusal as Refusal {
      restore(&ledger, from: before)
      return try overrule(refusal, call, &ledger)
    } catch {
      guard sabotage == .swallowsFailures || sabotage == .approvesOnAFullDisk else { throw error }
      return .recorded(changes: 0, isMoreDue: false)
    }
  }

  struct Call {
    let command: Command
    let actor: Actor
    let clock: VirtualClock
  }

  /// What it does before the honest desk sees it.
  private func prepared(_ command: Command, _ ledger: inout MemoryLedger) -> Command {
    switch (sabotage, command) {
    case (.acceptsOldCards, .decide(let decision)):
      guard let row = ledger.rows[decision.request]?.request else { return command }
      return .decide(
        Decision(
          request: row.id, version: row.version, digest: row.binding.action,
          choice: decision.choice))
    case (.reopensRejected, .decide(let decision)):
      ledger.rows[decision.request]?.request.reopen()
      return command
    case (.countsOnePersonTwice, .decide(let decision)):
      ledger.rows[decision.request]?.request.votes = []
      return command
    case (.approvesWithoutVotes, .decide(let decision)):
      ledger.rows[decision.request]?.request.askForFewer()
      return command
    case (.permitsWhatIsStopped, .submit), (.permitsWhatIsStopped, .consume):
      ledger.killSwitches = []
      return command
    default: return command
    }
  }

  private func restore(_ ledger: inout MemoryLedger, from before: MemoryLedger) {
    if sabotage == .permitsWhatIsStopped, ledger.killSwitches.isEmpty {
      ledger.killSwitches = before.killSwitches
    }
    if sabotage == .letsTheOwnerVote { ledger.agentsByName = before.agentsByName }
  }

  /// Does what the honest desk refused.
  private mutating func overrule(
    _ refusal: Refusal, _ call: Call, _ ledger: inout MemoryLedger
  ) throws -> Answer {
    switch (sabotage, call.command, refusal.code) {
    case (.permitsTwice, .consume(let consumption), .alreadyConsumed):
      guard let permission = permissions[consumption.request] else { throw refusal }
      return .permitted(permission)
    case (.runsChangedArguments, .consume(let consumption), .actionChanged):
      guard let row = ledger.rows[consumption.request]?.request else { throw refusal }
      let same = Consumption(request: row.id, document: row.document)
      return try honest.handle(.consume(same), by: call.actor, at: call.clock, in: &ledger)
    case (.runsForStrangers, .consume(let consumption), .notAllowed):
      guard let row = ledger.rows[consumption.request]?.request else { throw refusal }
      return try honest.handle(call.command, by: .agent(row.agent), at: call.clock, in: &ledger)
    case (.letsTheOwnerVote, .decide, .conflictOfInterest):
      let agents = ledger.agentsByName
      for name in agents.keys { ledger.agentsByName[name]?.owner = nil }
      defer { ledger.agentsByName = agents }
      return try honest.handle(call.command, by: call.actor, at: call.clock, in: &ledger)
    case (.decidesAfterTheEnd, .decide(let decision), .expired):
      let end = ledger.rows[decision.request]?.request.deadlines.min()
      return try earlier(call, than: end, refusal, &ledger)
    case (.runsAfterTheEnd, .consume(let consumption), .expired):
      let end = ledger.rows[consumption.request]?.request.validUntil
      return try earlier(call, than: end, refusal, &ledger)
    case (.listensToTheWallClock, _, .expired):
      return try earlier(call, than: call.clock.wall, refusal, &ledger)
    default: throw refusal
    }
  }

  /// As if it were earlier than it is.
  private mutating func earlier(
    _ call: Call, than moment: Moment?, _ refusal: Refusal, _ ledger: inout MemoryLedger
  ) throws -> Answer {
    guard let moment else { throw refusal }
    try honest.start(from: ledger)
    return try honest.handle(
      call.command, by: call.actor, moment: moment.adding(milliseconds: -1), in: &ledger)
  }
}
