import Foundation
import ProvisoJSON
import ProvisoQueue
import ProvisoServer
import Testing

/// A request from its submission to its end, over HTTP.
@Suite struct LifeTests {
  static let mail = #"{"type":"mail.send","arguments":{"to":"ada@client.example","body":"Hello"}}"#
  static let seen: @Sendable (Answered) -> String = { answer in
    let request = answer["request"] ?? answer.tree
    return #""version":\#(request["version"]?.wholeNumber ?? -1),"digest":"\#(request["digest"]?.text ?? "")""#
  }

  @Test func whatNeedsNobodyRunsAtOnce() async throws {
    try await World.serving { world in
      let agent = try await world.agent("helper")
      let answer = try await agent.post("/v1/actions", #"{"type":"mail.read","arguments":{}}"#)
      #expect(answer.status == 200 && answer.text("decision") == "approve")
      #expect(!answer.text("permission", "execution").isEmpty)
      #expect(answer.text("permission", "digest") == answer.text("digest"))
      #expect(answer.header("proviso-checkpoint") != nil)
    }
  }

  @Test func whatIsDeniedSaysWhy() async throws {
    try await World.serving { world in
      let agent = try await world.agent("helper")
      let answer = try await agent.post("/v1/actions", #"{"type":"mail.purge","arguments":{}}"#)
      #expect(answer.status == 200 && answer.text("decision") == "deny")
      #expect(answer.text("reason").contains("Nobody purges"))
    }
  }

  @Test func aYesIsUsedOnce() async throws {
    try await World.serving { world in
      let agent = try await world.agent("helper")
      let ana = try await world.person("ana", .reviewer)
      let asked = try await agent.post("/v1/actions", Self.mail)
      #expect(asked.status == 202, "\(asked.text)")
      let id = asked.text("request", "id")

      let early = try await agent.post("/v1/requests/\(id)/consume", Self.mail)
      #expect(early.status == 409 && early.code == "not_approved", "\(early.text)")

      let yes = try await ana.post("/v1/requests/\(id)/approve", "{\(Self.seen(asked))}")
      #expect(yes.status == 200 && yes.text("state") == "approved", "\(yes.text)")

      let used = try await agent.post("/v1/requests/\(id)/consume", Self.mail)
      #expect(used.status == 200 && used.text("digest") == asked.text("digest"), "\(used.text)")
      #expect(used.text("arguments", "to") == "ada@client.example")
      #expect(used.header("proviso-checkpoint") != nil)

      let again = try await agent.post("/v1/requests/\(id)/consume", Self.mail)
      #expect(again.status == 409 && again.code == "already_consumed", "\(again.text)")
      #expect(again.text("execution") == used.text("execution") && again["arguments"] == nil)

      let execution = used.text("execution")
      let done = try await agent.post(
        "/v1/requests/\(id)/outcome", #"{"execution":"\#(execution)","outcome":"succeeded"}"#)
      #expect(done.status == 200 && done.text("state") == "succeeded", "\(done.text)")
      let receipt = try await ana.get("/v1/requests/\(id)/receipt")
      #expect(receipt.text.hasPrefix("c2sp.org/tlog-proof@v1"), "\(receipt.text)")
      let leaves = try await ana.get("/v1/requests/\(id)/leaves")
      #expect((leaves["leaves"]?.elements.count ?? 0) >= 5)
    }
  }

  @Test func anotherActionThanTheApprovedOneDoesNotRun() async throws {
    try await World.serving { world in
      let agent = try await world.agent("helper")
      let ana = try await world.person("ana", .reviewer)
      let asked = try await agent.post("/v1/actions", Self.mail)
      let id = asked.text("request", "id")
      _ = try await ana.post("/v1/requests/\(id)/approve", "{\(Self.seen(asked))}")
      let other = Self.mail.replacingOccurrences(of: "Hello", with: "Hullo")
      let refused = try await agent.post("/v1/requests/\(id)/consume", other)
      #expect(refused.status == 409 && refused.code == "action_changed", "\(refused.text)")
      let stranger = try await world.agent("stranger")
      #expect(try await stranger.post("/v1/requests/\(id)/consume", Self.mail).status >= 403)
      #expect(try await stranger.get("/v1/requests/\(id)").status == 404)
    }
  }

  @Test func twoConsumersGetOnePermission() async throws {
    try await World.serving { world in
      let agent = try await world.agent("helper")
      let ana = try await world.person("ana", .reviewer)
      let asked = try await agent.post("/v1/actions", Self.mail)
      let id = asked.text("request", "id")
      _ = try await ana.post("/v1/requests/\(id)/approve", "{\(Self.seen(asked))}")
      let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
        for _ in 0..<8 {
          group.addTask { try await agent.post("/v1/requests/\(id)/consume", Self.mail).status }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(statuses.count { $0 == 200 } == 1 && statuses.count { $0 == 409 } == 7)
    }
  }

  @Test func twoReviewersMakeOneDecision() async throws {
    try await World.serving { world in
      let agent = try await world.agent("helper")
      let reviewers = [
        try await world.person("ana", .reviewer), try await world.person("raj", .reviewer),
      ]
      let asked = try await agent.post("/v1/actions", Self.mail)
      let id = asked.text("request", "id")
      let seen = Self.seen(asked)
      async let yes = reviewers[0].post("/v1/requests/\(id)/approve", "{\(seen)}")
      async let no = reviewers[1].post("/v1/requests/\(id)/reject", #"{\#(seen),"reason":"rude"}"#)
      let statuses = [try await yes.status, try await no.status].sorted()
      #expect(statuses == [200, 409])
    }
  }

  @Test func aNoHoldsAndSaysWhy() async throws {
    try await World.serving { world in
      let agent = try await world.agent("helper")
      let ana = try await world.person("ana", .reviewer)
      let asked = try await agent.post("/v1/actions", Self.mail)
      let id = asked.text("request", "id")
      let seen = Self.seen(asked)
      #expect(try await ana.post("/v1/requests/\(id)/reject", "{\(seen)}").status == 400)
      let no = try await ana.post(
        "/v1/requests/\(id)/reject", #"{\#(seen),"reason":"too blunt"}"#)
      #expect(no.text("state") == "rejected")
      let again = try await agent.post("/v1/actions", Self.mail)
      #expect(again.text("decision") == "deny" && again.text("reason").contains("too blunt"))
      let told = try await agent.get("/v1/requests/\(id)")
      #expect(told.text("resolution", "reason") == "too blunt" && told["votes"] == nil)
    }
  }

  @Test func anEditRunsInsteadOfTheProposal() async throws {
    try await World.serving { world in
      let agent = try await world.agent("helper")
      let ana = try await world.person("ana", .reviewer)
      let asked = try await agent.post("/v1/actions", Self.mail)
      let id = asked.text("request", "id")
      let edited = try await ana.post(
        "/v1/requests/\(id)/modify",
        #"{\#(Self.seen(asked)),"arguments":{"to":"ada@client.example","body":"Dear Ada"}}"#)
      #expect(edited.status == 200, "\(edited.text)")
      let again = try await agent.post("/v1/actions", Self.mail)
      #expect(again.text("permission", "arguments", "body") == "Dear Ada", "\(again.text)")
      #expect(again.text("permission", "replaces") == id)
      let auditor = try await world.person("otto", .auditor)
      let pairs = try await auditor.get("/v1/export?format=pairs")
      #expect(pairs.text.contains(#""body":"Hello""#) && pairs.text.contains(#""body":"Dear Ada""#))
    }
  }

  @Test func severalDecisionsHaveEachTheirResult() async throws {
    try await World.serving { world in
      let agent = try await world.agent("helper")
      let ana = try await world.person("ana", .reviewer)
      var items: [String] = []
      for name in ["a", "b"] {
        let mail = Self.mail.replacingOccurrences(of: "Hello", with: name)
        let asked = try await agent.post("/v1/actions", mail)
        items.append(
          #"{"request":"\#(asked.text("request", "id"))",\#(Self.seen(asked)),"choice":"approve"}"#)
      }
      items.append(items[0])
      let answer = try await ana.post("/v1/decisions", #"{"items":[\#(items.joined(separator: ","))]}"#)
      let statuses = (answer["results"]?.elements ?? []).map { $0["status"]?.wholeNumber ?? 0 }
      #expect(statuses == [200, 200, 409], "\(answer.text)")
    }
  }

  @Test func peopleAndAgentsTalkAndAgentsWithdraw() async throws {
    try await World.serving { world in
      let agent = try await world.agent("helper")
      let ana = try await world.person("ana", .reviewer)
      let asked = try await agent.post("/v1/actions", Self.mail)
      let id = asked.text("request", "id")
      let claimed = try await ana.post("/v1/requests/\(id)/claim", "{\(Self.seen(asked))}")
      #expect(claimed.text("claim", "person") == "ana")
      let told = try await ana.post(
        "/v1/requests/\(id)/respond", #"{\#(Self.seen(claimed)),"text":"Who is Ada?"}"#)
      #expect(told.status == 200, "\(told.text)")
      let freed = try await ana.post("/v1/requests/\(id)/release", "{\(Self.seen(told))}")
      #expect(freed["claim"] == nil, "\(freed.text)")
      let heard = try await agent.get("/v1/requests/\(id)")
      #expect(heard["messages"]?.elements.first?["text"]?.text == "Who is Ada?")
      let gone = try await agent.post("/v1/requests/\(id)/cancel", #"{"reason":"not needed"}"#)
      #expect(gone.text("state") == "cancelled", "\(gone.text)")
    }
  }

  @Test func anExecutorRunsWhatItsAgentAskedFor() async throws {
    try await World.serving { world in
      let agent = try await world.agent("helper")
      let runner = try await world.agent("runner", kind: .executor)
      let other = try await world.agent("other", kind: .executor)
      let ana = try await world.person("ana", .reviewer)
      let mail = Self.mail.dropLast() + #","executor":"runner"}"#
      let asked = try await agent.post("/v1/actions", String(mail))
      let id = asked.text("request", "id")
      _ = try await ana.post("/v1/requests/\(id)/approve", "{\(Self.seen(asked))}")
      #expect(try await other.post("/v1/requests/\(id)/consume", Self.mail).status >= 403)
      let used = try await runner.post("/v1/requests/\(id)/consume", Self.mail)
      #expect(used.status == 200, "\(used.text)")
      let unknown = try await runner.post(
        "/v1/requests/\(id)/outcome",
        #"{"execution":"\#(used.text("execution"))","outcome":"unknown","note":"timed out"}"#)
      #expect(unknown.text("state") == "unknown", "\(unknown.text)")
      let version = unknown.number("version")
      let settled = try await ana.post(
        "/v1/requests/\(id)/settle",
        #"{"version":\#(version),"outcome":"succeeded","reason":"it is in the outbox"}"#)
      #expect(settled.status == 200 && settled.text("state") == "succeeded", "\(settled.text)")
    }
  }
}
