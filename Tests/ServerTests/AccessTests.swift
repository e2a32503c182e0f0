import Foundation
import ProvisoJSON
import ProvisoQueue
import ProvisoServer
import Testing

/// AuthZEN.
@Suite struct AccessTests {
  private static func question(_ type: String, _ properties: String = "{}", _ more: String = "")
    -> String
  {
    #"{"subject":{"type":"identity","id":"helper"},"action":{"name":"tools/call","properties":\#(properties)},"resource":{"type":"tool","id":"\#(type)"}\#(more)}"#
  }

  private static let mail = #"{"to":"ada@client.example","body":"Hello"}"#

  @Test func evaluationsSayYesOrNo() async throws {
    try await World.serving { world in
      let agent = try await world.agent("helper").with("x-request-id", "r-1")
      let yes = try await agent.post("/access/v1/evaluation", Self.question("mail.read"))
      #expect(yes["decision"]?.flag == true && yes.header("x-request-id") == "r-1", "\(yes.text)")
      let no = try await agent.post("/access/v1/evaluation", Self.question("mail.purge"))
      #expect(no.status == 200 && no["decision"]?.flag == false)
      let other = Self.question("mail.read").replacingOccurrences(of: "helper", with: "boss")
      #expect(try await agent.post("/access/v1/evaluation", other).code == "other_subject")
    }
  }

  @Test func anApprovalIsTrueOnce() async throws {
    try await World.serving { world in
      let agent = try await world.agent("helper")
      let ana = try await world.person("ana", .reviewer)
      let question = Self.question("mail.send", Self.mail)
      let asked = try await agent.post("/access/v1/evaluation", question)
      #expect(asked["decision"]?.flag == false && asked.text("context", "reason") == "approval_required")
      let endpoint = asked.text("context", "access_request", "endpoint")
      #expect(endpoint == world.origin + "/access/v1/requests")
      let token = asked.text("context", "access_request", "binding_token")
      let body = Self.question("mail.send", Self.mail, #","denial":{"binding_token":"\#(token)"}"#)
      let task = try await agent.post("/access/v1/requests", body)
      #expect(task.status == 202 && task.text("task", "status") == "pending", "\(task.text)")
      let id = task.text("task", "id")
      let forged = body.replacingOccurrences(of: "Hello", with: "Hullo")
      #expect(try await agent.post("/access/v1/requests", forged).code == "other_action")

      let seen = LifeTests.seen(try await ana.get("/v1/requests/\(id)"))
      _ = try await ana.post("/v1/requests/\(id)/approve", "{\(seen)}")
      let done = try await agent.get("/access/v1/requests/\(id)")
      #expect(done.text("task", "status") == "approved" && done.text("result", "mode") == "reevaluate")
      let again = Self.question("mail.send", Self.mail, #","context":{"approval":{"id":"\#(id)"}}"#)
      #expect(try await agent.post("/access/v1/evaluation", again)["decision"]?.flag == true)
      #expect(try await agent.post("/access/v1/evaluation", again)["decision"]?.flag == false)
    }
  }

  @Test(arguments: [
    ("execute_all", [true, false, false]), ("deny_on_first_deny", [true, false]),
    ("permit_on_first_permit", [true]),
  ])
  // The third is the first again, which may still run: that is for a person to see.
  func severalEndAsAsked(semantics: String, expected: [Bool]) async throws {
    try await World.serving { world in
      let agent = try await world.agent("helper")
      let tools = ["mail.read", "mail.purge", "mail.read"]
        .map { #"{"resource":{"type":"tool","id":"\#($0)"}}"# }.joined(separator: ",")
      let body =
        #"{"subject":{"type":"identity","id":"helper"},"action":{"name":"tools/call"},"evaluations":[\#(tools)],"options":{"evaluations_semantic":"\#(semantics)"}}"#
      let answer = try await agent.post("/access/v1/evaluations", body)
      let decisions = (answer["evaluations"]?.elements ?? []).map { $0["decision"]?.flag ?? false }
      #expect(decisions == expected, "\(answer.text)")
    }
  }

  @Test func noneIsOne() async throws {
    try await World.serving { world in
      let agent = try await world.agent("helper")
      let answer = try await agent.post("/access/v1/evaluations", Self.question("mail.read"))
      #expect(answer["decision"]?.flag == true)
      let found = try await world.nobody.get("/.well-known/authzen-configuration")
      #expect(found.text("access_evaluation_endpoint") == world.origin + "/access/v1/evaluation")
    }
  }
}
