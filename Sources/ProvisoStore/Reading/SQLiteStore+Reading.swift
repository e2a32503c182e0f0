package import ProvisoLanguage
package import ProvisoLog
package import ProvisoQueue

// The log
extension SQLiteStore {
  package func checkpoint() async throws -> [UInt8] { log.bytes }

  package func leaves(from index: UInt64, limit: Int) async throws -> [[UInt8]] {
    let size = log.size
    guard index < size, limit > 0 else { return [] }
    let end = index + min(UInt64(limit), size - index)
    return try await readers.read { try $0.leaves(index..<end) }
  }

  package func leaves(ofRequest id: Text) async throws -> [[UInt8]] {
    try await readers.read { try $0.leaves(ofRequest: id) }
  }

  package func receipt(of index: UInt64) async throws -> Receipt? {
    log.read { $0.receipt(of: index) }
  }

  package func published(_ path: String) async throws -> [UInt8]? {
    if path == "checkpoint" { return log.bytes }
    guard let path = TilePath(path) else { return nil }
    switch path.kind {
    case .level: return log.read { $0.tile(path) }
    case .entries:
      guard let range = log.read({ $0.entries(path) }) else { return nil }
      return EntryBundle.bytes(try await readers.read { try $0.leaves(range) })
    }
  }

  package func salt(request: Text) async throws -> [UInt8]? {
    try await readers.read { try $0.salt(request: request) }
  }

  package func program(_ digest: Text) async throws -> [UInt8]? {
    try await readers.read { try $0.program(digest) }
  }
}

// Who and what may
extension SQLiteStore {
  package func person(_ name: Text) async throws -> Person? {
    try await readers.read { try $0.person(name) }
  }

  package func people() async throws -> [Person] { try await readers.read { try $0.people() } }
  package func agents() async throws -> [Agent] { try await readers.read { try $0.agents() } }
  package func grants() async throws -> [Grant] { try await readers.read { try $0.grants() } }

  package func switches() async throws -> [KillSwitch] {
    try await readers.read { try $0.switches() }
  }
}
