import ProvisoChecker
import ProvisoJSON
import ProvisoLanguage
@testable import ProvisoQueue
import ProvisoSimulation
import Testing

/// "Always approve this": the text, what it covers, and how it ends.
@Suite struct GrantTests {
  @Test func textIsFormattedAndCoversExactlyTheRequest() throws {
    var house = try House()
    let request = try house.put(House.mail())
    let proposal = try house.proposal(request)
    #expect(
      proposal.text.string == """
        /// Made from a request that its signer was asked about.
        @allow("absence-permits", "equal to the request it was made from")
        grant \(name(in: proposal.text)) {
          on      email.send
          when    agent.id == "clerk" && !has(agent.on_behalf_of) && args.to == "x@client.example"
          limit   5 per 1d
          signed  "ana"
          granted "2026-11-23T10:00:00Z"
          expires "2026-12-23T10:00:00Z"
          covers  mail
          because "Approved in advance by whoever signed this grant."
        }

        """)
    #expect(try house.verdict(House.document(House.mail())) == "route")
    let grant = try house.set(proposal.text, digest: proposal.digest)
    #expect(grant.type == "email.send" && grant.agent == "clerk")
    #expect(house.kinds.last == "grant_set")
    var same = House.document(House.mail(subject: "Another"))
    same.removeLast()
    same += Array(",\"uses\":{\"\(grant.name)\":[{\"count\":4}]}}".utf8)
    #expect(try house.verdict(same) == "approve")
    #expect(try house.verdict(House.document(House.mail(to: "y@client.example"))) == "route")
    #expect(try house.verdict(House.document(House.mail(), agent: "other")) == "route")
    #expect(try house.verdict(House.document(House.mail(), onBehalfOf: "raj")) == "route")
  }

  @Test func limitOfUsesHolds() throws {
    var house = try House()
    let proposal = try house.proposal(try house.put(House.mail()))
    let grant = try house.set(proposal.text, digest: proposal.digest)
    var full = House.document(House.mail())
    full.removeLast()
    full += Array(",\"uses\":{\"\(grant.name)\":[{\"count\":5}]}}".utf8)
    #expect(try house.verdict(full) == "route")
  }

  @Test(arguments: [
    (House.mail(subject: "board"), "email.send" as Text, nil as String?, "ana" as Text),
    // Another person is asked first.
    (House.mail(subject: "managed"), "email.send", "raj", "ana"),
    // Nobody knows who.
    (House.mail(subject: "managed"), "email.send", nil, "ana"),
    // Its owner answers for it in no other way either.
    (.object([]), "tool.change", nil, "zoe"),
    // Nobody's group.
    (.object([]), "tool.change", nil, "raj"),
    (
      .object([.init("amount", .integer(5000)), .init("note", .text(""))]),
      "`bank.eu`.wire-out", nil, "ana"
    ),
    // An undeclared type.
    (.object([]), "tool.other", nil, "ana"),
  ])
  func whatCouldCoverNothingIsRefused(
    _ arguments: JSONTree, _ type: Text, _ manager: String?, _ person: Text
  ) throws {
    var house = try House()
    let request = try house.put(arguments, type: type, manager: manager)
    let proposal = GrantProposal(request: request, equal: [], days: 30, usesPerDay: 5)
    let code = house.refusal(.propose(proposal), by: person)
    #expect(code == (person == "zoe" ? .conflictOfInterest : .invalidGrant))
  }

  @Test func whoIsAskedFirstMaySign() throws {
    var house = try House()
    let mail = House.mail(subject: "managed")
    let request = try house.put(mail, manager: "raj")
    let proposal = try house.proposal(request, usesPerDay: nil, by: "raj")
    _ = try house.set(proposal.text, digest: proposal.digest, by: "raj")
    #expect(try house.verdict(House.document(mail, manager: "raj")) == "approve")
    #expect(try house.verdict(House.document(mail, manager: "ana")) == "route")
  }

  @Test func requesterNeverSigns() throws {
    var house = try House()
    let request = try house.put(House.mail(), onBehalfOf: "ana")
    let proposal = GrantProposal(request: request, equal: [], days: 30, usesPerDay: 5)
    #expect(house.refusal(.propose(proposal), by: "ana") == .conflictOfInterest)
    #expect(house.refusal(.propose(proposal), by: "raj") == nil)
  }

  @Test func daysAreBounded() throws {
    var house = try House()
    let request = try house.put(House.mail())
    for (days, code) in [(0, .malformed), (1, nil), (90, nil), (91, .malformed)]
      as [(Int, Refusal.Code?)]
    {
      let proposal = GrantProposal(request: request, equal: [], days: days, usesPerDay: 5)
      #expect(house.refusal(.propose(proposal), by: "ana") == code)
    }
  }

  @Test func anotherTextIsNotWhatWasShown() throws {
    var house = try House()
    let proposal = try house.proposal(try house.put(House.mail()))
    let wider = Text(proposal.text.string.replacing("x@client", with: "y@client"))
    let consent = GrantConsent(text: wider, digest: proposal.digest, override: nil)
    #expect(house.refusal(.setGrant(consent), by: "ana") == .invalidGrant)
    let right = GrantConsent(text: proposal.text, digest: proposal.digest, override: nil)
    #expect(house.refusal(.setGrant(right), by: "raj") == .invalidGrant)
    #expect(house.refusal(.setGrant(right), by: .agent("clerk")) == .notAllowed)
    #expect(house.refusal(.setGrant(right), by: "ana") == nil)
    #expect(house.refusal(.setGrant(right), by: "ana") == .invalidGrant)
  }

  @Test func rejectedOnesRefuseItUnlessOverridden() throws {
    var house = try House()
    for number in 1...6 {
      try house.put(
        House.mail(), state: .succeeded, decidedBy: "raj", ago: Int64(number) * 86_400)
    }
    let rejected = try house.put(
      House.mail(), state: .rejected, decidedBy: "mei", ago: 40 * 86_400)
    try house.put(House.mail(), state: .rejected, decidedBy: "mei", ago: 91 * 86_400)
    try house.put(
      House.mail(to: "y@client.example"), state: .rejected, decidedBy: "mei", ago: 86_400)
    let proposal = try house.proposal(try house.put(House.mail()))
    #expect(proposal.backTest.covered == 7)
    #expect(proposal.backTest.rejected == [rejected])
    #expect(proposal.backTest.examples.count == 5)
    let consent = GrantConsent(text: proposal.text, digest: proposal.digest, override: nil)
    #expect(house.refusal(.setGrant(consent), by: "ana") == .wouldCoverRejected)
    let blank = GrantConsent(text: proposal.text, digest: proposal.digest, override: " ")
    #expect(house.refusal(.setGrant(blank), by: "ana") == .malformed)
    _ = try house.set(proposal.text, digest: proposal.digest, override: "That was a slip.")
    let leaf = try #require(JSONTree.read(house.ledger.allLeaves.last ?? []))
    #expect(leaf["override"]?.text == "That was a slip.")
    #expect(leaf["back_test"]?["rejected"]?.integer == 1)
    #expect(leaf["text"]?.text == proposal.text.string)
  }

  @Test func invariantsStand() throws {
    var house = try House()
    let audit = try house.put(House.mail(body: "audit"), state: .succeeded, decidedBy: "raj")
    let plain = try house.put(House.mail())
    func code(_ request: Text, _ equal: Text) -> Refusal.Code? {
      let proposal = GrantProposal(request: request, equal: [equal], days: 3, usesPerDay: 3)
      return house.refusal(.propose(proposal), by: "ana")
    }
    #expect(code(audit, "args.to") == .invalidGrant)
    #expect(code(plain, "args.to") == .invalidGrant)
    #expect(code(plain, "args.body") == nil)
  }

  @Test func backTestCountsItsLimit() throws {
    var house = try House()
    for number in 0..<8 {
      try house.put(House.mail(), state: .succeeded, decidedBy: "raj", ago: 90_000 + Int64(number))
    }
    let request = try house.put(House.mail())
    #expect(try house.proposal(request, usesPerDay: 5).backTest.covered == 5)
    #expect(try house.proposal(request, usesPerDay: nil).backTest.covered == 8)
  }

  @Test func signerOrAdministratorRevokes() throws {
    var house = try House()
    let proposal = try house.proposal(try house.put(House.mail()), usesPerDay: nil)
    let grant = try house.set(proposal.text, digest: proposal.digest)
    #expect(try house.verdict(House.document(House.mail())) == "approve")
    let revoke = Command.revokeGrant(name: grant.name, reason: "No more.")
    #expect(house.refusal(revoke, by: "raj") == .notAllowed)
    #expect(house.refusal(revoke, by: "ana") == nil)
    #expect(house.refusal(revoke, by: "adam") == .alreadyFinal)
    #expect(try house.verdict(House.document(House.mail())) == "route")
  }

  @Test func expires() throws {
    var house = try House()
    let proposal = try house.proposal(try house.put(House.mail()), days: 1, usesPerDay: nil)
    _ = try house.set(proposal.text, digest: proposal.digest)
    house.moment = House.now.adding(seconds: 86_399)
    #expect(try house.verdict(House.document(House.mail())) == "approve")
    house.moment = House.now.adding(seconds: 86_400)
    #expect(try house.verdict(House.document(House.mail())) == "route")
  }

  @Test func endsWithItsSignersRights() throws {
    var house = try House()
    let proposal = try house.proposal(try house.put(House.mail()), usesPerDay: nil)
    _ = try house.set(proposal.text, digest: proposal.digest)
    try house.handle(.register(Agent(name: "clerk", owner: "ana")))
    #expect(try house.verdict(House.document(House.mail())) == "route")
    try house.handle(.register(Agent(name: "clerk", owner: "zoe")))
    #expect(try house.verdict(House.document(House.mail())) == "approve")
    try house.handle(.enrol(House.enrolled("ana", .reviewer, isActive: false)))
    #expect(try house.verdict(House.document(House.mail())) == "route")
  }

  @Test func withoutItsLeafItIsDamage() throws {
    var house = try House()
    let proposal = try house.proposal(try house.put(House.mail()), usesPerDay: nil)
    let grant = try house.set(proposal.text, digest: proposal.digest)
    var other = grant
    other.uses = 3
    try house.ledger.put(other)
    _ = try Desk(settings: Settings(), entropy: Entropy { _ in [] }, restoring: house.ledger)
    let encoded = Grant.copy(grant, text: Text(grant.text.string.replacing("x@", with: "y@")))
    try house.ledger.put(encoded)
    #expect(throws: StoreFault.self) {
      try Desk(settings: Settings(), entropy: Entropy { _ in [] }, restoring: house.ledger)
    }
  }

  @Test func anotherDefinitionVoidsIt() throws {
    var house = try House()
    let request = try house.put(House.mail(), definition: "sha256:aa")
    let proposal = try house.proposal(request, usesPerDay: nil)
    let grant = try house.set(proposal.text, digest: proposal.digest)
    #expect(grant.definition == "sha256:aa")
    let turn = Turn(actor: .system, at: house.moment)
    let isVoid = { (house: inout House, definition: Text?) in
      try house.desk.voidDrifted([grant.name], definition, turn, &house.ledger)
    }
    #expect(try !isVoid(&house, "sha256:aa"))
    #expect(try house.verdict(House.document(House.mail())) == "approve")
    #expect(try isVoid(&house, "sha256:bb"))
    #expect(try house.verdict(House.document(House.mail())) == "route")
    #expect(house.kinds.last == "grant_suspended")
    #expect(try !isVoid(&house, "sha256:bb"))
  }

  @Test func oneUseInSoManyIsShownAndJudged() throws {
    var settings = Settings()
    settings.shownUses = 4
    var house = try House(settings)
    let proposal = try house.proposal(try house.put(House.mail()), usesPerDay: nil)
    let grant = try house.set(proposal.text, digest: proposal.digest)
    for _ in 0..<200 {
      let id = try house.put(House.mail(), state: .consumed)
      let request = try #require(try house.ledger.request(id))
      let turn = Turn(actor: .agent("clerk"), at: house.moment)
      try house.desk.noteUses(of: [grant.name], by: request, turn, &house.ledger)
    }
    let used = try #require(try house.ledger.grant(grant.name))
    #expect(used.uses == 200)
    #expect((25...75).contains(used.shown.count))
    #expect(house.kinds.count { $0 == "grant_use_shown" } == used.shown.count)
    let right = Command.judgeUse(request: used.shown[0], wasRight: true)
    #expect(house.refusal(right, by: "raj") == .notFound)
    #expect(house.refusal(right, by: "ana") == nil)
    #expect(house.refusal(right, by: "ana") == .notFound)
    #expect(try house.verdict(House.document(House.mail())) == "approve")
    #expect(
      house.refusal(.judgeUse(request: used.shown[1], wasRight: false), by: "ana") == nil)
    #expect(house.kinds.suffix(2) == ["grant_use_judged", "grant_suspended"])
    #expect(try house.verdict(House.document(House.mail())) == "route")
  }

  @Test func followsThePrograms() throws {
    var house = try House()
    let proposal = try house.proposal(try house.put(House.mail()), usesPerDay: nil)
    _ = try house.set(proposal.text, digest: proposal.digest)
    let other = House.policy.replacing("route mail {", with: "route letters {")
    try house.handle(.adopt(program: House.program(other)))
    #expect(try house.submit("1").verdict == .route)
    let narrower = House.policy.replacing("to      readers\n", with: "to      readers quorum 2\n")
    try house.handle(.adopt(program: House.program(narrower)))
    #expect(try house.submit("2").verdict == .route)
    try house.handle(.adopt(program: House.program(House.policy)))
    #expect(try house.submit("3").verdict == .approve)
  }

  /// The program carries the sources of its rules, not the files with data that they name.
  @Test func setsWithDataTakeNone() throws {
    let clients = "args.to in clients"
    let policy = House.policy.replacing(
      "args.subject == \"board\"", with: "args.subject == \"board\" || \(clients)")
    let data = DataSource { _, _ in
      let name = DataNode(value: .string("vip@client.example"), line: 1, column: 1)
      return .success(DataNode(value: .list([name]), line: 1, column: 1))
    }
    var house = try House(
      policy: policy + "\nlet clients: list(string) from \"clients.yaml\"\n", data: data)
    let proposal = GrantProposal(
      request: try house.put(House.mail()), equal: [], days: 3, usesPerDay: 3)
    #expect(house.refusal(.propose(proposal), by: "ana") == .invalidGrant)
    #expect(try house.submit("1").verdict == .route)
  }

  /// From the first question to the use that is judged, with nothing put there by hand.
  @Test func wholeWay() throws {
    var settings = Settings()
    settings.shownUses = 1
    var house = try House(settings)
    let first = try #require(try house.submit("1", definition: "sha256:aa").request)
    let proposal = try house.proposal(first.id, usesPerDay: 2)
    let grant = try house.set(proposal.text, digest: proposal.digest)
    for body in ["2", "3"] {
      let ruling = try house.submit(body, definition: "sha256:aa")
      #expect(ruling.verdict == .approve)
      #expect(ruling.permission != nil)
    }
    #expect(try house.submit("4", definition: "sha256:aa").verdict == .route)
    let used = try #require(try house.ledger.grant(grant.name))
    #expect(used.uses == 2 && used.shown.count == 2)
    house.moment = House.now.adding(seconds: 86_401)
    #expect(try house.submit("5", definition: "sha256:aa").verdict == .approve)
    #expect(try house.submit("6", definition: "sha256:bb").verdict == .route)
    #expect(try house.ledger.grant(grant.name)?.suspended != nil)
    #expect(try house.submit("7", definition: "sha256:aa").verdict == .route)
    _ = try Desk(settings: settings, entropy: House.entropy(), restoring: house.ledger)
  }

  private func name(in text: Text) -> String {
    String(text.string.split(separator: "grant ", maxSplits: 1)[1].prefix { $0 != " " })
  }
}

extension Grant {
  /// The grant as somebody with a pen in the database would change it.
  static func copy(_ grant: Grant, text: Text) -> Grant {
    Grant(
      name: grant.name, text: text, signer: grant.signer, agent: grant.agent, type: grant.type,
      definition: grant.definition, granted: grant.granted, expires: grant.expires, revoked: nil,
      suspended: nil, uses: grant.uses, shown: [], leaf: grant.leaf)
  }
}
