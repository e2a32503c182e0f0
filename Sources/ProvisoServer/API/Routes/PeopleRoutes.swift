import HTTPTypes
import Hummingbird
import ProvisoJSON
import ProvisoLanguage
import ProvisoQueue

/// Enrolling people.
enum PeopleRoutes {
  static let all = [list, get, put, password]

  private static let list = Route.get(
    "/v1/people", for: .people, "Everybody who is enrolled.",
    .ok(.object(.must("people", .list(of: PersonView.schema))))
  ) { call in
    let people = try await call.store.people()
    return .json(.record(["people": .list(people.map(PersonView.json))]))
  }

  private static let get = Route.get(
    "/v1/people/{name}", for: .people, "One person.", .ok(PersonView.schema)
  ) { call in
    guard let person = try await call.store.person(call.parameter("name")) else {
      throw Problem.notFound("person")
    }
    return .json(PersonView.json(person))
  }

  private static let put = Route.write(
    .put, "/v1/people/{name}", for: .administrators, "Enrol a person, or change what they may.",
    body: PersonView.body, isKeyed: true, .ok(PersonView.schema)
  ) { call in
    let name = try call.nameParameter("name")
    let person = PersonView.person(name, call.body)
    let response = try await call.perform(.enrol(person)) { answer in
      let reply = ChangeView.reply(answer)
      return reply.status == 200 ? Reply(.ok, PersonView.json(person)) : reply
    }
    if !person.isActive { try await call.store.revokeAll(.session, of: name) }
    return response
  }

  private static let password = Route.write(
    .put, "/v1/people/{name}/password", for: .people,
    "Set a password: one's own, with the current one, or as an administrator another's.",
    body: .object(
      .must("password", .text(.free, 12...1_000)), .may("current", .text(.free, 1...1_000))),
    .empty
  ) { call in
    let name = call.parameter("name")
    guard try await call.store.person(name) != nil else { throw Problem.notFound("person") }
    let isOwn = call.identity.person?.name == name
    if isOwn {
      _ = try await SignIn(call.services).verify(
        name: name.string, password: call.text("current")?.string ?? "", from: call.context.peer)
    } else if !call.identity.has(.administrator) {
      throw Problem(.forbidden, "not_allowed", "this is for administrators")
    }
    let password = try call.required("password").string
    try await SignIn(call.services).change(name, to: password, isGiven: !isOwn)
    return Response(status: .noContent)
  }
}

extension Call {
  /// A name that is to be given: it looks like no other.
  func nameParameter(_ parameter: String) throws -> Text {
    let name = self.parameter(parameter)
    guard TextForm.name.accepts(name.string) else {
      throw Problem.malformed("\(parameter) must be \(TextForm.name.wanted)")
    }
    return name
  }
}
