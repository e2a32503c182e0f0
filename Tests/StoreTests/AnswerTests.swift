import Foundation
import ProvisoLanguage
import ProvisoLog
import ProvisoQueue
import Testing

@testable import ProvisoStore

/// Answers, and that they are kept.
@Suite struct AnswerTests {
  @Test func aRequestLivesThroughTheStore() async throws {
    let files = try TemporaryStore()
    let store = try await files.open()
    try await store.setUp()
    let asked = try await store.submit("a@b")
    #expect(asked.what == "route")
    #expect(try await store.decide(asked, .approve(reason: nil)).what == "approved")
    let used = try await store.consume(asked, "a@b")
    #expect(used.what == "permitted")
    #expect(try await store.consume(asked, "a@b").what == "already_consumed")
    #expect(try await store.request(asked.request)?.execution?.id.string == used.execution)
    let log = try await store.leaves(from: 0, limit: 1000)
    let told = try LeafReplay(log).requests[asked.request]
    #expect(told?.state == .consumed && told?.execution?.string == used.execution)
    await store.close()
  }

  @Test func oneKeyHasOneAnswerAlsoAfterARestart() async throws {
    let files = try TemporaryStore()
    var store = try await files.open()
    try await store.setUp()
    let asked = try await store.submit("a@b", key: "k1")
    #expect(!asked.reply.isReplayed)
    let again = try await store.submit("a@b", key: "k1")
    #expect(again.reply.isReplayed && again.reply.body == asked.reply.body)
    await #expect(throws: StoreFault.self) {
      _ = try await store.ask(.tick(limit: 0), by: .system, key: "k1", body: [1])
    }
    let refused = try await store.consume(asked, "a@b", key: "k2")
    #expect(refused.what == "not_approved")
    await store.close()
    store = try await files.open()
    #expect(try await store.submit("c@d", key: "k1").reply.body == asked.reply.body)
    let still = try await store.decide(asked, .approve(reason: nil))
    #expect(still.what == "approved")
    #expect(try await store.consume(asked, "a@b", key: "k2").what == "not_approved")
    #expect(try await store.consume(asked, "a@b", key: "k3").what == "permitted")
    await store.close()
  }

  @Test func aKeyIsForgottenAfterADay() async throws {
    let files = try TemporaryStore()
    let hours = Hours()
    let store = try await files.open(clock: hours.clock)
    try await store.setUp()
    let asked = try await store.submit("a@b", key: "k1")
    hours.pass(23)
    #expect(try await store.submit("a@b", key: "k1").reply.isReplayed)
    hours.pass(2)
    let later = try await store.submit("a@b", key: "k1")
    #expect(!later.reply.isReplayed && later.reply.body != asked.reply.body)
    await store.close()
  }

  @Test func aRefusalWritesNothing() async throws {
    let files = try TemporaryStore()
    let store = try await files.open()
    try await store.setUp()
    let before = store.log.size
    #expect(
      try await store.ask(.cancel(request: "none", reason: "x"), by: .agent("crm")).what
        == "not_found")
    #expect(store.log.size == before)
    await store.close()
  }

  @Test func everyAnswerComesWithACheckpointThatHoldsIt() async throws {
    let files = try TemporaryStore()
    let store = try await files.open()
    try await store.setUp()
    for number in 0..<5 {
      let said = try await store.submit(Text("to-\(number)"))
      let note = try SignedNote(said.reply.checkpoint)
      _ = try note.verified(by: [files.signer.verifier])
      let checkpoint = try #require(Checkpoint(note.text))
      let leaves = try await store.leaves(ofRequest: said.request)
      #expect(!leaves.isEmpty)
      for leaf in leaves {
        #expect(try AuditLeaf.sequence(leaf) < checkpoint.size)
      }
    }
    await store.close()
  }

  @Test func manyCallersShareTransactionsAndOneConsumes() async throws {
    let files = try TemporaryStore()
    files.settings.pendingPerAgent = 1000
    files.settings.newPerAgentAndHour = 1000
    let store = try await files.open()
    try await store.setUp()
    let asked = try await store.submit("a@b")
    _ = try await store.decide(asked, .approve(reason: nil))
    let answers = try await withThrowingTaskGroup(of: String.self) { group in
      for _ in 0..<50 { group.addTask { try await store.consume(asked, "a@b").what } }
      for number in 0..<50 {
        group.addTask { try await store.submit(Text("to-\(number)")).what }
      }
      return try await group.reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
    }
    #expect(answers == ["permitted": 1, "already_consumed": 49, "route": 50])
    await store.close()
  }
}
