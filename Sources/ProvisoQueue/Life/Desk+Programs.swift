import ProvisoLanguage

/// Another program decides: what waits, and what was approved and not used, is decided again.
extension Desk {
  func adopt<L: Ledger>(
    _ program: [UInt8], _ turn: Turn, _ ledger: inout L
  ) throws -> Answer {
    try mayAdopt(turn, in: ledger)
    let next = try Judge(program: program, overlay: Self.overlay(beside: program, in: ledger))
    if let judge {
      guard next.epoch >= judge.epoch else {
        throw Refusal(.unusableProgram, "epoch \(next.epoch) is lower than \(judge.epoch)")
      }
    }
    let before = judge?.program
    judge = next
    try ledger.putProgram(program, digest: next.program)
    try ledger.setActiveProgram(next.program)
    try keepOverlay(&ledger)
    try append(.programAdopted, turn, &ledger) { leaf in
      leaf.add("program", next.program)
      leaf.add("overlay", next.overlay)
      leaf.add("before", before)
    }
    return .recorded(changes: try decideAgain(turn, &ledger), isMoreDue: false)
  }

  private func mayAdopt<L: Ledger>(_ turn: Turn, in ledger: L) throws {
    switch turn.actor {
    case .system: return
    case .agent, .executor: throw Refusal(.notAllowed, "agents write no policy")
    case .person(let name, let authentication):
      let person = try ledger.person(
        issuer: authentication.issuer, subject: authentication.subject)
      guard let person, person.name == name, person.isActive,
        person.roles.contains(.administrator)
      else { throw Refusal(.notAllowed, "\(name) is no administrator") }
    }
  }

  private func decideAgain<L: Ledger>(_ turn: Turn, _ ledger: inout L) throws -> Int {
    let turn = Turn(actor: .system, at: turn.at)
    var changes = 0
    var last: Text?
    while true {
      let page = try ledger.open(after: last, limit: 200)
      for id in page {
        guard var request = try ledger.request(id), request.state.isOpen else { continue }
        try lapse(&request, turn, &ledger)
        guard request.state.isOpen else { continue }
        try decideAgain(&request, turn, &ledger)
        changes += 1
      }
      guard let end = page.last else { return changes }
      last = end
    }
  }

  /// It goes on if the requirement is the same or the votes meet the new one, else it is over.
  private func decideAgain<L: Ledger>(
    _ request: inout ReviewRequest, _ turn: Turn, _ ledger: inout L
  ) throws {
    let judgement: Judgement
    do {
      judgement = try self.judgement(of: Proposal(request.document), at: turn.at, in: ledger)
    } catch is Refusal {
      return try supersede(&request, "the new program cannot decide it", turn, &ledger)
    }
    guard judgement.verdict != .deny else {
      return try supersede(&request, "the new program denies it", turn, &ledger)
    }
    var next = request
    let mandate = try mandate(of: request, in: ledger)
    next.demands = mandate.demands(judgement, try ready())
    let isSame = next.demands == request.demands
    if !isSame {
      ask(&next, next.demands, mandate, at: turn.at)
    }
    let electorate = try electorate(of: next, in: ledger)
    let isMet =
      try next.demands.isEmpty
      || meets(next.votes.map(\.person), next.asked, electorate, in: ledger)
    guard isSame && next.state == .pending || isMet else {
      return try supersede(&request, "the new program asks for other people", turn, &ledger)
    }
    next.binding = judgement.binding
    (next.program, next.overlay) = (judgement.program, judgement.overlay)
    next.decision = judgement.bytes
    let salt = try ledger.salt(request: next.id) ?? []
    try note(.rebound, &next, turn, &ledger) { leaf in
      leaf.add(judgement, salt: salt)
    }
    if next.state == .pending, isMet { try grantPermission(&next, "", turn, &ledger) }
    try put(&next, &ledger)
    request = next
  }

  private func supersede<L: Ledger>(
    _ request: inout ReviewRequest, _ reason: Text, _ turn: Turn, _ ledger: inout L
  ) throws {
    try close(&request, .superseded, .superseded, because: reason, turn, &ledger)
  }
}
