import ProvisoLanguage
import ProvisoQueue

extension Simulation {
  /// Somebody says yes, perhaps to an old card, perhaps without being entitled.
  mutating func vote() -> Intent {
    guard let request = favourite(where: { $0.state == .pending }) else { return submissionAgain() }
    return decision(on: request, .approve(reason: nil), "approves")
  }

  private mutating func submissionAgain() -> Intent {
    let proposal = Proposal.random(&generator)
    return Intent(
      command: .submit(Submission(document: proposal.document)), actor: .agent(proposal.agent),
      proposal: proposal, label: "\(proposal.agent) submits \(proposal.type)")
  }

  mutating func otherDecision() -> Intent {
    guard let request = favourite(where: { $0.state == .pending }) else { return submissionAgain() }
    switch generator.below(10) {
    case ..<3: return decision(on: request, .reject(reason: "no"), "rejects")
    case ..<6: return modification(of: request)
    case 6: return decision(on: request, .respond("why?"), "asks about")
    case 7: return decision(on: request, .claim, "claims")
    case 8: return decision(on: request, .release, "releases")
    default: return decision(on: request, .approve(reason: "fine"), "approves")
    }
  }

  private mutating func modification(of request: ReviewRequest) -> Intent {
    var proposal = proposals[request.id] ?? Proposal.random(&generator)
    switch generator.below(5) {
    case ..<3: proposal.body = 2 + generator.below(2)
    case 3: proposal.to = 1 - proposal.to
    default: proposal.amount += 1
    }
    var intent = decision(
      on: request, .modify(arguments: proposal.arguments, reason: nil), "modifies")
    intent.proposal = proposal
    return intent
  }

  private mutating func decision(
    on request: ReviewRequest, _ choice: Decision.Choice, _ verb: String
  ) -> Intent {
    var actor: Actor
    switch generator.below(40) {
    case 0: actor = .agent(request.agent)
    case 1: actor = person(generator.pick(Cast.lookalikes))
    case 2: actor = person(generator.pick(Cast.administrators + [Cast.auditor, "unknown"]))
    case 3: actor = .executor("runner")
    case ..<7: actor = person(request.votes.last?.person ?? "ana")
    case ..<11: actor = person(generator.pick(Cast.reviewers))
    default: actor = person(generator.pick(named(by: request)))
    }
    let version = generator.isOne(in: 25) ? request.version - 1 : request.version
    let digest = generator.isOne(in: 30) ? "sha256:other" : request.binding.action
    return Intent(
      command: .decide(
        Decision(request: request.id, version: version, digest: digest, choice: choice)),
      actor: actor, label: "\(actor.label) \(verb) \(request.id) v\(version)")
  }

  /// Those whom the policy names for a request, or everybody.
  private func named(by request: ReviewRequest) -> [Text] {
    let members = Shape.all.first { $0.digest == request.program }?.members ?? [:]
    let named = request.demands.flatMap { demand in
      Quorum.targets(of: demand, isEscalated: request.escalated.contains(true)).flatMap { target in
        switch target.who {
        case .group(let group): members[group] ?? Array(Cast.duty).sorted()
        case .requester(let name): [name]
        }
      }
    }
    return named.isEmpty ? Cast.reviewers : named
  }

  /// What administrators do, and others try.
  mutating func administration() -> Intent {
    let actor =
      generator.isOne(in: 5)
      ? generator.pick([.agent("crm"), person("ana"), person(Cast.auditor)])
      : person(generator.pick(Cast.administrators))
    switch generator.below(14) {
    case 10, 11: return proposalOfGrant()
    case 12: return signature() ?? proposalOfGrant()
    case 13: return erasure(by: actor)
    case 0:
      let agent: Text? = generator.pick([nil, "crm", "clerk", "clerk"])
      let type: Text? = generator.pick([nil, "mail.send"])
      return Intent(
        command: .stop(KillSwitch(agent: agent, type: type, reason: "fire")), actor: actor,
        label: "\(actor.label) stops \(agent ?? "all") \(type ?? "all")")
    case 1, 2:
      let known = (try? store.committed.switches()) ?? []
      let killSwitch = known.first ?? KillSwitch(agent: nil, type: nil, reason: "none")
      return Intent(
        command: .resume(killSwitch, reason: "over"), actor: actor,
        label: "\(actor.label) resumes")
    case 3...5:
      let shape = generator.pick(Shape.all)
      return Intent(
        command: .adopt(program: shape.program), actor: actor,
        label: "\(actor.label) adopts \(shape.name)")
    case 6:
      let name = generator.pick(Cast.reviewers)
      let isActive = generator.isOne(in: 2)
      return Intent(
        command: .enrol(Cast.person(name, [.reviewer], isActive: isActive)), actor: actor,
        label: "\(actor.label) enrols \(name) \(isActive ? "active" : "inactive")")
    case 7:
      let agent = generator.pick(Array(Cast.agents.prefix(3)))
      var changed = agent
      changed.owner = generator.pick(["raj", "cfo", "zoe", nil])
      return Intent(
        command: .register(changed), actor: actor,
        label: "\(actor.label) gives \(agent.name) to \(changed.owner ?? "nobody")")
    default:
      return Intent(
        command: .recordReading(what: "log"), actor: person(Cast.auditor), label: "a reading")
    }
  }
}
