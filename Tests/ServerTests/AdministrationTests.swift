import Foundation
import Proviso
import ProvisoJSON
import ProvisoLanguage
import ProvisoQueue
import ProvisoServer
import Testing

/// What administrators and auditors do.
@Suite struct AdministrationTests {
  @Test func whatIsStoppedDoesNotRun() async throws {
    try await World.serving { world in
      let admin = try await world.person("root", .administrator)
      let agent = try await world.agent("helper")
      let read = #"{"type":"mail.read","arguments":{}}"#
      _ = try await admin.post("/v1/switches", #"{"agent":"helper","reason":"looks wrong"}"#)
      let stopped = try await agent.post("/v1/actions", read)
      #expect(stopped.text("decision") == "deny" || stopped.code == "stopped", "\(stopped.text)")
      let listed = try await admin.get("/v1/switches")
      #expect(listed["switches"]?.elements.first?["reason"]?.text == "looks wrong")
      let resumed = try await admin.post(
        "/v1/switches/resume", #"{"agent":"helper","reason":"looked at"}"#)
      #expect(resumed.status == 200, "\(resumed.text)")
      #expect(try await agent.post("/v1/actions", read).text("decision") == "approve")
    }
  }

  @Test func peopleAreEnrolledAndRead() async throws {
    try await World.serving { world in
      let admin = try await world.person("root", .administrator)
      let put = try await admin.put(
        "/v1/people/ana@acme.example", #"{"roles":["reviewer"],"groups":["duty"]}"#)
      #expect(put.status == 200 && put.text("name") == "ana@acme.example")
      #expect(try await admin.get("/v1/people/ana@acme.example").bytes == put.bytes)
      #expect(try await admin.get("/v1/people").text.contains("ana@acme.example"))
      #expect(try await admin.put("/v1/people/an%C3%A1", #"{"roles":[]}"#).status == 400)
      #expect(try await admin.put("/v1/people/x", #"{"roles":["king"]}"#).status == 400)
      #expect(try await admin.get("/v1/people/none").status == 404)
      #expect(try await admin.get("/v1/agents/none").status == 404)
    }
  }

  @Test func anotherProgramDecidesFromThenOn() async throws {
    try await World.serving { world in
      let admin = try await world.person("root", .administrator)
      let agent = try await world.agent("helper")
      let text = TestPolicy.text + "\ndeny reading_now {\n  on mail.read\n  because \"No.\"\n}\n"
      let program = try PolicyProgram(policies: ["test.policy": text]).bytes
      let base64 = Data(program).base64EncodedString()
      let put = try await admin.put("/v1/program", #"{"program":"\#(base64)"}"#)
      #expect(put.status == 200, "\(put.text)")
      let read = try await agent.post("/v1/actions", #"{"type":"mail.read","arguments":{}}"#)
      #expect(read.text("decision") == "deny")
      let broken = Data(program.dropLast()).base64EncodedString()
      let refused = try await admin.put("/v1/program", #"{"program":"\#(broken)"}"#)
      #expect(refused.status == 422 && refused.code == "unusable_program")
    }
  }

  @Test func readingTheLogIsRecordedAndExportsSayTheSame() async throws {
    try await World.serving { world in
      let auditor = try await world.person("otto", .auditor)
      let agent = try await world.agent("helper")
      _ = try await agent.post("/v1/actions", LifeTests.mail)
      let first = try await auditor.get("/v1/log/leaves?from=0&limit=1000")
      let second = try await auditor.get("/v1/log/leaves?from=\(first.number("next"))")
      #expect(second["leaves"]?.elements.first?["kind"]?.text == "read")
      let lines = try await auditor.get("/v1/export?format=jsonl")
      let csv = try await auditor.get("/v1/export?format=csv")
      #expect(lines.text.split(separator: "\n").count + 2 == csv.text.split(separator: "\r\n").count)
      #expect(csv.text.hasPrefix("seq,time,kind,request,"))
      let note = try await auditor.get("/v1/log/checkpoint")
      #expect(note.text.hasPrefix("test.example/log\n"))
      #expect(try await auditor.get("/v1/log/tile/9/999").status == 404)
      #expect(try await auditor.get("/v1/overview?days=1").number("pending") == 1)
    }
  }

  @Test func aGrantIsProposedReadSetAndRevoked() async throws {
    try await World.serving { world in
      let agent = try await world.agent("helper")
      let ana = try await world.person("ana", .reviewer)
      let asked = try await agent.post("/v1/actions", LifeTests.mail)
      let id = asked.text("request", "id")
      let proposed = try await ana.post(
        "/v1/grants/proposals",
        #"{"request":"\#(id)","equal":["args.to"],"days":7,"uses_per_day":3}"#)
      #expect(proposed.status == 200 && proposed.text("text").contains("grant "), "\(proposed.text)")
      guard proposed.status == 200 else { return }
      let encoded = String(
        decoding: try JSONEncoder().encode(proposed.text("text")), as: UTF8.self)
      let set = try await ana.post(
        "/v1/grants", #"{"text":\#(encoded),"digest":"\#(proposed.text("digest"))"}"#)
      #expect(set.status == 201, "\(set.text)")
      let name = set.text("name")
      let other = LifeTests.mail.replacingOccurrences(of: "Hello", with: "Hullo")
      #expect(try await agent.post("/v1/actions", other).text("decision") == "approve")
      let revoked = try await ana.post("/v1/grants/\(name)/revoke", #"{"reason":"done"}"#)
      #expect(revoked.status == 200, "\(revoked.text)")
      #expect(try await ana.get("/v1/grants")["grants"]?.elements.first?["revoked"] != nil)
    }
  }

  @Test func erasureTakesTwoAdministrators() async throws {
    try await World.serving { world in
      let agent = try await world.agent("helper")
      let ana = try await world.person("ana", .reviewer)
      let one = try await world.person("root", .administrator)
      let two = try await world.person("wheel", .administrator)
      let asked = try await agent.post("/v1/actions", LifeTests.mail)
      let id = asked.text("request", "id")
      _ = try await ana.post(
        "/v1/requests/\(id)/reject", #"{\#(LifeTests.seen(asked)),"reason":"no"}"#)
      let body = #"{"reason":"asked by Ada"}"#
      _ = try await one.post("/v1/requests/\(id)/erase", body)
      #expect(try await ana.get("/v1/requests/\(id)").text.contains("client.example"))
      let done = try await two.post("/v1/requests/\(id)/erase", body)
      #expect(done.status == 200, "\(done.text)")
      #expect(!(try await ana.get("/v1/requests/\(id)").text.contains("client.example")))
    }
  }
}
