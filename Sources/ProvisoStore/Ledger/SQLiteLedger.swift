import ProvisoLanguage
import ProvisoLog
import ProvisoQueue

/// The ledger inside a transaction of the one writing connection. A copy remembers where the log
/// ended: taking it back belongs to rolling back.
struct SQLiteLedger: Ledger, Records {
  let connection: Connection
  let codec: Codec
  private(set) var nextLeaf: UInt64
  /// The hashes of the leaves that were appended since the last `takeHashes`.
  private var hashes: [TreeHash] = []
  /// Whether something was destroyed that must not stay in the write-ahead log.
  var hasErased = false

  init(_ connection: Connection, _ codec: Codec) throws {
    self.connection = connection
    self.codec = codec
    let last = try connection.first("SELECT max(seq) FROM leaves") { row in
      row.isNull(0) ? nil : row.index(0)
    }
    nextLeaf = (last ?? nil).map { $0 + 1 } ?? 0
  }

  mutating func takeHashes() -> [TreeHash] {
    defer { hashes = [] }
    return hashes
  }

  mutating func append(_ leaf: [UInt8], request: Text?) throws {
    guard leaf.count <= EntryBundle.mostBytes else {
      throw StoreFault.damaged("an entry of the log has \(leaf.count) bytes")
    }
    do throws(AuditLeaf.Fault) {
      try AuditLeaf.check(leaf, at: nextLeaf)
    } catch {
      throw StoreFault.damaged("entry \(nextLeaf) of the log \(error.text)")
    }
    let hash = TreeHash.leaf(leaf)
    try connection.run(
      "INSERT INTO leaves(seq, hash, entry, request) VALUES (?, ?, ?, ?)", nextLeaf, hash.bytes,
      leaf, request)
    hashes.append(hash)
    nextLeaf += 1
  }

  mutating func putSalt(_ salt: [UInt8], request: Text) throws {
    try connection.run("INSERT OR REPLACE INTO salts(request, salt) VALUES (?, ?)", request, salt)
  }

  /// The salt goes, and with it the answers that are kept: they repeat what was proposed.
  mutating func erase(request: Text) throws {
    try connection.run("DELETE FROM salts WHERE request = ?", request)
    try connection.run("DELETE FROM erasures WHERE request = ?", request)
    try connection.run(
      "UPDATE replies SET status = 410, body = x'' WHERE request = ?", request)
    hasErased = true
  }

  mutating func putProgram(_ bytes: [UInt8], digest: Text) throws {
    if let stored = try program(digest) {
      guard stored == bytes else { throw StoreFault.damaged("two programs are called \(digest)") }
      return
    }
    try connection.run("INSERT INTO programs(digest, bytes) VALUES (?, ?)", digest, bytes)
  }

  mutating func setActiveProgram(_ digest: Text) throws {
    try putMeta("program", digest)
  }

  func putMeta(_ name: Text, _ value: any SQLStorable) throws {
    try connection.run("INSERT OR REPLACE INTO meta(name, value) VALUES (?, ?)", name, value)
  }
}
