import HTTPTypes
import ProvisoJSON
import ProvisoLanguage
import ProvisoQueue

/// What a list is asked for.
struct RequestQuery {
  static let fields: [Field] = [
    .may("state", .list(of: .choice(RequestState.allCases.map(\.rawValue)), 0...11)),
    .may("agent", .name), .may("type", .text(.free, 1...500)), .may("rule", .text(.free, 1...200)),
    .may("waits_for", .either([.choice(["me"]), .name]), "A person, or `me`."),
    .may("text", .text(.free, 1...200)), .may("since", .moment), .may("until", .moment),
    .may("order", .choice(["deadline", "newest"])), .may("after", .text(.free, 1...500)),
    .may("limit", .integer(1...200)),
  ]

  var filter = RequestFilter()
  let after: Text?
  let limit: Int

  init(_ call: Call) throws {
    func text(_ name: String) -> Text? { call.query[name].map { Text($0) } }
    filter.states = (call.query["state"] ?? "").split(separator: ",").compactMap {
      RequestState(rawValue: String($0))
    }
    filter.agent = text("agent")
    filter.type = text("type")
    filter.rule = text("rule")
    filter.text = text("text")
    filter.since = call.query["since"].flatMap { Moment($0) }
    filter.until = call.query["until"].flatMap { Moment($0) }
    filter.order = call.query["order"] == "newest" ? .newest : .deadline
    after = text("after")
    limit = call.query["limit"].flatMap { Int($0) } ?? 50
    if let waitsFor = text("waits_for") {
      filter.waitsFor = waitsFor == "me" ? call.identity.person?.name : waitsFor
      guard filter.waitsFor != nil else { throw Problem.malformed("`me` is for people") }
    }
    switch call.identity {
    case .nobody, .person: break
    case .agent(let agent): filter.agent = agent.name
    case .executor: throw Problem(.forbidden, "not_allowed", "executors ask for one request each")
    }
  }
}
