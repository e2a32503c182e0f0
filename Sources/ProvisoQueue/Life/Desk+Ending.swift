import ProvisoLanguage

/// How a request ends after or without its execution.
extension Desk {
  /// Whoever started it tells how it went.
  func report<L: Ledger>(
    _ report: OutcomeReport, _ turn: Turn, _ ledger: inout L
  ) throws -> Answer {
    let caller = try caller(turn, in: ledger)
    var request = try found(report.request, in: ledger)
    guard request.isFor(caller) else {
      throw Refusal(.notAllowed, "\(request.id) is not for \(caller.name)", request: request.id)
    }
    guard let execution = request.execution, execution.id == report.execution else {
      throw Refusal(.notFound, "\(request.id) has no such execution", request: request.id)
    }
    guard request.state == .consumed else {
      throw Refusal(
        .alreadyFinal, "it is \(request.state.rawValue) already", request: request.id,
        execution: execution.id)
    }
    let note = try report.note.map { try Wording.bounded($0, "the note") }
    try end(&request, report.outcome, report.outcome.kind, note, turn, &ledger) { _ in }
    return .changed(request)
  }

  /// A person finds out what nobody knew.
  func settle<L: Ledger>(
    _ id: Text, _ version: Int, _ outcome: Outcome, _ reason: Text, _ turn: Turn,
    _ ledger: inout L
  ) throws -> Answer {
    let person = try reviewer(turn, in: ledger)
    let words = try Wording.required(reason, "a reason")
    var request = try found(id, in: ledger)
    let electorate = try electorate(of: request, in: ledger)
    guard !electorate.concerned.contains(person.name) else {
      throw Refusal(.conflictOfInterest, "it is \(person.name)'s own", request: id)
    }
    guard request.version == version else {
      throw Refusal(.changedMeanwhile, "it is not what you were shown any more", request: id)
    }
    guard request.state == .consumed || request.state == .unknown else {
      throw Refusal(.alreadyFinal, "it is \(request.state.rawValue)", request: id)
    }
    guard outcome != .unknown else {
      throw Refusal(.malformed, "settle it as succeeded or failed", request: id)
    }
    try end(&request, outcome, .settled, words, turn, &ledger) { $0.add("reason", words) }
    return .changed(request)
  }

  private func end<L: Ledger>(
    _ request: inout ReviewRequest, _ outcome: Outcome, _ kind: LeafKind, _ note: Text?,
    _ turn: Turn, _ ledger: inout L, _ fill: (inout Leaf) -> Void
  ) throws {
    let execution = request.execution?.id
    try self.note(kind, &request, to: outcome.state, turn, &ledger) { leaf in
      leaf.add("execution", execution)
      fill(&leaf)
    }
    request.execution?.ended = turn.at
    request.execution?.note = note
    try put(&request, &ledger)
  }

  /// The agent withdraws what waits or was not used.
  func cancel<L: Ledger>(
    _ id: Text, _ reason: Text, _ turn: Turn, _ ledger: inout L
  ) throws -> Answer {
    let caller = try caller(turn, in: ledger)
    var request = try found(id, in: ledger)
    guard request.agent == caller.name, caller.kind == .agent else {
      throw Refusal(.notAllowed, "\(id) is not \(caller.name)'s", request: id)
    }
    let words = try Wording.bounded(reason, "the reason")
    guard request.state.isOpen else {
      throw Refusal(.alreadyFinal, "it is \(request.state.rawValue) already", request: id)
    }
    try close(&request, .cancelled, .cancelled, because: words, turn, &ledger)
    return .changed(request)
  }
}

extension Outcome {
  fileprivate var state: RequestState {
    switch self {
    case .succeeded: .succeeded
    case .failed: .failed
    case .unknown: .unknown
    }
  }

  fileprivate var kind: LeafKind {
    switch self {
    case .succeeded: .succeeded
    case .failed: .failed
    case .unknown: .unknown
    }
  }
}
