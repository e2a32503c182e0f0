import ProvisoLanguage

/// Who asks, as the ledger knows them.
extension Desk {
  /// The agent or executor whose credential it is, if it may still do anything.
  func caller<L: Ledger>(_ turn: Turn, in ledger: L) throws -> Agent {
    let name: Text
    let kind: Agent.Kind
    switch turn.actor {
    case .agent(let agent): (name, kind) = (agent, .agent)
    case .executor(let executor): (name, kind) = (executor, .executor)
    case .person, .system: throw Refusal(.notAllowed, "only agents may do this")
    }
    guard let agent = try ledger.agent(name), agent.isActive, agent.kind == kind else {
      throw Refusal(.notAllowed, "\(name) is not registered as \(kind.rawValue)")
    }
    return agent
  }

  /// The enrolled reviewer behind a person's authentication: by issuer and subject, never by name
  /// alone.
  func reviewer<L: Ledger>(_ turn: Turn, in ledger: L) throws -> Person {
    guard case .person(let name, let authentication) = turn.actor else {
      throw Refusal(.notAllowed, "only people decide")
    }
    let found = try ledger.person(
      issuer: authentication.issuer, subject: authentication.subject)
    guard let person = found, person.name == name, person.isActive else {
      throw Refusal(.notEntitled, "\(name) is not enrolled")
    }
    guard person.roles.contains(.reviewer) else {
      throw Refusal(.notEntitled, "\(name) is no reviewer")
    }
    return person
  }

  /// A reviewer whom the request asks.
  func voter<L: Ledger>(
    _ turn: Turn, on request: ReviewRequest, in ledger: L
  ) throws -> Person {
    let person = try reviewer(turn, in: ledger)
    let electorate = try electorate(of: request, in: ledger)
    guard !electorate.allows(person, anyOf: request.asked) else { return person }
    guard !electorate.authors.contains(person.name), !electorate.concerned.contains(person.name)
    else {
      throw Refusal(
        .conflictOfInterest, "\(person.name) may not decide on what is their own",
        request: request.id)
    }
    throw Refusal(.notEntitled, "\(person.name) is not asked here", request: request.id)
  }
}
