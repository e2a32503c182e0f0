import ProvisoJSON
import ProvisoLanguage
@testable import ProvisoQueue
import ProvisoSimulation
import Testing

/// People, agents, kill switches, pauses, floods, erasure.
@Suite struct RightsTests {
  // MARK: People

  @Test func onlyTheFirstAdministratorComesFromTheServer() throws {
    var house = try House()
    let person = House.enrolled("mallory", .administrator)
    #expect(house.refusal(.enrol(person), by: .system) == .notAllowed)
    #expect(house.refusal(.enrol(person), by: .agent("clerk")) == .notAllowed)
    #expect(house.refusal(.enrol(person), by: "ana") == .notAllowed)
    #expect(house.refusal(.enrol(person), by: "mallory") == .notAllowed)
    #expect(house.refusal(.enrol(person), by: "adam") == nil)
  }

  @Test func somebodyStaysToAdminister() throws {
    var house = try House()
    func plain(_ name: Text) -> Command {
      .enrol(House.enrolled(name, .reviewer))
    }
    #expect(house.refusal(plain("eve")) == nil)
    #expect(house.refusal(plain("adam")) == .notAllowed)
    #expect(
      house.refusal(
        .enrol(House.enrolled("adam", .administrator, isActive: false)))
        == .notAllowed)
  }

  @Test func principalsBelongToOne() throws {
    var house = try House()
    let principal = Person.Principal(issuer: "https://id.example", subject: "17")
    func enrol(_ name: Text) -> Command {
      .enrol(Person(name: name, roles: [.reviewer], principals: [principal]))
    }
    #expect(house.refusal(enrol("ana")) == nil)
    #expect(house.refusal(enrol("raj")) == .malformed)
    #expect(house.refusal(enrol("ana")) == nil)
    #expect(
      house.refusal(
        .enrol(
          Person(
            name: "raj", roles: [],
            principals: [
              .init(issuer: "x", subject: "y"), .init(issuer: "x", subject: "y"),
            ]))) == .malformed)
  }

  @Test func equalLookingNamesAreDifferentPeople() throws {
    var house = try House()
    let composed: Text = "andr\u{e9}"
    let decomposed: Text = "andre\u{301}"
    try house.handle(.enrol(House.enrolled(composed, .administrator)))
    #expect(house.refusal(.recordReading(what: "all"), by: composed) == nil)
    #expect(house.refusal(.recordReading(what: "all"), by: decomposed) == .notAllowed)
    try house.handle(.enrol(House.enrolled(decomposed, .reviewer)))
    #expect(try house.ledger.person(composed)?.roles == [.administrator])
    #expect(try house.ledger.person(decomposed)?.roles == [.reviewer])
    #expect(house.refusal(.recordReading(what: "all"), by: decomposed) == nil)
  }

  @Test(arguments: ["", " ", "a\u{202e}b", "a\u{200b}", "a\nb", String(repeating: "a", count: 201)])
  func namesThatNobodyCanRead(_ name: String) throws {
    var house = try House()
    let person = Person(name: Text(name), roles: [.reviewer], principals: [])
    #expect(house.refusal(.enrol(person)) == .malformed)
    #expect(house.refusal(.register(Agent(name: Text(name)))) == .malformed)
  }

  @Test func agentsAreRegisteredByAdministratorsWithAnEnrolledOwner() throws {
    var house = try House()
    let agent = Agent(name: "bot", owner: "ana")
    #expect(house.refusal(.register(agent), by: "ana") == .notAllowed)
    #expect(house.refusal(.register(Agent(name: "bot", owner: "anna"))) == .notFound)
    #expect(house.refusal(.register(agent)) == nil)
    #expect(house.kinds.last == "registered")
  }

  // MARK: Kill switches

  @Test func switchEndsWhatWaitsAndWhatMayRun() throws {
    var house = try House()
    try house.handle(.register(Agent(name: "other")))
    let pending = try house.put(House.mail())
    let approved = try house.put(House.mail(), state: .approved)
    let running = try house.put(House.mail(), state: .consumed)
    let elsewhere = try house.put(House.mail(), agent: "other")
    let otherType = try house.put(.object([]), type: "tool.change")
    let killSwitch = KillSwitch(agent: "clerk", type: "email.send", reason: "Odd mails.")
    guard case .recorded(let changes, _) = try house.handle(.stop(killSwitch)) else { return }
    #expect(changes == 2)
    func state(_ id: Text) throws -> RequestState? { try house.ledger.request(id)?.state }
    #expect(try [pending, approved].map(state) == [.cancelled, .cancelled])
    #expect(try [running, elsewhere, otherType].map(state) == [.consumed, .pending, .pending])
    #expect(house.kinds.suffix(3) == ["stopped", "cancelled", "cancelled"])
    #expect(try may(house, "clerk", "email.send") == .stopped)
    #expect(try may(house, "clerk", "tool.change") == nil)
    #expect(try may(house, "other", "email.send") == nil)
    let other = KillSwitch(agent: "clerk", type: "email.send", reason: "Another reason.")
    #expect(house.refusal(.resume(other, reason: "Mended."), by: "ana") == .notAllowed)
    #expect(house.refusal(.resume(other, reason: "Mended.")) == nil)
    #expect(try may(house, "clerk", "email.send") == nil)
    #expect(house.refusal(.resume(other, reason: "Mended.")) == .notFound)
    #expect(try state(pending) == .cancelled)
  }

  @Test(
    arguments: [
      (nil, nil, [true, true, true]), ("clerk", nil, [true, true, false]),
      (nil, "email.send", [true, false, true]), ("clerk", "email.send", [true, false, false]),
    ] as [(Text?, Text?, [Bool])])
  func scopes(_ agent: Text?, _ type: Text?, _ stopped: [Bool]) throws {
    var house = try House()
    try house.handle(.stop(KillSwitch(agent: agent, type: type, reason: "Stop.")))
    let pairs: [(Text, Text)] = [
      ("clerk", "email.send"), ("clerk", "tool.change"), ("other", "email.send"),
    ]
    let found = try pairs.map { try may(house, $0.0, $0.1) == .stopped }
    #expect(found == stopped)
  }

  @Test func onlyAdministratorsStop() throws {
    var house = try House()
    let all = KillSwitch(agent: nil, type: nil, reason: "Stop.")
    #expect(house.refusal(.stop(all), by: "ana") == .notAllowed)
    #expect(house.refusal(.stop(all), by: .agent("clerk")) == .notAllowed)
    #expect(house.refusal(.stop(KillSwitch(agent: "clark", type: nil, reason: "."))) == .notFound)
    #expect(house.refusal(.stop(KillSwitch(agent: nil, type: nil, reason: " "))) == .malformed)
  }

  @Test func stoppedIsNeitherAskedNorRun() throws {
    var house = try House()
    let request = try #require(try house.submit("1").request)
    let card = Decision(
      request: request.id, version: request.version, digest: request.binding.action,
      choice: .approve(reason: nil))
    guard case .changed(let approved) = try house.handle(.decide(card), by: "ana") else { return }
    #expect(approved.state == .approved)
    try house.handle(.stop(KillSwitch(agent: "clerk", type: nil, reason: "Odd.")))
    let consumption = Consumption(request: request.id, document: request.document)
    #expect(house.refusal(.consume(consumption), by: .agent("clerk")) == .notApproved)
    let again = try house.submit("1")
    #expect(again.verdict == .deny && again.code == .stopped && again.request == nil)
    let resume = KillSwitch(agent: "clerk", type: nil, reason: "")
    try house.handle(.resume(resume, reason: "Mended."))
    #expect(house.refusal(.consume(consumption), by: .agent("clerk")) == .notApproved)
    #expect(try house.submit("1").verdict == .route)
    let replay = try LeafReplay(house.ledger.allLeaves)
    for stored in house.ledger.allRequests {
      #expect(replay.requests[stored.id]?.state == stored.state)
      #expect(replay.requests[stored.id]?.version == stored.version)
    }
  }

  // MARK: Pauses and floods

  @Test func threeRejectionsInAnHourPause() throws {
    var house = try House()
    try reject(&house, at: 0)
    try reject(&house, at: 1800)
    #expect(try may(house, "clerk", "email.send") == nil)
    try reject(&house, at: 3599)
    #expect(try may(house, "clerk", "email.send") == .paused)
    #expect(house.kinds.last == "paused")
    #expect(try may(house, "clerk", "tool.change") == nil)
    house.moment = House.now.adding(seconds: 3599 + 3599)
    #expect(try may(house, "clerk", "email.send") == .paused)
    house.moment = House.now.adding(seconds: 3599 + 3600)
    #expect(try may(house, "clerk", "email.send") == nil)
  }

  @Test func threeRejectionsInMoreThanAnHourDoNot() throws {
    var house = try House()
    for second in [0, 1800, 3600] { try reject(&house, at: Int64(second)) }
    #expect(try may(house, "clerk", "email.send") == nil)
  }

  @Test func administratorsEndAPause() throws {
    var house = try House()
    for second in [0, 1, 2] { try reject(&house, at: Int64(second)) }
    let pair = KillSwitch(agent: "clerk", type: "email.send", reason: "")
    #expect(house.refusal(.resume(pair, reason: "Mended.")) == nil)
    #expect(try may(house, "clerk", "email.send") == nil)
  }

  @Test func floodsEndAtTheirBounds() throws {
    var settings = Settings()
    (settings.pendingPerAgent, settings.newPerAgentAndHour) = (3, 5)
    var house = try House(settings)
    for number in 1...3 { #expect(try house.submit("\(number)").verdict == .route) }
    let fourth = try house.submit("4")
    #expect(fourth.verdict == .deny && fourth.code == .tooMany && fourth.request == nil)
    try house.handle(.stop(KillSwitch(agent: "clerk", type: nil, reason: "Empty it.")))
    try house.handle(
      .resume(KillSwitch(agent: "clerk", type: nil, reason: ""), reason: "Empty."))
    for number in 4...5 { #expect(try house.submit("\(number)").verdict == .route) }
    #expect(try house.submit("6").code == .tooMany)
    house.moment = House.now.adding(seconds: 3601)
    #expect(try house.submit("6").verdict == .route)
  }

  // MARK: Erasure

  @Test func twoAdministratorsErase() throws {
    var house = try House()
    let request = try house.put(House.mail(body: "secret"), state: .rejected, decidedBy: "ana")
    let erase = Command.erase(Erasure(request: request, reason: "Asked for by the person."))
    #expect(house.refusal(erase, by: "ana") == .notAllowed)
    guard case .recorded(0, true) = try house.handle(erase) else {
      Issue.record("the first only asks")
      return
    }
    #expect(house.refusal(erase) == .needsSecondPerson)
    #expect(house.refusal(erase, by: "eve") == nil)
    #expect(house.refusal(erase, by: "eve") == .alreadyFinal)
    let erased = try #require(try house.ledger.request(request))
    #expect(erased.state == .rejected && erased.type == "email.send" && erased.isErased)
    #expect(erased.resolution?.by == House.person("ana"))
    #expect(try house.ledger.salt(request: request) == nil)
    #expect(house.kinds.suffix(2) == ["erasure_asked", "erased"])
    let kept = String(decoding: erased.document + erased.decision, as: UTF8.self)
    #expect(kept == "")
    let proposal = GrantProposal(request: request, equal: [], days: 3, usesPerDay: 3)
    #expect(house.refusal(.propose(proposal), by: "ana") == .invalidGrant)
  }

  @Test(arguments: [RequestState.pending, .approved, .consumed, .unknown])
  func whatIsNotOverIsNotErased(_ state: RequestState) throws {
    var house = try House()
    let request = try house.put(House.mail(), state: state)
    #expect(house.refusal(.erase(Erasure(request: request, reason: "x"))) == .notAllowed)
  }

  @Test func chainStaysWholeAfterErasure() throws {
    var house = try House()
    let request = try #require(try house.submit("secret").request)
    let card = Decision(
      request: request.id, version: request.version, digest: request.binding.action,
      choice: .reject(reason: "No."))
    try house.handle(.decide(card), by: "ana")
    let before = house.ledger.allLeaves
    for name in ["adam", "eve"] as [Text] {
      try house.handle(.erase(Erasure(request: request.id, reason: "Over.")), by: name)
    }
    let after = house.ledger.allLeaves
    #expect(Array(after.prefix(before.count)) == before)
    let replay = try LeafReplay(after)
    let stored = try #require(try house.ledger.request(request.id))
    #expect(replay.requests[request.id]?.state == .rejected)
    #expect(replay.requests[request.id]?.version == stored.version)
    let digest = request.binding.action.string
    #expect(!String(describing: stored).contains(digest))
    // The no itself is forgotten with what it was about: the same action goes to a person.
    #expect(try house.submit("secret").verdict == .route)
  }

  // MARK: Readers

  @Test func readingIsRecorded() throws {
    var house = try House()
    try house.handle(.enrol(House.enrolled("aud", .auditor)))
    #expect(house.refusal(.recordReading(what: "leaves 0 to 9"), by: "aud") == nil)
    #expect(house.kinds.last == "read")
    #expect(house.refusal(.recordReading(what: "leaves"), by: .agent("clerk")) == .notAllowed)
  }

  private func may(_ house: House, _ agent: Text, _ type: Text) throws -> Refusal.Code? {
    do {
      try house.desk.mayRun(agent: agent, type: type, at: house.moment, in: house.ledger)
      return nil
    } catch let refusal as Refusal {
      return refusal.code
    }
  }

  private func reject(_ house: inout House, at second: Int64) throws {
    house.moment = House.now.adding(seconds: second)
    let id = try house.put(House.mail(), state: .rejected, decidedBy: "ana")
    let request = try #require(try house.ledger.request(id))
    let turn = Turn(actor: House.person("ana"), at: house.moment)
    try house.desk.noteRejection(of: request, turn, &house.ledger)
  }
}
