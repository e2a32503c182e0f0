import Foundation
import ProvisoQueue
import Testing

/// Bodies and queries that are not as they should be.
@Suite struct BodyTests {
  @Test(arguments: [
    (#"{"type":"mail.read","type":"mail.purge","arguments":{}}"#, "twice"),
    (#"{"type":"mail.read","ty\u0070e":"mail.purge","arguments":{}}"#, "twice"),
    (#"{"type":"mail.read","arguments":{},"extra":1}"#, "extra"),
    (#"{"type":"mail.read"}"#, "arguments is missing"),
    (#"{"type":"mail.read","arguments":[]}"#, "arguments must be an object"),
    (#"{"type":"mail.read","arguments":{},"confidence":1.5}"#, "confidence"),
    (#"{"type":"mail.read","arguments":{"n":9007199254740993}}"#, "9007199254740991"),
    (#"{"type":"mail.read","arguments":{"s":"\ud800"}}"#, "surrogate"),
    (#"{"type":"mail.read","arguments":{}} x"#, "over"), ("", "value"), ("[]", "object"),
    (#"{"type":"mail.read","arguments":{},"id":"act_1"}"#, "id"),
    (#"{"type":"mail.read","arguments":{},"time":"2026-01-01T00:00:00Z"}"#, "time"),
    (#"{"type":"mail.read","arguments":{},"uses":{}}"#, "uses"),
  ])
  func whatIsNotStrictIsRefused(body: String, told: String) async throws {
    try await World.serving { world in
      let agent = try await world.agent("helper")
      let answer = try await agent.post("/v1/actions", body)
      #expect(answer.status == 400 && answer.text("detail").contains(told), "\(answer.text)")
    }
  }

  @Test func whatIsTooLargeOrTooDeepIsRefused() async throws {
    try await World.serving { world in
      let agent = try await world.agent("helper")
      let large = String(repeating: "x", count: 1 << 20)
      let answer = try await agent.post(
        "/v1/actions", #"{"type":"mail.read","arguments":{"x":"\#(large)"}}"#)
      #expect(answer.status == 413 && answer.code == "too_large")
      let deep = String(repeating: "[", count: 100) + String(repeating: "]", count: 100)
      let refused = try await agent.post(
        "/v1/actions", #"{"type":"mail.read","arguments":{"x":\#(deep)}}"#)
      #expect(refused.status == 400 && refused.text("detail").contains("nested"))
      #expect(try await agent.get("/v1/requests").status == 200, "the connection goes on")
    }
  }

  @Test(arguments: [
    "limit=0", "limit=x", "state=open", "order=up", "since=yesterday", "agnet=x", "limit=1&limit=2",
    "text=%ff", "state=pending,done",
  ])
  func aQueryWithASlipShowsNothing(query: String) async throws {
    try await World.serving { world in
      let ana = try await world.person("ana", .reviewer)
      #expect(try await ana.get("/v1/requests?\(query)").status == 400)
    }
  }

  @Test func addressesAndMethodsThatAreNone() async throws {
    try await World.serving { world in
      let ana = try await world.person("ana", .reviewer)
      #expect(try await ana.get("/v1/nothing").status == 404)
      #expect(try await ana.get("/v1/requests/..%2f..%2fetc").status == 404)
      let answer = try await ana.send("PATCH", "/v1/actions", "{}")
      #expect(answer.status == 405 && answer.header("allow") == "POST")
    }
  }
}
