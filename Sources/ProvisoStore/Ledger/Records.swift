import ProvisoLanguage
import ProvisoQueue

/// What can be read on one connection: inside the writer's transaction, and on the others.
protocol Records {
  var connection: Connection { get }
  var codec: Codec { get }
}

// Requests
extension Records {
  private var columns: String {
    "fields, document, decision, id, version, state, action, evidence"
  }

  private func request(_ row: Row) throws -> ReviewRequest {
    var request = try codec.record(ReviewRequest.self, row.blob(0))
    request.document = row.blob(1)
    request.decision = row.blob(2)
    // What lists and searches go by is written beside the record, and has to agree with it.
    let isWhole =
      row.text(3) == request.id && row.count(4) == request.version
      && row.text(5) == Text(request.state.rawValue) && row.text(6) == request.binding.action
      && row.text(7) == request.binding.evidence
    guard isWhole else { throw StoreFault.damaged("the columns of \(request.id) are not its own") }
    return request
  }

  func request(_ id: Text) throws -> ReviewRequest? {
    try connection.first(
      "SELECT \(columns) FROM requests WHERE id = ?", id, read: request)
  }

  func requests(_ condition: String, _ values: [any SQLStorable]) throws -> [ReviewRequest] {
    try connection.rows("SELECT \(columns) FROM requests \(condition)", values, request)
  }

  func newestRequest(_ binding: Binding) throws -> ReviewRequest? {
    try requests(
      "WHERE action = ? AND evidence = ? ORDER BY submitted DESC, number DESC LIMIT 1",
      [binding.action, binding.evidence]
    ).first
  }

  func newestExecution(action digest: Text) throws -> ReviewRequest? {
    try requests(
      "WHERE action = ? AND started IS NOT NULL ORDER BY started DESC, number DESC LIMIT 1",
      [digest]
    ).first
  }

  func due(at moment: Moment, limit: Int) throws -> [Text] {
    // One walk over an index for each of the states that end by themselves.
    let parts = RequestState.allCases.filter(\.isOpen).map { state in
      """
      SELECT * FROM (SELECT due, id FROM requests WHERE state = '\(state.rawValue)'
        AND due <= ?1 ORDER BY due, id LIMIT ?2)
      """
    }
    return try connection.rows(
      parts.joined(separator: " UNION ALL ") + " ORDER BY due, id LIMIT ?2", moment, limit
    ) { $0.text(1) }
  }

  func open(after id: Text?, limit: Int) throws -> [Text] {
    try connection.rows(
      """
      SELECT id FROM requests WHERE state IN ('pending', 'approved', 'approved_modified')
        AND id > ? ORDER BY id LIMIT ?
      """, id ?? "", limit
    ) { $0.text(0) }
  }

  func pendingCount(agent: Text) throws -> Int {
    try count("requests WHERE agent = ? AND state = 'pending'", agent)
  }

  func submissionCount(agent: Text, since moment: Moment) throws -> Int {
    try count("requests WHERE agent = ? AND submitted >= ?", agent, moment)
  }

  private func count(_ rest: String, _ values: any SQLStorable...) throws -> Int {
    try connection.rows("SELECT count(*) FROM \(rest)", values) { $0.count(0) }.first ?? 0
  }

  func rejected(agent: Text, type: Text, since moment: Moment) throws -> [ReviewRequest] {
    try requests(
      """
      WHERE agent = ? AND type = ? AND by_person = 1 AND decided >= ? AND state = 'rejected'
        ORDER BY decided DESC, number DESC
      """, [agent, type, moment])
  }

  func decidedByPeople(
    agent: Text, type: Text, since moment: Moment, limit: Int
  ) throws -> [ReviewRequest] {
    try requests(
      """
      WHERE agent = ? AND type = ? AND by_person = 1 AND decided >= ?
        ORDER BY decided DESC, number DESC LIMIT ?
      """, [agent, type, moment, limit])
  }
}

// The log
extension Records {
  func leaves(ofRequest id: Text) throws -> [[UInt8]] {
    try connection.rows("SELECT entry FROM leaves WHERE request = ? ORDER BY seq", id) {
      $0.blob(0)
    }
  }

  func leaf(_ index: UInt64) throws -> [UInt8]? {
    try connection.first("SELECT entry FROM leaves WHERE seq = ?", index) { $0.blob(0) }
  }

  func leaves(_ range: Range<UInt64>) throws -> [[UInt8]] {
    try connection.rows(
      "SELECT entry FROM leaves WHERE seq >= ? AND seq < ? ORDER BY seq", range.lowerBound,
      range.upperBound
    ) { $0.blob(0) }
  }

  func salt(request: Text) throws -> [UInt8]? {
    try connection.first("SELECT salt FROM salts WHERE request = ?", request) { $0.blob(0) }
  }

  func program(_ digest: Text) throws -> [UInt8]? {
    try connection.first("SELECT bytes FROM programs WHERE digest = ?", digest) { $0.blob(0) }
  }

  func activeProgram() throws -> Text? { try meta("program") { $0.text(0) } }

  func meta<Value>(_ name: Text, read: (Row) -> Value) throws -> Value? {
    try connection.first("SELECT value FROM meta WHERE name = ?", name, read: read)
  }
}

// Counters, people and what they set
extension Records {
  func used(
    rule: Text, limit: Int, key: Text, since moment: Moment
  ) throws -> (count: Int, sum: Double) {
    let amounts = try connection.rows(
      """
      SELECT amount FROM uses WHERE rule = ? AND place = ? AND key = ? AND at >= ?
        ORDER BY at, number
      """, rule, limit, key, moment
    ) { $0.real(0) }
    return (amounts.count, amounts.reduce(0, +))
  }

  private func records<Record: Decodable>(
    _ type: Record.Type, _ rest: String, _ values: any SQLStorable...
  ) throws -> [Record] {
    try connection.rows("SELECT fields FROM \(rest)", values) {
      try codec.record(type, $0.blob(0))
    }
  }

  func person(_ name: Text) throws -> Person? {
    try records(Person.self, "people WHERE name = ?", name).first
  }

  func person(issuer: Text, subject: Text) throws -> Person? {
    try records(
      Person.self,
      "people WHERE name = (SELECT name FROM principals WHERE issuer = ? AND subject = ?)",
      issuer, subject
    ).first
  }

  func people() throws -> [Person] { try records(Person.self, "people ORDER BY name") }

  func agent(_ name: Text) throws -> Agent? {
    try records(Agent.self, "agents WHERE name = ?", name).first
  }

  func agents() throws -> [Agent] { try records(Agent.self, "agents ORDER BY name") }

  func grant(_ name: Text) throws -> Grant? {
    try records(Grant.self, "grants WHERE name = ?", name).first
  }

  func grants() throws -> [Grant] { try records(Grant.self, "grants ORDER BY name") }

  func switches() throws -> [KillSwitch] {
    try records(KillSwitch.self, "switches ORDER BY coalesce(agent, ''), coalesce(type, '')")
  }

  func pause(agent: Text, type: Text) throws -> Moment? {
    try connection.first(
      "SELECT until FROM pauses WHERE agent = ? AND type = ?", agent, type
    ) { $0.moment(0) }
  }

  func pendingErasure(_ request: Text) throws -> (by: Text, reason: Text)? {
    try connection.first(
      "SELECT person, reason FROM erasures WHERE request = ?", request
    ) { ($0.text(0), $0.text(1)) }
  }

  func webhooks() throws -> [Webhook] { try records(Webhook.self, "webhooks ORDER BY id") }
}
