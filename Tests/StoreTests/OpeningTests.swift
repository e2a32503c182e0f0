import Foundation
import ProvisoLanguage
import ProvisoLog
import ProvisoQueue
import Testing

@testable import ProvisoStore

/// What opens, and what is refused with a clear text.
@Suite struct OpeningTests {
  @Test func onlyOneProcessHasAStore() async throws {
    let files = try TemporaryStore()
    let store = try await files.open()
    let refused = await fault { try await files.open() }
    guard case .inUse = refused else { return #expect(Bool(false), "\(refused as Any)") }
    await store.close()
    await (try files.open()).close()
  }

  @Test func aRestoredBackupIsNoticed() async throws {
    let files = try TemporaryStore()
    let store = try await files.open()
    try await store.setUp()
    await store.close()
    let backup = try Data(contentsOf: URL(filePath: files.path))
    let later = try await files.open()
    _ = try await later.submit("a@b")
    await later.close()
    for suffix in ["", "-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: files.path + suffix)
    }
    try backup.write(to: URL(filePath: files.path))
    guard case .notAnExtension(let why) = await fault({ try await files.open() }) else {
      return #expect(Bool(false), "the backup opened")
    }
    #expect(why.contains("backup"))
  }

  @Test func aLogThatWasChangedIsNoticed() async throws {
    let files = try TemporaryStore()
    let store = try await files.open()
    try await store.setUp()
    _ = try await store.submit("a@b")
    await store.close()
    let connection = try Connection(files.path, .writing)
    try connection.run("DROP TRIGGER leaves_stay")
    try connection.run("UPDATE leaves SET hash = zeroblob(32) WHERE seq = 1")
    guard case .notAnExtension = await fault({ try await files.open() }) else {
      return #expect(Bool(false), "it opened")
    }
  }

  @Test func anotherKeyIsRefused() async throws {
    let files = try TemporaryStore()
    let store = try await files.open()
    try await store.setUp()
    await store.close()
    let other = try TemporaryStore(seed: 8)
    let refused = await fault {
      try await SQLiteStore.open(
        path: files.path, signer: other.signer, settings: Settings(),
        entropy: Entropy { [UInt8](repeating: 0, count: $0) })
    }
    guard case .notAnExtension = refused else { return #expect(Bool(false), "it opened") }
  }

  @Test func anotherDatabaseIsLeftAlone() async throws {
    let files = try TemporaryStore()
    try Connection(files.path, .writing).run("CREATE TABLE theirs(a)")
    guard case .notAStore = await fault({ try await files.open() }) else {
      return #expect(Bool(false), "it opened")
    }
    let mode = try Connection(files.path, .writing).first("PRAGMA journal_mode") { $0.text(0) }
    #expect(mode == "delete")
  }

  @Test func aLaterVersionIsRefused() async throws {
    let files = try TemporaryStore()
    await (try files.open()).close()
    try Connection(files.path, .writing).run("PRAGMA user_version = 99")
    guard case .newer(found: 99, known: 1) = await fault({ try await files.open() }) else {
      return #expect(Bool(false), "it opened")
    }
  }

  /// The earlier steps stay, the interrupted one leaves nothing, and the next start goes on.
  @Test func aMigrationThatStopsHalfWayResumes() throws {
    let files = try TemporaryStore()
    let next = Migration(statements: [
      "ALTER TABLE agents ADD COLUMN note TEXT", "CREATE TABLE notes(a) STRICT",
    ])
    let path = files.path
    try Schema.prepare(Connection(path, .writing), path: path)
    #expect(throws: SQLFault.self) {
      try Schema.prepare(
        Connection(path, .writing), path: path, migrations: Schema.migrations + [next])
    }
    let version = try Connection(path, .writing).first("PRAGMA user_version") { $0.count(0) }
    #expect(version == 1)
    let columns = try Connection(path, .writing).rows("PRAGMA table_info(agents)") { $0.text(1) }
    #expect(columns == ["name", "fields"])
    let sound = Migration(statements: [next.statements[0], "CREATE TABLE notes(a TEXT) STRICT"])
    let migrations = Schema.migrations + [sound]
    try Schema.prepare(Connection(path, .writing), path: path, migrations: migrations)
    try Schema.prepare(Connection(path, .writing), path: path, migrations: migrations)
    let after = try Connection(path, .writing).first("PRAGMA user_version") { $0.count(0) }
    #expect(after == 2)
  }

  @Test func aClockThatGoesBackOverARestartChangesNothing() async throws {
    let files = try TemporaryStore()
    let hours = Hours()
    let store = try await files.open(clock: hours.clock)
    try await store.setUp()
    let asked = try await store.submit("a@b")
    _ = try await store.decide(asked, .approve(reason: nil))
    hours.pass(1)
    #expect(try await store.consume(asked, "a@b").what == "expired")
    let now = await store.now()
    await store.close()
    hours.setBack(2)
    hours.forgetTicks()
    let later = try await files.open(clock: hours.clock)
    #expect(await later.now() >= now)
    #expect(try await later.consume(asked, "a@b").what == "expired")
    await later.close()
  }
}

/// Why a store did not open; nil: it did, or for another reason.
func fault(_ open: () async throws -> SQLiteStore) async -> OpeningFault? {
  do {
    await (try open()).close()
    return nil
  } catch {
    return error as? OpeningFault
  }
}
