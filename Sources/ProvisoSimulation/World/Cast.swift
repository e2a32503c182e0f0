import ProvisoLanguage
import ProvisoQueue

/// Who takes part in simulations.
enum Cast {
  /// Named in policies: two spellings of a name that look the same are two persons.
  static let rene = Text("ren\u{E9}")
  static let lookalikes: [Text] = [Text("rene\u{301}"), Text("\u{430}na"), "Ana", "ana "]
  static let reviewers: [Text] = [
    "ana", "raj", "zoe", "max", "cfo", "treasurer", "controller", rene,
  ]
  static let administrators: [Text] = ["root", "second"]
  static let auditor = Text("auditor")
  static let duty: Set<Text> = ["zoe", "max"]

  static let agents: [Agent] = [
    Agent(name: "crm", owner: "raj", vouches: true),
    Agent(name: "clerk", owner: "cfo", onBehalfOf: "ana", vouches: true),
    Agent(name: "helper", vouches: true),
    Agent(name: "runner", kind: .executor),
    Agent(name: "stranger", kind: .executor),
  ]

  static let proposers: [Text] = ["crm", "clerk", "helper"]
  static let executors: [Text] = ["runner", "stranger"]

  static func owner(of agent: Text) -> Text? { agents.first { $0.name == agent }?.owner }

  static var people: [Person] {
    (reviewers + lookalikes).map { person($0, [.reviewer]) }
      + administrators.map { person($0, [.administrator]) } + [person(auditor, [.auditor])]
  }

  static func person(_ name: Text, _ roles: [Role], isActive: Bool = true) -> Person {
    Person(
      name: name, roles: roles,
      principals: [
        .init(issuer: "local", subject: name), .init(issuer: "https://idp.example", subject: name),
      ],
      groups: duty.contains(name) ? ["idp:duty"] : [], isActive: isActive)
  }

  /// Somebody at the door, in one of two sessions.
  static func actor(_ name: Text, session: Int, at moment: Moment) -> Actor {
    .person(
      name,
      session == 0
        ? Authentication(.session, issuer: "https://idp.example", subject: name, at: moment)
        : Authentication(.terminal, issuer: "local", subject: name, at: moment))
  }
}
