import ProvisoLanguage
import ProvisoQueue

extension SQLiteLedger {
  mutating func put(_ request: ReviewRequest) throws {
    let version = try connection.first(
      "SELECT version FROM requests WHERE id = ?", request.id
    ) { $0.count(0) }
    guard (version ?? 0) == request.version - 1 else {
      throw StoreFault.damaged(
        "request \(request.id) has version \(version ?? 0), not the one before "
          + "\(request.version)")
    }
    var fields = request
    fields.document = []
    fields.decision = []
    let bytes = try codec.bytes(fields)
    if version == nil { try insert(request, bytes) } else { try update(request, bytes) }
    try putRules(of: request)
    try putWaits(of: request)
  }

  private func insert(_ request: ReviewRequest, _ fields: [UInt8]) throws {
    let row = RequestRow(request)
    try connection.run(
      """
      INSERT INTO requests(id, version, state, action, evidence, type, agent, submitted, due,
        decided, by_person, outcome, reason, started, execution, fields, document, decision)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      request.id, request.version, request.state, request.binding.action,
      request.binding.evidence, request.type, request.agent, request.submitted, row.due,
      row.decided, row.isByPerson, row.outcome, row.reason, request.execution?.started,
      request.execution?.id, fields, request.document, request.decision)
  }

  private func update(_ request: ReviewRequest, _ fields: [UInt8]) throws {
    let row = RequestRow(request)
    try connection.run(
      """
      UPDATE requests SET version = ?, state = ?, action = ?, evidence = ?, due = ?,
        decided = ?, by_person = ?, outcome = ?, reason = ?, started = ?, execution = ?,
        fields = ?, document = ?, decision = ? WHERE id = ?
      """,
      request.version, request.state, request.binding.action, request.binding.evidence, row.due,
      row.decided, row.isByPerson, row.outcome, row.reason, request.execution?.started,
      request.execution?.id, fields, request.document, request.decision, request.id)
  }

  private func putRules(of request: ReviewRequest) throws {
    let wanted = Set(request.demands.map(\.rule)).sorted()
    let found = try connection.rows(
      "SELECT rule FROM request_rules WHERE id = ? ORDER BY rule", request.id
    ) { $0.text(0) }
    guard wanted != found else { return }
    try connection.run("DELETE FROM request_rules WHERE id = ?", request.id)
    for rule in wanted {
      try connection.run("INSERT INTO request_rules(rule, id) VALUES (?, ?)", rule, request.id)
    }
  }

  /// Whom a request waits for: the inbox of a person is found by it.
  private func putWaits(of request: ReviewRequest) throws {
    let due = RequestRow(request).due
    let wanted = RequestRow.waits(request)
    let found = try connection.rows(
      "SELECT who, due FROM request_waits WHERE id = ? ORDER BY who", request.id
    ) { (who: $0.text(0), due: $0.moment(1)) }
    guard wanted != found.map(\.who) || found.contains(where: { $0.due != due }) else { return }
    try connection.run("DELETE FROM request_waits WHERE id = ?", request.id)
    for who in wanted {
      try connection.run(
        "INSERT INTO request_waits(who, due, id) VALUES (?, ?, ?)", who, due, request.id)
    }
  }
}

/// What the columns of a request say beside its fields, so that indexes find it.
struct RequestRow {
  /// When something happens to it by itself.
  let due: Moment
  let decided: Moment?
  let isByPerson: Bool
  /// How it was decided, for the figures: approved, modified, rejected or expired.
  let outcome: Text?
  /// Why it was rejected.
  let reason: Text?

  init(_ request: ReviewRequest) {
    due =
      switch request.state {
      case .pending: request.deadlines.min() ?? .never
      case .approved, .approvedModified: request.validUntil ?? .never
      case .consumed, .succeeded, .failed, .unknown, .rejected, .expired, .cancelled,
        .superseded:
        .never
      }
    decided = request.resolution?.at
    if case .person = request.resolution?.by { isByPerson = true } else { isByPerson = false }
    switch request.state {
    case .approved, .approvedModified, .consumed, .succeeded, .failed, .unknown:
      outcome = request.replaces == nil ? "approved" : "modified"
    case .rejected: outcome = "rejected"
    case .expired: outcome = "expired"
    case .pending, .cancelled, .superseded: outcome = nil
    }
    reason = request.state == .rejected ? request.resolution?.reason : nil
  }

  /// The targets that a pending request asks, in order.
  static func waits(_ request: ReviewRequest) -> [Text] {
    guard request.state == .pending else { return [] }
    let targets = request.demands.enumerated().flatMap { place, demand in
      let isEscalated = request.escalated.indices.contains(place) && request.escalated[place]
      return isEscalated ? demand.otherwise ?? [] : demand.targets
    }
    return Set(targets.map { key($0.who) }).sorted()
  }

  static func key(_ who: Target.Who) -> Text {
    switch who {
    case .group(let name): Text("group:" + name.string)
    case .requester(let name): Text("requester:" + name.string)
    }
  }
}

extension Moment {
  static let never = Moment(milliseconds: .max)
}
