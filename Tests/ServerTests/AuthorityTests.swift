import Foundation
import HTTPTypes
import ProvisoJSON
import ProvisoLanguage
import ProvisoQueue
import ProvisoServer
import Testing

/// Who may use which route, and what credentials are.
@Suite struct AuthorityTests {
  private static func address(_ route: Route) -> String {
    route.path.split(separator: "/").map { $0.hasPrefix("{") ? "x" : $0 }
      .reduce(into: "") { $0 += "/\($1)" }
  }

  private static func send(_ route: Route, by caller: Caller) async throws -> Answered {
    try await caller.send(
      route.method.rawValue, address(route), route.body == nil ? nil : "{}")
  }

  @Test func nobodyReachesAnythingButWhatIsForEverybody() async throws {
    try await World.serving { world in
      for route in RouteTable.all {
        if case .anyone = route.audience { continue }
        let answer = try await Self.send(route, by: world.nobody)
        #expect(answer.status == 401 && answer.code == "not_signed_in", "\(route.path)")
        #expect(answer.header("www-authenticate") == "Bearer")
      }
    }
  }

  @Test func agentsNeverReachWhatIsForPeopleNorPeopleWhatIsForAgents() async throws {
    try await World.serving { world in
      let agent = try await world.agent("helper")
      let person = try await world.person("ana", .reviewer, .auditor, .administrator)
      for route in RouteTable.all {
        switch route.audience {
        case .anyone, .known: continue
        case .agents, .agentsAndExecutors:
          #expect(try await Self.send(route, by: person).status == 403, "\(route.path)")
        case .people, .reviewers, .auditors, .administrators:
          #expect(try await Self.send(route, by: agent).status == 403, "\(route.path)")
        }
      }
    }
  }

  @Test func auditorsOnlyRead() async throws {
    try await World.serving { world in
      let auditor = try await world.person("otto", .auditor)
      // What is one's own: the session, the password.
      let own = ["/v1/session", "/v1/people/{name}/password"]
      for route in RouteTable.all where route.method != .get && !own.contains(route.path) {
        let answer = try await Self.send(route, by: auditor)
        #expect([403, 404, 400].contains(answer.status), "\(route.path)")
        if route.path != "/v1/grants/{name}/revoke" { #expect(answer.status == 403, "\(route.path)") }
      }
      #expect(try await auditor.get("/v1/log/leaves").status == 200)
    }
  }

  @Test func reviewersDoNotAdministerAndAdministratorsDoNotDecide() async throws {
    try await World.serving { world in
      let reviewer = try await world.person("ana", .reviewer)
      let admin = try await world.person("root", .administrator)
      #expect(try await reviewer.put("/v1/agents/mine", #"{"vouches":true}"#).status == 403)
      #expect(try await reviewer.post("/v1/agents/mine/keys").status == 403)
      #expect(try await reviewer.get("/v1/log/leaves").status == 403)
      #expect(
        try await admin.post(
          "/v1/requests/x/approve",
          #"{"version":1,"digest":"sha256:\#(String(repeating: "0", count: 64))"}"#
        ).status == 403)
    }
  }

  @Test func keysEndWhenTheyAreRevokedOrTheirAgentIs() async throws {
    try await World.serving { world in
      let admin = try await world.person("root", .administrator)
      _ = try await admin.put("/v1/agents/helper", "{}")
      let made = try await admin.post("/v1/agents/helper/keys", #"{"days":1}"#)
      let other = try await admin.post("/v1/agents/helper/keys")
      func caller(_ key: String) -> Caller {
        Caller(origin: world.origin, headers: [("authorization", "Bearer \(key)")])
      }
      let (first, second) = (caller(made.text("key")), caller(other.text("key")))
      #expect(try await first.get("/v1/requests").status == 200)
      #expect(try await admin.delete("/v1/agents/helper/keys/\(made.text("id"))").status == 204)
      #expect(try await first.get("/v1/requests").status == 401)
      #expect(try await second.get("/v1/requests").status == 200)
      _ = try await admin.put("/v1/agents/helper", #"{"is_active":false}"#)
      #expect(try await second.get("/v1/requests").status == 401)
      _ = try await admin.put("/v1/agents/helper", "{}")
      #expect(try await second.get("/v1/requests").status == 200)
      #expect(try await admin.delete("/v1/agents/helper/keys").status == 204)
      #expect(try await second.get("/v1/requests").status == 401)
    }
  }

  @Test func anExpiredKeyIsNone() async throws {
    try await World.serving { world in
      _ = try await world.agent("helper")
      let (key, _) = try await AgentKeys(world.services).issue(to: "helper", seconds: -1)
      let late = Caller(origin: world.origin, headers: [("authorization", "Bearer \(key)")])
      #expect(try await late.get("/v1/requests").status == 401)
    }
  }

  @Test func keysHaveACheckThatNoSlipPasses() {
    let key = AgentKeys.make()
    #expect(AgentKeys.isWellFormed(key) && key.hasPrefix("pvk_") && key.utf8.count == 42)
    let bytes = Array(key.utf8)
    for place in bytes.indices.dropFirst(4) {
      var wrong = bytes
      wrong[place] = wrong[place] == UInt8(ascii: "0") ? UInt8(ascii: "1") : UInt8(ascii: "0")
      #expect(!AgentKeys.isWellFormed(String(decoding: wrong, as: UTF8.self)))
    }
    #expect(Set((0..<100).map { _ in AgentKeys.make() }).count == 100)
  }

  @Test func anAgentStatesNothingThatOnlyItsHostCanKnow() async throws {
    try await World.serving { world in
      let agent = try await world.agent("helper")
      let host = try await world.agent("gateway", vouches: true)
      let digest = "sha256:" + String(repeating: "a", count: 64)
      let claims = [
        (#""context":{"tier":"gold"}"#, "context.tier"),
        (#""definition":"\#(digest)""#, "definition"),
        (#""agent":{"on_behalf_of":"ana"}"#, "agent"),
        (#""annotations":{"readOnlyHint":true}"#, "annotations"),
      ]
      for (claim, member) in claims {
        let body = LifeTests.mail.dropLast() + ",\(claim)}"
        let refused = try await agent.post("/v1/actions", String(body))
        #expect(refused.status == 403 && refused.code == "not_vouched", "\(claim)")
        #expect(refused.text("member") == member)
        #expect(try await host.post("/v1/actions", String(body)).status == 202, "\(claim)")
      }
      let said = LifeTests.mail.dropLast() + #","context":{"reasoning":"asked","extra":1}}"#
      #expect(try await agent.post("/v1/actions", String(said)).status == 202)
    }
  }

  @Test func whoAsksIsTakenFromTheKeyAndTheRegistration() async throws {
    try await World.serving { world in
      let admin = try await world.person("root", .administrator)
      let ana = try await world.person("ana", .reviewer)
      _ = try await world.agent("helper")
      _ = try await admin.put("/v1/agents/helper", #"{"owner":"raj","on_behalf_of":"eve"}"#)
      let made = try await admin.post("/v1/agents/helper/keys")
      let agent = Caller(
        origin: world.origin, headers: [("authorization", "Bearer \(made.text("key"))")])
      let asked = try await agent.post("/v1/actions", LifeTests.mail)
      let shown = try await ana.get("/v1/requests/\(asked.text("request", "id"))")
      #expect(shown.text("document", "agent", "id") == "helper")
      #expect(shown.text("on_behalf_of") == "eve")
      // Neither who it acts for nor who answers for it may say yes.
      for name in ["eve", "raj"] {
        let person = try await world.person(name, .reviewer)
        let vote = try await person.post(
          "/v1/requests/\(asked.text("request", "id"))/approve", "{\(LifeTests.seen(asked))}")
        #expect(vote.status == 403 && vote.code == "conflict_of_interest", "\(name) \(vote.text)")
      }
    }
  }
}
