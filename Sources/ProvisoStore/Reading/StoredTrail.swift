import Foundation
package import ProvisoLanguage
import ProvisoLog
package import ProvisoQueue

/// A store as an auditor reads it: one moment of it, beside its server or without one, and without
/// changing anything.
package final class StoredTrail {
  private let reader: Reader
  private let path: String

  package init(_ path: String) throws {
    self.path = path
    reader = try Reader(path)
    let identifier = try Schema.identifier(of: reader.connection, path: path)
    guard identifier == Schema.applicationIdentifier else { throw OpeningFault.notAStore(path) }
    let version = try reader.connection.first("PRAGMA user_version") { $0.count(0) } ?? 0
    guard version <= Schema.migrations.count else {
      throw OpeningFault.newer(found: version, known: Schema.migrations.count)
    }
    // Everything that follows is of one moment.
    try reader.connection.run("BEGIN")
  }

  package func leaves(from index: UInt64, limit: Int) throws -> [[UInt8]] {
    try reader.leaves(index..<(index + UInt64(limit)))
  }

  package func request(_ id: Text) throws -> ReviewRequest? { try reader.request(id) }
  package func salt(request: Text) throws -> [UInt8]? { try reader.salt(request: request) }
  package func program(_ digest: Text) throws -> [UInt8]? { try reader.program(digest) }

  /// Signed checkpoints that are kept with it, of at most `size` entries, the largest first:
  /// nobody has verified them.
  package func checkpoints(atMost size: UInt64) throws -> [[UInt8]] {
    let kept = try reader.meta("checkpoint") { $0.blob(0) }
    let beside = (try? Data(contentsOf: URL(filePath: path + "-checkpoint"))).map { Array($0) } ?? []
    // Two places, written in turn.
    let places = [beside.prefix(4096), beside.dropFirst(4096)].map { Array($0.prefix { $0 != 0 }) }
    let notes = ([kept].compactMap { $0 } + places).filter { !$0.isEmpty }
    let read = notes.compactMap { note in
      (try? SignedNote(note)).flatMap { Checkpoint($0.text) }.map { ($0.size, note) }
    }
    return read.filter { $0.0 <= size }.sorted { $0.0 > $1.0 }.map(\.1)
  }
}
