import ProvisoLanguage
import ProvisoQueue

/// A filter as walks over indexes, each in the order that is asked for: what they find is merged.
struct RequestQuery {
  /// One walk: where it goes, and what must hold beside the filter.
  private struct Walk {
    var table = "requests"
    /// The table whose index gives the order.
    var leader = "requests"
    /// Enough to count by, where the filter asks for nothing else.
    var counted = "requests"
    var condition = "TRUE"
    var values: [any SQLStorable] = []
  }

  private let order: RequestFilter.Order
  private var walks: [Walk] = []
  private var conditions: [String] = []
  private var values: [any SQLStorable] = []

  /// `keys` are those under which requests wait for the person of the filter.
  init(_ filter: RequestFilter, waitsForAnyOf keys: [Text]?) {
    order = filter.order
    walks = Self.walks(filter, keys)
    if let agent = filter.agent { add("requests.agent = ?", [agent]) }
    if let type = filter.type { add("requests.type = ?", [type]) }
    if let rule = filter.rule {
      add("requests.id IN (SELECT id FROM request_rules WHERE rule = ?)", [rule])
    }
    if let since = filter.since { add("requests.submitted >= ?", [since]) }
    if let until = filter.until { add("requests.submitted < ?", [until]) }
    for word in (filter.text?.string ?? "").split(separator: " ") {
      let word = Text(String(word))
      // Bytes, whatever they mean as text.
      add(
        """
        (instr(document, CAST(? AS BLOB)) OR instr(CAST(agent AS BLOB), CAST(? AS BLOB))
          OR instr(CAST(type AS BLOB), CAST(? AS BLOB)))
        """, [word, word, word])
    }
  }

  private mutating func add(_ condition: String, _ more: [any SQLStorable]) {
    conditions.append(condition)
    values += more
  }

  /// By who is waited for, by state, or over everything, newest first.
  private static func walks(_ filter: RequestFilter, _ keys: [Text]?) -> [Walk] {
    if let keys {
      guard filter.states.isEmpty || filter.states.contains(.pending) else { return [] }
      return keys.map { key in
        Walk(
          table: "request_waits AS waits CROSS JOIN requests ON requests.id = waits.id",
          leader: "waits", counted: "request_waits AS waits", condition: "waits.who = ?",
          values: [key])
      }
    }
    if filter.states.isEmpty, filter.order == .newest { return [Walk()] }
    let states = filter.states.isEmpty ? RequestState.allCases : filter.states
    return states.map { Walk(condition: "requests.state = ?", values: [$0]) }
  }

  /// What comes after the cursor, at most so many rows, in order.
  func rows(after cursor: Cursor?, limit: Int, _ reader: Reader) throws -> [Cursor] {
    var found: [Text: Cursor] = [:]
    for walk in walks {
      let rows = try reader.connection.rows(
        sql(walk, after: cursor), bound(walk, after: cursor, limit)
      ) { Cursor(place: $0.integer(0), id: $0.text(1)) }
      for row in rows { found[row.id] = row }
    }
    return Array(found.values.sorted { comes($0, before: $1) }.prefix(limit))
  }

  /// How many there are, counted up to the limit.
  func count(upTo limit: Int, _ reader: Reader) throws -> Int {
    guard !walks.isEmpty else { return 0 }
    let parts = walks.map { walk in
      let table = conditions.isEmpty ? walk.counted : walk.table
      return "SELECT * FROM (SELECT \(walk.leader).id FROM \(table) WHERE \(all(walk)) LIMIT ?)"
    }
    // Somebody may be asked twice by one request.
    let sql = "SELECT count(*) FROM (\(parts.joined(separator: " UNION ")))"
    let values = walks.flatMap { bound($0, after: nil, limit) }
    return min(limit, try reader.connection.rows(sql, values) { $0.count(0) }.first ?? 0)
  }

  private func comes(_ one: Cursor, before other: Cursor) -> Bool {
    switch order {
    case .newest: one.place > other.place
    case .deadline: (one.place, one.id) < (other.place, other.id)
    }
  }

  private func all(_ walk: Walk) -> String {
    ([walk.condition] + conditions).joined(separator: " AND ")
  }

  private func sql(_ walk: Walk, after cursor: Cursor?) -> String {
    let table = walk.leader
    switch order {
    case .newest:
      let rest = cursor == nil ? "" : " AND requests.number < ?"
      return "SELECT requests.number, requests.id FROM \(walk.table) WHERE \(all(walk))\(rest)"
        + " ORDER BY requests.number DESC LIMIT ?"
    case .deadline:
      let rest = cursor == nil ? "" : " AND (\(table).due, \(table).id) > (?, ?)"
      return "SELECT \(table).due, \(table).id FROM \(walk.table) WHERE \(all(walk))\(rest)"
        + " ORDER BY \(table).due, \(table).id LIMIT ?"
    }
  }

  private func bound(_ walk: Walk, after cursor: Cursor?, _ limit: Int) -> [any SQLStorable] {
    var bound = walk.values + values
    if let cursor {
      bound.append(cursor.place)
      if order == .deadline { bound.append(cursor.id) }
    }
    bound.append(limit)
    return bound
  }
}

/// The last row of a page, as the text that asks for the next.
struct Cursor {
  let place: Int64
  let id: Text

  init(place: Int64, id: Text) {
    self.place = place
    self.id = id
  }

  /// Nil for what is none.
  init?(_ text: Text) {
    let parts = text.string.split(separator: "~", maxSplits: 1)
    guard parts.count == 2, let place = Int64(parts[0]) else { return nil }
    self.init(place: place, id: Text(String(parts[1])))
  }

  var text: Text { Text("\(place)~\(id)") }
}
