import ProvisoJSON
import ProvisoLanguage

/// What people do with a request without deciding it.
extension Desk {
  private static var mostMessages: Int { 100 }

  /// Asks or tells the agent something.
  func respond<L: Ledger>(
    _ request: inout ReviewRequest, _ text: Text, _ turn: Turn, _ ledger: inout L
  ) throws {
    let person = try reviewer(turn, in: ledger)
    let words = try Wording.required(text, "a message")
    guard request.messages.count < Self.mostMessages else {
      throw Refusal(.tooMany, "there are too many messages", request: request.id)
    }
    let salt = try ledger.salt(request: request.id) ?? []
    let digest = Fingerprint.salted(Fingerprint.text(of: Array(words.utf8)), salt)
    try note(.responded, &request, turn, &ledger) { leaf in
      leaf.add("text", digest)
      leaf.add("length", .integer(Int64(words.utf8.count)))
    }
    request.messages.append(
      .init(author: person.name, isPerson: true, at: turn.at, text: words))
    try put(&request, &ledger)
  }

  /// Tells others that somebody looks at it; it keeps nobody from deciding.
  func claim<L: Ledger>(
    _ request: inout ReviewRequest, _ turn: Turn, _ ledger: inout L
  ) throws {
    let person = try voter(turn, on: request, in: ledger)
    if let claim = request.claim, claim.person != person.name, turn.at < claim.until {
      throw Refusal(
        .changedMeanwhile, "\(claim.person) looks at it until \(claim.until.text)",
        request: request.id)
    }
    let end = turn.at.adding(seconds: settings.claimSeconds)
    try note(.claimed, &request, turn, &ledger) { $0.add("until", end.text) }
    request.claim = .init(person: person.name, until: end)
    try put(&request, &ledger)
  }

  func release<L: Ledger>(
    _ request: inout ReviewRequest, _ turn: Turn, _ ledger: inout L
  ) throws {
    let person = try reviewer(turn, in: ledger)
    guard request.claim?.person == person.name else {
      throw Refusal(.notAllowed, "\(person.name) has not claimed it", request: request.id)
    }
    try note(.released, &request, turn, &ledger)
    request.claim = nil
    try put(&request, &ledger)
  }
}
