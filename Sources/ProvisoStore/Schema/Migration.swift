import ProvisoLanguage

/// One step from a version of the schema to the next. Each is one transaction that also moves
/// `user_version`, so that a step is done or not begun, whenever the process is killed.
struct Migration: Sendable {
  let statements: [String]
}

/// Why a store does not open. Nothing was changed, except that whole steps of a migration may
/// have been done.
package enum OpeningFault: Error, Sendable {
  /// Another process has it.
  case inUse(String)
  /// A database of something else.
  case notAStore(String)
  /// Written by a later version.
  case newer(found: Int, known: Int)
  /// What was published is not what is here.
  case notAnExtension(String)

  package var text: String {
    switch self {
    case .inUse(let path): "\(path) is in use by another process; only one may have it open"
    case .notAStore(let path): "\(path) is no store of Proviso"
    case .newer(let found, let known):
      "the store has version \(found); this program knows versions up to \(known)"
    case .notAnExtension(let why): why
    }
  }
}

/// The tables and how they came to be.
enum Schema {
  /// Says in the file's header whose it is.
  static let applicationIdentifier = 0x5056_5351

  /// In order; the version of a store is how many were done.
  static let migrations = [queue]

  /// Brings a database to the newest version.
  static func prepare(
    _ connection: Connection, path: String, migrations: [Migration] = Self.migrations
  ) throws {
    let identifier = try identifier(of: connection, path: path)
    let isEmpty = try connection.first("SELECT 1 FROM sqlite_master") { _ in true } == nil
    guard identifier == applicationIdentifier || identifier == 0 && isEmpty else {
      throw OpeningFault.notAStore(path)
    }
    let version = try number("user_version", connection)
    guard version <= migrations.count else {
      throw OpeningFault.newer(found: version, known: migrations.count)
    }
    try configure(connection)
    for (place, migration) in migrations.enumerated().dropFirst(version) {
      try connection.transaction {
        for statement in migration.statements { try connection.run(statement) }
        try connection.run("PRAGMA application_id = \(applicationIdentifier)")
        try connection.run("PRAGMA user_version = \(place + 1)")
      }
    }
  }

  /// The one writer: durable at every commit, and it alone says when pages leave the log.
  private static func configure(_ connection: Connection) throws {
    let mode = try connection.first("PRAGMA journal_mode = WAL") { $0.text(0) }
    guard mode == "wal" else { throw SQLFault(code: 1, text: "no write-ahead log on this disk") }
    try connection.run("PRAGMA synchronous = FULL")
    try connection.run("PRAGMA foreign_keys = ON")
    try connection.run("PRAGMA secure_delete = ON")
    try connection.run("PRAGMA wal_autocheckpoint = 0")
    try connection.run("PRAGMA cache_size = -65536")
    try connection.run("PRAGMA temp_store = MEMORY")
  }

  /// Whose database it is; a file that is none is nobody's.
  static func identifier(of connection: Connection, path: String) throws -> Int {
    do {
      return try number("application_id", connection)
    } catch let fault as SQLFault where fault.isNoDatabase {
      throw OpeningFault.notAStore(path)
    }
  }

  private static func number(_ pragma: String, _ connection: Connection) throws -> Int {
    try connection.first("PRAGMA \(pragma)") { $0.count(0) } ?? 0
  }
}
