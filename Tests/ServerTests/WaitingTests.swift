import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import ProvisoJSON
import ProvisoQueue
import ProvisoServer
import Testing

/// Long polls and streams.
@Suite struct WaitingTests {
  @Test func twoHundredWaitersAreAnsweredByOneDecision() async throws {
    try await World.serving { world in
      let agent = try await world.agent("helper")
      let ana = try await world.person("ana", .reviewer)
      let asked = try await agent.post("/v1/actions", LifeTests.mail)
      let id = asked.text("request", "id")
      let version = asked["request", "version"]?.wholeNumber ?? 0
      let states = try await withThrowingTaskGroup(of: String.self) { group in
        for _ in 0..<200 {
          group.addTask {
            try await agent.get("/v1/requests/\(id)/wait?beyond=\(version)&seconds=50").text("state")
          }
        }
        try await Task.sleep(for: .seconds(1))
        _ = try await ana.post("/v1/requests/\(id)/approve", "{\(LifeTests.seen(asked))}")
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(states.count == 200 && states.allSatisfy { $0 == "approved" })
    }
  }

  @Test func aWaitEndsWithItsTime() async throws {
    try await World.serving { world in
      let agent = try await world.agent("helper")
      let asked = try await agent.post("/v1/actions", LifeTests.mail)
      let path = "/v1/requests/\(asked.text("request", "id"))/wait"
      let clock = ContinuousClock()
      let start = clock.now
      #expect(try await agent.get(path + "?beyond=1000&seconds=1").text("state") == "pending")
      let took = clock.now - start
      #expect(took > .milliseconds(700) && took < .seconds(10))
      #expect(try await agent.get(path + "?seconds=56").status == 400)
    }
  }

  @Test func aStreamGoesOnWhereItEnded() async throws {
    try await World.serving { world in
      let agent = try await world.agent("helper")
      let ana = try await world.person("ana", .reviewer)
      let before = await world.services.store.waitForLeaves(beyond: 0, seconds: 1)
      _ = try await agent.post("/v1/actions", LifeTests.mail)
      let other = LifeTests.mail.replacingOccurrences(of: "Hello", with: "Hullo")
      _ = try await agent.post("/v1/actions", other)
      let first = try await Stream.events(ana, after: "\(before - 1)", count: 2)
      let last = try #require(first.last?.id)
      let rest = try await Stream.events(ana, after: last, count: 1)
      let next = rest.first.flatMap { Int($0.id) }
      #expect(next == Int(last).map { $0 + 1 })
      let event = try #require(first.first?.event)
      #expect(event["specversion"]?.text == "1.0" && event["source"]?.text == world.origin)
      #expect(event["type"]?.text?.hasPrefix("dev.proviso.request.") == true)
      #expect(event["data"]?["reason"] == nil && !first[0].text.contains("client.example"))
    }
  }

  @Test func agentsHearOnlyOfTheirOwn() async throws {
    try await World.serving { world in
      let one = try await world.agent("one")
      let two = try await world.agent("two")
      let before = await world.services.store.waitForLeaves(beyond: 0, seconds: 1)
      _ = try await one.post("/v1/actions", LifeTests.mail)
      let asked = try await two.post("/v1/actions", LifeTests.mail)
      let heard = try await Stream.events(two, after: "\(before)", count: 1)
      #expect(heard.first?.event["subject"]?.text == asked.text("request", "id"))
      #expect(heard.first?.event["data"]?["actor"] == nil)
    }
  }

  @Test func aPositionThatIsNoneIsRefused() async throws {
    try await World.serving { world in
      let agent = try await world.agent("one")
      #expect(try await agent.with("last-event-id", "x").get("/v1/events").status == 400)
      #expect(try await agent.get("/v1/events?after=-1").status == 400)
    }
  }
}

/// The first events of a stream.
enum Stream {
  struct Event: Sendable {
    let id: String
    let text: String
    var event: JSONTree { JSONTree.read(Array(text.utf8)) ?? .null }
  }

  static func events(_ caller: Caller, after: String, count: Int) async throws -> [Event] {
    var request = HTTPClientRequest(url: caller.origin + "/v1/events")
    for (name, value) in caller.headers { request.headers.add(name: name, value: value) }
    request.headers.add(name: "last-event-id", value: after)
    let response = try await Caller.client.execute(request, timeout: .seconds(20))
    #expect(response.headers.first(name: "content-type") == "text/event-stream")
    var text = ""
    var found: [Event] = []
    for try await piece in response.body {
      text += String(buffer: piece)
      while let end = text.range(of: "\n\n") {
        let lines = text[..<end.lowerBound].split(separator: "\n")
        text = String(text[end.upperBound...])
        guard lines.count == 2, lines[0].hasPrefix("id: ") else { continue }
        found.append(Event(id: String(lines[0].dropFirst(4)), text: String(lines[1].dropFirst(6))))
      }
      if found.count >= count { return Array(found.prefix(count)) }
    }
    return found
  }
}
