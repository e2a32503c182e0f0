import ProvisoJSON
import ProvisoLanguage
import ProvisoQueue
import ProvisoSimulation
import Testing

/// What scripts cannot say: damage, doors that lie, programs that fail.
struct DeskTests {
  private static let mail = #"submits email.send {"to": "x@client.example", "body": "hi"}"#

  private func script(_ lines: String...) throws -> Script {
    var script = try Script()
    let world = [
      "person ana", "person ben", "person carl", "agent outreach", "program mail.policy",
    ]
    for line in world + lines { _ = try script.run(line) }
    return script
  }

  private func changed(
    _ script: inout Script, _ name: String, _ body: (inout ReviewRequest) -> Void
  ) throws {
    var request = try script.stage.request(name)
    request.version += 1
    body(&request)
    try script.stage.change { try $0.put(request) }
  }

  @Test func withoutAProgramNothingIsApproved() throws {
    var script = try Script()
    _ = try script.run("agent outreach")
    let answer = try script.run(#"outreach submits note.write {"text": "x"}"#)
    #expect(answer == ["refused unusable_program: no program is installed"])
    #expect(script.stage.store.committed.allLeaves.isEmpty)
  }

  @Test func damagedProgramsAreNotAdopted() throws {
    var script = try script()
    var program = try Stage.program("mail.policy")
    program[program.count / 2] ^= 1
    let answer = try script.answer(.adopt(program: program), by: .system)
    #expect(answer.first?.hasPrefix("refused unusable_program") == true)
    let older = try Stage.program("looser.policy", epoch: 1)
    _ = try script.answer(.adopt(program: older), by: .system)
    let lower = try script.answer(.adopt(program: Stage.program("mail.policy")), by: .system)
    #expect(lower == ["refused unusable_program: epoch 0 is lower than 1"])
  }

  /// Consumption believes leaves, not columns.
  @Test func votesWithoutLeavesCountNothing() throws {
    var script = try script("outreach \(Self.mail)")
    let end = script.stage.now.adding(seconds: 3600)
    try changed(&script, "r1") { request in
      request.state = .approved
      request.validUntil = end
      request.votes = [
        Vote(person: "ana", at: request.submitted, digest: request.binding.action, leaf: 1)
      ]
    }
    let answer = try script.run("outreach consumes r1")
    #expect(answer == ["refused not_approved: the log does not say that it is approved"])
  }

  @Test func storedDocumentsThatWereChangedDoNotRun() throws {
    var script = try script("outreach \(Self.mail)", "ana approves r1")
    try changed(&script, "r1") { request in
      let text = String(decoding: request.document, as: UTF8.self)
      request.document = Array(text.replacing("x@client", with: "y@client").utf8)
    }
    let answer = try script.run("outreach consumes r1")
    #expect(answer == [#"permitted x1 of r1: {"body":"hi","to":"x@client.example"}"#])
  }

  @Test func longerLivesThanTheLogSaysAreNotBelieved() throws {
    var script = try script("outreach \(Self.mail)", "ana approves r1")
    let end = script.stage.now.adding(seconds: 1_000_000)
    try changed(&script, "r1") { $0.validUntil = end }
    _ = try script.run("clock +3h")
    let answer = try script.run("outreach consumes r1")
    #expect(answer == ["refused expired: the permission was not used in time"])
  }

  @Test func aClockThatGoesBackRevivesNothing() throws {
    var script = try script("outreach \(Self.mail)", "ana approves r1", "clock +2h")
    let late = try script.run("outreach consumes r1")
    _ = try script.run("clock -1h")
    let back = try script.run("outreach consumes r1")
    #expect(late == back)
    #expect(back == ["refused expired: the permission was not used in time"])
  }

  @Test func aRestartRemembersTheTimeAndTheProgram() throws {
    var script = try script("clock +5h", "outreach \(Self.mail)", "ana approves r1")
    let desk = try Desk(
      settings: Settings(), entropy: Stage.entropy(), restoring: script.stage.store.committed)
    let request = try script.stage.request("r1")
    let consumption = Consumption(
      request: request.id, document: Array((script.stage.documents[request.id] ?? "").utf8))
    let before = script.stage.now.adding(seconds: -4 * 3600)
    let answer = try script.stage.store.transaction {
      try desk.handle(.consume(consumption), by: .agent("outreach"), at: before, in: &$0)
    }
    guard case .permitted = answer else {
      Issue.record("not permitted")
      return
    }
    let last = script.stage.store.committed.allLeaves.last.flatMap { JSONTree.read($0) }
    #expect(last?["time"]?.text == script.stage.now.text)
  }

  /// A session of another issuer, or for another subject, is nobody.
  @Test(arguments: [("local", "ben"), ("elsewhere", "ana"), ("local", "")])
  func namesIdentifyNobody(_ issuer: String, _ subject: String) throws {
    var script = try script("outreach \(Self.mail)")
    let request = try script.stage.request("r1")
    let actor = Actor.person(
      "ana",
      Authentication(
        .session, issuer: Text(issuer), subject: Text(subject), at: Moment(milliseconds: 0)))
    let decision = Decision(
      request: request.id, version: 1, digest: request.binding.action,
      choice: .approve(reason: nil))
    let answer = try script.answer(.decide(decision), by: actor)
    #expect(answer == ["refused not_entitled: ana is not enrolled"])
  }

  /// Canonically equivalent names are different names.
  @Test func equivalentNamesAreNotEqual() throws {
    var script = try script("person j\u{F6}", "person jo\u{308}")
    #expect(try script.stage.store.committed.people().count == 5)
    _ = try script.run("agent clerk owner j\u{F6}")
    #expect(
      try script.stage.store.committed.agent("clerk")?.owner?.utf8.count == 3)
  }

  @Test func leavesNameActionsWithSaltOnly() throws {
    let script = try script("outreach \(Self.mail)", "ana approves r1", "outreach consumes r1")
    let request = try script.stage.request("r1")
    let ledger = script.stage.store.committed
    let salt = try #require(try ledger.salt(request: request.id))
    #expect(salt.count == 32)
    let digits = request.binding.action.string.dropFirst("sha256:".count)
    for bytes in try ledger.leaves(ofRequest: request.id) {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.contains(digits))
      #expect(!text.contains("client.example"))
      #expect(
        JSONTree.read(bytes)?["action"]?.text == Fingerprint.salted(request.binding.action, salt))
      #expect(bytes == JSONTree.canonical(bytes))
    }
  }

  /// Every call of the ledger fails once: nothing is half there, and nothing is approved.
  @Test func failingLedgersApproveNothing() throws {
    let script = try script("outreach \(Self.mail)", "ana approves r1")
    let request = try script.stage.request("r1")
    let document = Array((script.stage.documents[request.id] ?? "").utf8)
    let consumption = Consumption(request: request.id, document: document)
    var calls = 0
    while calls < 1_000 {
      var store = script.stage.store
      let desk = try Desk(
        settings: Settings(), entropy: Stage.entropy(), restoring: store.committed)
      do {
        _ = try store.transaction(plan: .init(fuse: Fuse(failsAt: calls))) {
          try desk.handle(
            .consume(consumption), by: .agent("outreach"), at: script.stage.now, in: &$0)
        }
        break
      } catch is MemoryLedger.Fault {
        #expect(try store.committed.request(request.id)?.state == .approved)
        calls += 1
      }
    }
    #expect((5..<1_000).contains(calls))
  }

  @Test(arguments: [
    "", "null", "{}", "[]", "{\"type\":1}", "\u{FEFF}{}", "{\"type\":\"a\",\"arguments\":{}}",
    "{\"type\":\"a..b\",\"agent\":{\"id\":\"outreach\"},\"arguments\":{}}",
    "{\"type\":\"note.write\",\"agent\":{\"id\":\"outreach\"},\"arguments\":{\"text\":1e999}}",
    "{\"type\":\"note.write\",\"agent\":{\"id\":\"outreach\"},\"arguments\":[]}",
    "{\"type\":\"note.write\",\"agent\":\"outreach\",\"arguments\":{}}",
    "{\"type\":\"note.write\",\"agent\":{\"id\":\"outreach\"},\"arguments\":{},\"context\":7}",
  ])
  func hostileDocumentsAreRefused(_ document: String) throws {
    var script = try script()
    let answer = try script.answer(
      .submit(Submission(document: Array(document.utf8))), by: .agent("outreach"))
    #expect(answer.first?.hasPrefix("refused malformed") == true, "\(answer)")
  }

  @Test func deepAndLongDocumentsAreRefused() throws {
    var script = try script()
    let head = #"{"type":"note.write","agent":{"id":"outreach"},"arguments":{"text":"#
    let deep = String(repeating: "[", count: 100_000)
    let long = "\"" + String(repeating: "x", count: 1 << 20) + "\"}}"
    for document in [head + deep, head + long] {
      let answer = try script.answer(
        .submit(Submission(document: Array(document.utf8))), by: .agent("outreach"))
      #expect(answer.first?.hasPrefix("refused malformed") == true)
    }
    let type = String(repeating: "a", count: 2_000)
    let answer = try script.run("outreach submits \(type) {}")
    #expect(answer == ["refused malformed: the type is longer than 1000 bytes"])
    _ = try script.run("outreach \(Self.mail)")
    let reason = String(repeating: "x", count: 3_000)
    #expect(
      try script.run("ana rejects r1 because \(reason)")
        == ["refused malformed: a reason is longer than 2000 bytes"])
  }
}

/// Entries that cannot be what happened.
struct LeafReplayTests {
  private func leaves() throws -> [[UInt8]] {
    var script = try Script()
    for line in [
      "person ana", "person ben", "agent outreach", "program mail.policy",
      #"outreach submits email.send {"to": "x@client.example"}"#, "ana approves r1",
      "outreach consumes r1", "outreach reports r1 succeeded",
    ] { _ = try script.run(line) }
    return script.stage.store.committed.allLeaves
  }

  @Test func tellsStatesAndVotes() throws {
    let replay = try LeafReplay(try leaves())
    #expect(replay.requests.count == 1)
    #expect(replay.requests.values.first?.state == .succeeded)
    #expect(replay.requests.values.first?.votes.map(\.person) == ["ana"])
  }

  @Test func missingAndChangedEntriesAreSeen() throws {
    let leaves = try leaves()
    for place in leaves.indices.dropLast() {
      var fewer = leaves
      fewer.remove(at: place)
      #expect(throws: RequestHistory.Fault.self) { try LeafReplay(fewer) }
    }
    var other = leaves
    let text = String(decoding: other[other.count - 1], as: UTF8.self)
    other[other.count - 1] = Array(
      text.replacing(#""to":"succeeded""#, with: #""to":"approved""#).utf8)
    #expect(throws: RequestHistory.Fault.self) { try LeafReplay(other) }
  }
}
