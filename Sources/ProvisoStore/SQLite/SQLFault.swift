import CSQLite

/// What SQLite said no to.
struct SQLFault: Error, Sendable, CustomStringConvertible {
  /// The extended result code.
  let code: Int32
  let text: String

  init(code: Int32, text: String) {
    self.code = code
    self.text = text
  }

  init(_ database: OpaquePointer?, _ code: Int32, doing what: String) {
    let message = database.map { String(cString: sqlite3_errmsg($0)) }
    let said = message ?? String(cString: sqlite3_errstr(code))
    let extended = database.map { sqlite3_extended_errcode($0) } ?? code
    self.init(
      code: extended & 0xFF == code & 0xFF ? extended : code, text: "\(what): \(said) (\(code))")
  }

  var description: String { text }

  /// The code without its details.
  private var primary: Int32 { code & 0xFF }

  /// The file was never a database, or its head is damaged.
  var isNoDatabase: Bool { primary == SQLITE_NOTADB }

  /// Another process holds a lock; nothing was done.
  var isBusy: Bool { primary == SQLITE_BUSY }

  /// A rule of the schema was broken by one statement; the transaction is as it was before it.
  var isConstraint: Bool { primary == SQLITE_CONSTRAINT }
}
