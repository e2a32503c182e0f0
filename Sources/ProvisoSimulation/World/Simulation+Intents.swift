import ProvisoLanguage
import ProvisoQueue

extension Simulation {
  mutating func randomIntent() throws -> Intent {
    switch generator.below(100) {
    case ..<24: submission()
    case ..<44: consumption()
    case ..<74: vote()
    case ..<83: otherDecision()
    case ..<89: report()
    case ..<91: withdrawal()
    case 91: signature() ?? proposalOfGrant()
    case ..<95: Intent(command: .tick(limit: 1 + generator.below(5)), actor: .system, label: "tick")
    default: administration()
    }
  }

  private mutating func submission() -> Intent {
    var proposal = Proposal.random(&generator)
    if !proposals.isEmpty, generator.below(5) < 2 {
      proposal = generator.pick(proposals.sorted { $0.key < $1.key }.map(\.value))
      proposal.note = generator.below(3)
    }
    var actor = Actor.agent(proposal.agent)
    if generator.isOne(in: 30) { actor = .agent(generator.pick(Cast.proposers)) }
    if generator.isOne(in: 50) { actor = person("ana") }
    let executor: Text? = generator.isOne(in: 3) ? "runner" : nil
    var document = proposal.document
    if generator.isOne(in: 40) { document.removeLast(1 + generator.below(20)) }
    return Intent(
      command: .submit(Submission(document: document, executor: executor)), actor: actor,
      proposal: document == proposal.document ? proposal : nil,
      label: "\(actor.label) submits \(proposal.type) \(executor ?? "")")
  }

  private mutating func consumption() -> Intent {
    guard let request = favourite(where: { $0.state.isPermission }),
      var proposal = proposals[request.id]
    else { return submission() }
    var id = request.id
    if let original = request.replaces, generator.below(3) > 0 {
      id = original
      proposal = proposals[original] ?? proposal
    }
    proposal.note = generator.below(3)
    if generator.isOne(in: 4) { proposal = changed(proposal) }
    if generator.isOne(in: 20), let other = favourite(where: { _ in true }) { id = other.id }
    var actor = Actor.agent(proposal.agent)
    switch generator.below(24) {
    case 0...3: actor = .executor("runner")
    case 4: actor = .executor("stranger")
    case 5: actor = .agent(generator.pick(Cast.proposers))
    case 6: actor = person(generator.pick(Cast.reviewers))
    default: break
    }
    return Intent(
      command: .consume(Consumption(request: id, document: proposal.document)), actor: actor,
      proposal: proposal, label: "\(actor.label) consumes \(id)")
  }

  /// One thing is another: each must make it another question.
  private mutating func changed(_ proposal: Proposal) -> Proposal {
    var proposal = proposal
    switch generator.below(7) {
    case 0: proposal.to = 1 - proposal.to
    case 1: proposal.body = 1 - proposal.body
    case 2: proposal.amount += 1
    case 3: proposal.definition = 1 - proposal.definition
    case 4: proposal.health = 9
    case 5: proposal.manager = proposal.manager == "zoe" ? "raj" : "zoe"
    default: proposal.onBehalfOf = proposal.onBehalfOf == nil ? "ana" : nil
    }
    return proposal
  }

  private mutating func report() -> Intent {
    guard let request = favourite(where: { $0.state == .consumed || $0.state == .unknown }),
      let execution = request.execution
    else { return vote() }
    let outcome = generator.pick([Outcome.succeeded, .failed, .unknown])
    if generator.isOne(in: 3) {
      let actor = person(generator.pick(Cast.reviewers + Cast.administrators))
      return Intent(
        command: .settle(
          request: request.id, version: request.version, outcome: outcome, reason: "seen"),
        actor: actor, label: "\(actor.label) settles \(request.id) \(outcome)")
    }
    var actor = execution.by
    if generator.isOne(in: 6) { actor = .agent(generator.pick(Cast.proposers)) }
    return Intent(
      command: .report(
        OutcomeReport(
          request: request.id, execution: generator.isOne(in: 8) ? "other" : execution.id,
          outcome: outcome, note: nil)),
      actor: actor, label: "\(actor.label) reports \(request.id) \(outcome)")
  }

  private mutating func withdrawal() -> Intent {
    guard let request = favourite(where: { $0.state.isOpen }) else { return submission() }
    let actor =
      generator.isOne(in: 3)
      ? Actor.agent(generator.pick(Cast.proposers)) : .agent(request.agent)
    return Intent(
      command: .cancel(request: request.id, reason: "not needed"), actor: actor,
      label: "\(actor.label) cancels \(request.id)")
  }

  /// Mostly one of those that fulfil the condition, else any.
  mutating func favourite(where isWanted: (ReviewRequest) -> Bool) -> ReviewRequest? {
    let all = store.committed.allRequests
    let wanted = all.filter(isWanted)
    if !wanted.isEmpty, generator.below(10) > 0 { return generator.pick(wanted) }
    return all.isEmpty || generator.below(8) > 0 ? nil : generator.pick(all)
  }

  mutating func person(_ name: Text) -> Actor {
    Cast.actor(name, session: generator.below(2), at: clock.moment)
  }
}

extension Actor {
  var label: String {
    switch self {
    case .agent(let name), .executor(let name): name.string
    case .person(let name, let by): "\(name) (\(by.method))"
    case .system: "the server"
    }
  }
}
