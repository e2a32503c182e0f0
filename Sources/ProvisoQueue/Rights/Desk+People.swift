import ProvisoJSON
import ProvisoLanguage

/// People and agents, as administrators enrol and register them.
extension Desk {
  /// The first administrator comes from the server itself; everybody after that, and every change,
  /// from an administrator. Names are the same only if their bytes are.
  func enrol<L: Ledger>(_ person: Person, _ turn: Turn, _ ledger: inout L) throws -> Answer {
    try mayEnrol(person, turn, ledger)
    try Wording.check(name: person.name, "a name")
    for group in person.groups { try Wording.check(name: group, "a group") }
    guard person.groups.count <= 100, person.principals.count <= 20 else {
      throw Refusal(.malformed, "too many groups or principals")
    }
    for principal in person.principals {
      try Wording.check(name: principal.issuer, "an issuer")
      try Wording.check(name: principal.subject, "a subject")
      let known = try ledger.person(issuer: principal.issuer, subject: principal.subject)
      if let known, known.name != person.name {
        throw Refusal(.malformed, "\(principal.subject) of \(principal.issuer) is \(known.name)")
      }
    }
    guard Set(person.principals).count == person.principals.count,
      Set(person.groups).count == person.groups.count
    else { throw Refusal(.malformed, "a group or a principal stands twice") }
    var person = person
    person.roles = Role.allCases.filter(person.roles.contains)
    try ledger.put(person)
    try append(.enrolled, turn, &ledger) { $0.add("person", person.leaf) }
    try reloadGrants(in: &ledger)
    return .recorded(changes: 1, isMoreDue: false)
  }

  private func mayEnrol<L: Ledger>(_ person: Person, _ turn: Turn, _ ledger: L) throws {
    let others = try ledger.people().filter { $0.isAdministrator && $0.name != person.name }
    if case .system = turn.actor {
      let known = try ledger.person(person.name)
      guard others.isEmpty, known?.isAdministrator != true, person.isAdministrator else {
        throw Refusal(.notAllowed, "there is an administrator, who enrols the others")
      }
      return
    }
    _ = try self.person(turn, as: .administrator, in: ledger)
    guard person.isAdministrator || !others.isEmpty else {
      throw Refusal(.notAllowed, "nobody would be left to administer")
    }
  }

  /// The owner must be enrolled: a name that is nobody's would exclude nobody.
  func register<L: Ledger>(_ agent: Agent, _ turn: Turn, _ ledger: inout L) throws -> Answer {
    _ = try person(turn, as: .administrator, in: ledger)
    try Wording.check(name: agent.name, "a name")
    if let owner = agent.owner, try ledger.person(owner) == nil {
      throw Refusal(.notFound, "the owner \(owner) is not enrolled")
    }
    if let requester = agent.onBehalfOf { try Wording.check(name: requester, "a requester") }
    try ledger.put(agent)
    try append(.registered, turn, &ledger) { $0.add("agent", agent.leaf) }
    try reloadGrants(in: &ledger)
    return .recorded(changes: 1, isMoreDue: false)
  }

  /// Somebody read the log, or took it along.
  func recordReading<L: Ledger>(
    _ what: Text, _ turn: Turn, _ ledger: inout L
  ) throws -> Answer {
    _ = try person(turn, as: .reviewer, .auditor, .administrator, in: ledger)
    _ = try Wording.required(what, "what was read")
    try append(.read, turn, &ledger) { $0.add("what", .text(what.string)) }
    return .recorded(changes: 0, isMoreDue: false)
  }
}

extension Person {
  var isAdministrator: Bool { isActive && roles.contains(.administrator) }

  fileprivate var leaf: JSONTree {
    .object([
      .init("name", .text(name.string)),
      .init("roles", .list(roles.map { .text($0.rawValue) })),
      .init(
        "principals",
        .list(
          principals.map {
            .object([
              .init("issuer", .text($0.issuer.string)), .init("subject", .text($0.subject.string)),
            ])
          })),
      .init("groups", .list(groups.map { .text($0.string) })),
      .init("active", .flag(isActive)),
    ])
  }
}

extension Agent {
  fileprivate var leaf: JSONTree {
    var members: [JSONTree.Member] = [
      .init("name", .text(name.string)), .init("kind", .text(kind.rawValue)),
      .init("vouches", .flag(vouches)), .init("active", .flag(isActive)),
    ]
    if let owner { members.append(.init("owner", .text(owner.string))) }
    if let onBehalfOf { members.append(.init("on_behalf_of", .text(onBehalfOf.string))) }
    return .object(members)
  }
}
