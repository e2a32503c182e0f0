import CSQLite

/// One connection to a database, used by one thread at a time. Every result is checked; statements
/// are compiled once.
final class Connection {
  enum Access {
    /// The one connection that writes, and creates what is not there.
    case writing
    /// Reads, and never moves anything between the write-ahead log and the database.
    case reading

    var flags: Int32 {
      switch self {
      case .writing: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX
      case .reading: SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX
      }
    }
  }

  private let handle: OpaquePointer
  private var statements: [String: Statement] = [:]
  /// How many pages the write-ahead log had after the last commit; SQLite writes it.
  private let logPages = UnsafeMutablePointer<Int32>.allocate(capacity: 1)

  init(_ path: String, _ access: Access, busyMilliseconds: Int32 = 5000) throws {
    var handle: OpaquePointer?
    let code = sqlite3_open_v2(path, &handle, access.flags | SQLITE_OPEN_EXRESCODE, nil)
    guard code == SQLITE_OK, let handle else {
      defer { sqlite3_close_v2(handle) }
      throw SQLFault(handle, code, doing: "open \(path)")
    }
    self.handle = handle
    logPages.initialize(to: 0)
    sqlite3_wal_hook(
      handle,
      { pages, _, _, count in
        pages?.assumingMemoryBound(to: Int32.self).pointee = count
        return SQLITE_OK
      }, logPages)
    sqlite3_busy_timeout(handle, busyMilliseconds)
    // Closing writes nothing: after a failure nobody may try again what was not made durable.
    guard proviso_sqlite_no_checkpoint_on_close(handle) == SQLITE_OK else {
      throw SQLFault(handle, SQLITE_ERROR, doing: "configure")
    }
  }

  deinit {
    statements.removeAll()
    sqlite3_close_v2(handle)
    logPages.deallocate()
  }

  var pagesInLog: Int { Int(logPages.pointee) }

  /// Runs a statement that gives no rows; how many it changed.
  @discardableResult
  func run(_ sql: String, _ values: any SQLStorable...) throws -> Int {
    let statement = try prepared(sql)
    defer { statement.reset() }
    try statement.bind(values)
    while try statement.step() {}
    return Int(sqlite3_changes64(handle))
  }

  func rows<Result>(
    _ sql: String, _ values: [any SQLStorable], _ read: (Row) throws -> Result
  ) throws -> [Result] {
    let statement = try prepared(sql)
    defer { statement.reset() }
    try statement.bind(values)
    var results: [Result] = []
    while try statement.step() { results.append(try read(statement.row)) }
    return results
  }

  func rows<Result>(
    _ sql: String, _ values: any SQLStorable..., read: (Row) throws -> Result
  ) throws -> [Result] {
    try rows(sql, values, read)
  }

  func first<Result>(
    _ sql: String, _ values: any SQLStorable..., read: (Row) throws -> Result
  ) throws -> Result? {
    let statement = try prepared(sql)
    defer { statement.reset() }
    try statement.bind(values)
    return try statement.step() ? try read(statement.row) : nil
  }

  private func prepared(_ sql: String) throws -> Statement {
    if let statement = statements[sql] { return statement }
    let statement = try Statement(sql, on: handle)
    statements[sql] = statement
    return statement
  }

  /// Whether a transaction is under way.
  var isInTransaction: Bool { sqlite3_get_autocommit(handle) == 0 }

  /// Runs the body between BEGIN IMMEDIATE and COMMIT; whatever it throws, nothing was done.
  func transaction<Result>(_ body: () throws -> Result) throws -> Result {
    try run("BEGIN IMMEDIATE")
    do {
      let result = try body()
      try run("COMMIT")
      return result
    } catch {
      if isInTransaction { try run("ROLLBACK") }
      throw error
    }
  }

  /// Moves what it can from the write-ahead log into the database; false: a reader stood in the
  /// way of a part. Truncating waits for readers and leaves an empty log.
  @discardableResult
  func checkpoint(truncating: Bool = false) throws -> Bool {
    let mode = truncating ? SQLITE_CHECKPOINT_TRUNCATE : SQLITE_CHECKPOINT_PASSIVE
    let code = sqlite3_wal_checkpoint_v2(handle, "main", mode, nil, nil)
    guard code == SQLITE_OK || code & 0xFF == SQLITE_BUSY else {
      throw SQLFault(handle, code, doing: "checkpoint")
    }
    return code == SQLITE_OK
  }
}
