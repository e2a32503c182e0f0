import Foundation
import ProvisoLog
import ProvisoQueue

@testable import ProvisoStore

/// A folder for one test, removed afterwards, and what its stores are opened with.
final class TemporaryStore {
  let folder: String
  let signer: SignerKey
  var settings = Settings()

  init(seed: UInt8 = 7) throws {
    folder = NSTemporaryDirectory() + "/proviso-store-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    signer = SignerKey(name: "log.example/store", seed: [UInt8](repeating: seed, count: 32))!
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  var path: String { folder + "/queue.db" }

  func open(
    clock: SystemClock = .real, onFailure: @escaping @Sendable (StoreFault) -> Void = { _ in }
  ) async throws -> SQLiteStore {
    try await SQLiteStore.open(
      path: path, signer: signer, settings: settings,
      entropy: Entropy { count in (0..<count).map { _ in .random(in: 0...255) } }, clock: clock,
      onFailure: onFailure)
  }

  /// The database as the writer finds it, without a writer.
  func ledger() throws -> SQLiteLedger {
    let connection = try Connection(path, .writing)
    try Schema.prepare(connection, path: path)
    return try SQLiteLedger(connection, Codec())
  }

  /// A copy of every file, as a backup has it.
  func copy(to other: String) throws {
    try FileManager.default.copyItem(atPath: folder, toPath: other)
  }
}
