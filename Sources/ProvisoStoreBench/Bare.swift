import CSQLite
import Foundation

/// SQLite alone: one thread, one table, the same journal and durability, so many bytes a commit.
enum Bare {
  /// Commits a second.
  static func rate(_ path: String, bytes: Int, seconds: Double) throws -> Double {
    var database: OpaquePointer?
    guard sqlite3_open(path, &database) == SQLITE_OK else { exit(70) }
    defer { sqlite3_close(database) }
    for sql in [
      "PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL",
      "CREATE TABLE IF NOT EXISTS rows(number INTEGER PRIMARY KEY, bytes BLOB)",
    ] {
      run(sql, database)
    }
    var insert: OpaquePointer?
    sqlite3_prepare_v2(database, "INSERT INTO rows(bytes) VALUES (?)", -1, &insert, nil)
    defer { sqlite3_finalize(insert) }
    let clock = ContinuousClock()
    let began = clock.now
    let before = written()
    var commits = 0
    // Rows of one page, and as many as come to the bytes with what SQLite adds.
    var rows = max(1, bytes / 4200)
    while began.duration(to: clock.now) < .seconds(seconds) {
      run("BEGIN IMMEDIATE", database)
      for _ in 0..<rows {
        sqlite3_bind_zeroblob(insert, 1, 3900)
        guard sqlite3_step(insert) == SQLITE_DONE else { exit(70) }
        sqlite3_reset(insert)
      }
      run("COMMIT", database)
      commits += 1
      // Moving pages into the database counts, as it does for the store.
      if commits == 20 { rows = max(1, rows * bytes / max(1, (written() - before) / commits)) }
    }
    return Double(commits) / (began.duration(to: clock.now) / .seconds(1))
  }

  private static func run(_ sql: String, _ database: OpaquePointer?) {
    guard sqlite3_exec(database, sql, nil, nil, nil) == SQLITE_OK else { exit(70) }
  }
}
