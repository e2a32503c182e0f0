import ProvisoJSON
import ProvisoLanguage
import ProvisoQueue

/// People and agents as administrators see and write them.
enum PersonView {
  private static let roles = Schema.list(of: .choice(Role.allCases.map(\.rawValue)), 0...3)
  private static let principal = Schema.object(
    .must("issuer", .text(.spoken, 1...500)), .must("subject", .text(.spoken, 1...500)))

  static let body = Schema.object(
    .must("roles", roles), .may("principals", .list(of: principal, 0...20)),
    .may("groups", .list(of: .text(.spoken, 1...200), 0...200)), .may("is_active", .flag))

  static let schema = Schema.named(
    "Person",
    .object(
      .must("name", .text), .must("roles", roles), .must("principals", .list(of: principal)),
      .must("groups", .list(of: .text)), .must("is_active", .flag)))

  static func json(_ person: Person) -> JSONTree {
    .record([
      "name": .text(person.name),
      "roles": .list(person.roles.sorted().map { .text($0.rawValue) }),
      "principals": .list(
        person.principals.map {
          .record(["issuer": .text($0.issuer), "subject": .text($0.subject)])
        }),
      "groups": .texts(person.groups), "is_active": .flag(person.isActive),
    ])
  }

  /// Everybody is known to this server by their name.
  static func person(_ name: Text, _ body: JSONTree) -> Person {
    func texts(_ name: String) -> [Text] {
      (body[name]?.elements ?? []).compactMap { $0.text.map { Text($0) } }
    }
    let local = Person.Principal(issuer: "local", subject: name)
    let others = (body["principals"]?.elements ?? []).compactMap { tree -> Person.Principal? in
      guard let issuer = tree["issuer"]?.text, let subject = tree["subject"]?.text else {
        return nil
      }
      return Person.Principal(issuer: Text(issuer), subject: Text(subject))
    }
    return Person(
      name: name, roles: texts("roles").compactMap { Role(rawValue: $0.string) },
      principals: [local] + others.filter { $0.issuer != "local" }, groups: texts("groups"),
      isActive: body["is_active"]?.flag ?? true)
  }
}

enum AgentView {
  static let body = Schema.object(
    .may("kind", .choice(["agent", "executor"])), .may("owner", .name),
    .may("on_behalf_of", .name),
    .may("vouches", .flag, "Whether it may state context, definition and on whose behalf it acts."),
    .may("is_active", .flag))

  static let schema = Schema.named(
    "Agent",
    .object(
      .must("name", .text), .must("kind", .choice(["agent", "executor"])), .may("owner", .text),
      .may("on_behalf_of", .text), .must("vouches", .flag), .must("is_active", .flag)))

  static func json(_ agent: Agent) -> JSONTree {
    .record([
      "name": .text(agent.name), "kind": .text(agent.kind.rawValue),
      "owner": agent.owner.map { .text($0) },
      "on_behalf_of": agent.onBehalfOf.map { .text($0) }, "vouches": .flag(agent.vouches),
      "is_active": .flag(agent.isActive),
    ])
  }

  static func agent(_ name: Text, _ body: JSONTree) -> Agent {
    Agent(
      name: name, kind: body["kind"]?.text == "executor" ? .executor : .agent,
      owner: body["owner"]?.text.map { Text($0) },
      onBehalfOf: body["on_behalf_of"]?.text.map { Text($0) },
      vouches: body["vouches"]?.flag ?? false, isActive: body["is_active"]?.flag ?? true)
  }
}
