import ProvisoJSON
import ProvisoLanguage

/// Personal data goes, the chain stays: leaves hold salted digests only.
extension Desk {
  /// One administrator asks, another one does it. What the request was about is destroyed with its
  /// salt; its type, what became of it and who decided stay.
  func erase<L: Ledger>(_ erasure: Erasure, _ turn: Turn, _ ledger: inout L) throws -> Answer {
    let person = try person(turn, as: .administrator, in: ledger)
    _ = try Wording.required(erasure.reason, "a reason")
    guard let request = try ledger.request(erasure.request) else {
      throw Refusal(.notFound, "there is no such request")
    }
    guard request.state.successors.isEmpty else {
      throw Refusal(.notAllowed, "the request is not over yet", request: request.id)
    }
    if let next = request.replacement, let later = try ledger.request(next), !later.isErased {
      throw Refusal(
        .notAllowed, "what took its place holds the same: erase that first", request: next)
    }
    guard !request.isErased else {
      throw Refusal(.alreadyFinal, "the request was erased before", request: request.id)
    }
    guard let asked = try ledger.pendingErasure(request.id) else {
      try ledger.putPendingErasure(request.id, by: person.name, reason: erasure.reason)
      try append(.erasureAsked, turn, request: request.id, &ledger) {
        $0.add("reason", .text(erasure.reason.string))
      }
      return .recorded(changes: 0, isMoreDue: true)
    }
    guard asked.by != person.name else {
      throw Refusal(
        .needsSecondPerson, "another administrator has to ask for the same", request: request.id)
    }
    return try erase(request, erasure, asked, turn, &ledger)
  }

  private func erase<L: Ledger>(
    _ request: ReviewRequest, _ erasure: Erasure, _ asked: (by: Text, reason: Text), _ turn: Turn,
    _ ledger: inout L
  ) throws -> Answer {
    var request = request
    let type = request.type
    try note(.erased, &request, turn, &ledger) {
      $0.add("type", type)
      $0.add("reason", erasure.reason)
      $0.add("asked_by", asked.by)
      $0.add("asked_reason", asked.reason)
    }
    request = request.erased
    try put(&request, &ledger)
    try ledger.erase(request: request.id)
    return .recorded(changes: 1, isMoreDue: false)
  }
}

extension ReviewRequest {
  /// Whether what it was about was destroyed.
  package var isErased: Bool { document.isEmpty }

  /// The request without what it was about, and without digests that could tell by trying.
  fileprivate var erased: ReviewRequest {
    let nothing = Binding(action: "erased", evidence: "erased")
    var copy = ReviewRequest(
      id: id, version: version, state: state, binding: nothing, type: type, agent: agent,
      onBehalfOf: nil, executor: executor, definition: definition, document: [],
      submitted: submitted, program: program, overlay: overlay, decision: [], demands: demands,
      deadlines: deadlines, escalated: escalated, validUntil: validUntil)
    copy.votes = votes.map { Vote(person: $0.person, at: $0.at, digest: "erased", leaf: $0.leaf) }
    copy.rejections = rejections
    copy.resolution = resolution.map { Resolution(by: $0.by, at: $0.at, reason: "erased") }
    copy.excluded = excluded
    copy.replaces = replaces
    copy.replacement = replacement
    copy.unsettled = unsettled
    copy.execution = execution
    copy.execution?.note = nil
    copy.execution?.presented = nil
    return copy
  }
}
