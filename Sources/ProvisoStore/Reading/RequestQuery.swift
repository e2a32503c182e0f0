import ProvisoLanguage
import ProvisoQueue

/// A filter as conditions on the table of requests, each with its values, and where a page begins.
struct RequestQuery {
  private(set) var conditions: [String] = []
  private(set) var values: [any SQLStorable] = []
  private let filter: RequestFilter

  /// `groups` are the keys of those who may vote for the person that it must wait for.
  init(_ filter: RequestFilter, groups: [Text]) {
    self.filter = filter
    if let agent = filter.agent { add("agent = ?", agent) }
    if let type = filter.type { add("type = ?", type) }
    if let rule = filter.rule {
      add("id IN (SELECT id FROM request_rules WHERE rule = ?)", rule)
    }
    if filter.waitsFor != nil {
      let places = groups.map { _ in "?" }.joined(separator: ", ")
      add("id IN (SELECT id FROM request_waits WHERE who IN (\(places)))", groups)
    }
    if let since = filter.since { add("submitted >= ?", since) }
    if let until = filter.until { add("submitted < ?", until) }
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

  private mutating func add(_ condition: String, _ value: any SQLStorable) {
    add(condition, [value])
  }

  private mutating func add(_ condition: String, _ more: [any SQLStorable]) {
    conditions.append(condition)
    values += more
  }

  /// The states to walk through one after another, each in the order of an index; nil: all.
  private var states: [RequestState?] {
    filter.states.isEmpty ? (filter.order == .newest ? [nil] : RequestState.allCases) : filter.states
  }

  /// Where the page after `cursor` begins, at most so many rows, in order.
  func rows(after cursor: Cursor?, limit: Int, _ reader: Reader) throws -> [Cursor] {
    let found = try states.flatMap { state in
      try reader.connection.rows(sql(state, cursor, "\(column), id"), bound(state, cursor, limit)) {
        Cursor(place: $0.integer(0), id: $0.text(1))
      }
    }
    return Array(found.sorted { comes($0, before: $1) }.prefix(limit))
  }

  /// How many there are, counted up to the limit.
  func count(upTo limit: Int, _ reader: Reader) throws -> Int {
    let counts = try states.map { state in
      try reader.connection.rows(
        "SELECT count(*) FROM (\(sql(state, nil, "1", isOrdered: false)))",
        bound(state, nil, limit)
      ) { $0.count(0) }.first ?? 0
    }
    return min(limit, counts.reduce(0, +))
  }

  private var column: String { filter.order == .newest ? "number" : "due" }

  private func comes(_ one: Cursor, before other: Cursor) -> Bool {
    filter.order == .newest
      ? one.place > other.place : (one.place, one.id) < (other.place, other.id)
  }

  private func sql(
    _ state: RequestState?, _ cursor: Cursor?, _ columns: String, isOrdered: Bool = true
  ) -> String {
    var all = state.map { _ in ["state = ?"] } ?? []
    all += conditions
    if cursor != nil { all.append(filter.order == .newest ? "number < ?" : "(due, id) > (?, ?)") }
    let condition = all.isEmpty ? "" : "WHERE \(all.joined(separator: " AND "))"
    let order = filter.order == .newest ? "number DESC" : "due, id"
    return "SELECT \(columns) FROM requests \(condition)"
      + (isOrdered ? " ORDER BY \(order)" : "") + " LIMIT ?"
  }

  private func bound(
    _ state: RequestState?, _ cursor: Cursor?, _ limit: Int
  ) -> [any SQLStorable] {
    var bound: [any SQLStorable] = []
    if let state { bound.append(state) }
    bound += values
    if let cursor {
      bound.append(cursor.place)
      if filter.order == .deadline { bound.append(cursor.id) }
    }
    return bound + [limit]
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
