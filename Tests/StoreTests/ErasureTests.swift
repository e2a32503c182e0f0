import Foundation
import ProvisoLanguage
import ProvisoQueue
import Testing

@testable import ProvisoStore

/// What was erased stands in no file of the store any more, and the log still verifies.
@Test func whatWasErasedIsGoneFromTheFiles() async throws {
  let files = try TemporaryStore()
  let store = try await files.open()
  try await store.setUp()
  let said = try await store.submit("erase-me@x", key: "k1")
  _ = try await store.submit("leave-me@x")
  _ = try await store.decide(said, .reject(reason: "no"))
  let salt = try #require(try await store.salt(request: said.request))
  let erasure = Command.erase(Erasure(request: said.request, reason: "asked by the person"))
  _ = try await store.ask(erasure, by: reviewer("root"))
  #expect(try files.hold(Array("erase-me@x".utf8)))
  #expect(try await store.ask(erasure, by: reviewer("second")).what == "done")
  #expect(try await store.salt(request: said.request) == nil)
  let again = try await store.perform(
    .tick(limit: 0), by: .system,
    under: IdempotencyKey(owner: "test", key: "k1", bodyHash: [])
  ) { Said.reply($0) }
  #expect(again.isReplayed && again.body.isEmpty && again.status == 410)
  await store.close()
  #expect(try !files.hold(Array("erase-me@x".utf8)))
  #expect(try !files.hold(salt))
  #expect(try files.hold(Array("leave-me@x".utf8)))
  let later = try await files.open()
  #expect(try await later.request(said.request) != nil)
  await later.close()
}

extension TemporaryStore {
  /// Whether the bytes stand in the database or its write-ahead log.
  func hold(_ bytes: [UInt8]) throws -> Bool {
    try ["", "-wal"].contains { suffix in
      guard FileManager.default.fileExists(atPath: path + suffix) else { return false }
      return try Data(contentsOf: URL(filePath: path + suffix)).range(of: Data(bytes)) != nil
    }
  }
}
