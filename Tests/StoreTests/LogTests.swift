import ProvisoLanguage
import ProvisoLog
import ProvisoQueue
import Testing

@testable import ProvisoStore

/// The log, as others read it, and those who wait for it.
@Suite struct LogTests {
  @Test func thePublishedLogVerifies() async throws {
    let files = try TemporaryStore()
    let store = try await files.open()
    try await store.setUp()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<270 {
        group.addTask { _ = try await store.submit(Text("to-\(number)"), type: "banned.it") }
      }
      try await group.waitForAll()
    }
    let size = store.log.size
    #expect(size > 256)
    var published: [String: [UInt8]] = [:]
    for path in TilePath.all(ofSize: size) {
      published[path.text] = try await store.published(path.text)
    }
    let checkpoint = try await store.checkpoint()
    let found = published
    let audit = try LogAudit(
      TiledLog { found[$0] }, note: checkpoint, keys: [files.signer.verifier])
    #expect(audit.checkpoint.size == size)
    for (place, entry) in audit.entries.enumerated() {
      try AuditLeaf.check(entry, at: UInt64(place))
    }
    #expect(try await store.published("tile/0/001") == nil)
    #expect(try await store.published("tile/entries/x001/000") == nil)
    #expect(try await store.published("tile/63/999") == nil)
    #expect(try await store.published("../queue.db") == nil)
    await store.close()
  }

  @Test func aReceiptProvesAnEntry() async throws {
    let files = try TemporaryStore()
    let store = try await files.open()
    try await store.setUp()
    let said = try await store.submit("a@b")
    let leaf = try #require(try await store.leaves(ofRequest: said.request).first)
    let receipt = try #require(try await store.receipt(of: try AuditLeaf.sequence(leaf)))
    let read = try Receipt(receipt.bytes)
    _ = try read.verified(
      TreeHash.leaf(leaf), origin: files.signer.verifier.identity.name,
      by: [files.signer.verifier])
    #expect(try await store.receipt(of: 9999) == nil)
    await store.close()
  }

  @Test func hundredsWaitAndAreToldOnce() async throws {
    let files = try TemporaryStore()
    let store = try await files.open()
    try await store.setUp()
    let size = store.log.size
    await withTaskGroup(of: UInt64.self) { group in
      for _ in 0..<500 {
        group.addTask { await store.waitForLeaves(beyond: size, seconds: 30) }
      }
      _ = try? await store.submit("a@b")
      for await found in group { #expect(found > size) }
    }
    let now = store.log.size
    #expect(await store.waitForLeaves(beyond: now, seconds: 0.05) == now)
    let cancelled = Task { await store.waitForLeaves(beyond: now, seconds: 30) }
    cancelled.cancel()
    #expect(await cancelled.value == now)
    await store.close()
  }
}
