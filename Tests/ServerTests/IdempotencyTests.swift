import Foundation
import ProvisoQueue
import Testing

/// One key, one answer.
@Suite struct IdempotencyTests {
  @Test func theSameKeyGivesTheSameAnswerAlsoAfterARestart() async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "proviso-idempotency-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let first = Shared<Answered>()
    let key = Shared<Caller>()
    try await World.serving(folder: folder) { world in
      let agent = try await world.agent("helper").with("idempotency-key", "k-1")
      key.value = agent
      first.value = try await agent.post("/v1/actions", LifeTests.mail)
      let again = try await agent.post("/v1/actions", LifeTests.mail)
      #expect(again.bytes == first.value?.bytes && again.status == 202)
      #expect(again.header("idempotency-replayed") == "true")
    }
    try await World.serving(folder: folder) { world in
      guard let before = key.value else { return }
      let agent = Caller(origin: world.origin, headers: before.headers)
      let again = try await agent.post("/v1/actions", LifeTests.mail)
      #expect(again.bytes == first.value?.bytes && again.header("idempotency-replayed") == "true")
    }
  }

  @Test func anotherBodyOrAddressUnderTheSameKeyIsRefused() async throws {
    try await World.serving { world in
      let agent = try await world.agent("helper").with("idempotency-key", "k-1")
      let asked = try await agent.post("/v1/actions", LifeTests.mail)
      let other = LifeTests.mail.replacingOccurrences(of: "Hello", with: "Hullo")
      let refused = try await agent.post("/v1/actions", other)
      #expect(refused.status == 422 && refused.code == "other_body", "\(refused.text)")
      let elsewhere = try await agent.post(
        "/v1/requests/\(asked.text("request", "id"))/consume", LifeTests.mail)
      #expect(elsewhere.status == 422 && elsewhere.code == "other_body")
    }
  }

  @Test func keysOfDifferentAgentsAreDifferent() async throws {
    try await World.serving { world in
      let one = try await world.agent("one").with("idempotency-key", "k")
      let two = try await world.agent("two").with("idempotency-key", "k")
      let first = try await one.post("/v1/actions", LifeTests.mail)
      let second = try await two.post("/v1/actions", LifeTests.mail)
      #expect(second.status == 202 && second.header("idempotency-replayed") == nil)
      #expect(first.text("request", "id") != second.text("request", "id"))
    }
  }

  @Test func whatIsNotKeptUnderAKeySaysSo() async throws {
    try await World.serving { world in
      let admin = try await world.person("root", .administrator)
      _ = try await admin.put("/v1/agents/helper", "{}")
      let refused = try await admin.with("idempotency-key", "k").post("/v1/agents/helper/keys")
      #expect(refused.status == 400, "a key would have to be stored to be told twice")
    }
  }
}

/// A value that closures fill.
final class Shared<Value: Sendable>: @unchecked Sendable {
  private let lock = NSLock()
  private var held: Value?

  var value: Value? {
    get { lock.withLock { held } }
    set { lock.withLock { held = newValue } }
  }
}
