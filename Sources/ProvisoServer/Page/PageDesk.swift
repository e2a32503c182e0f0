import HTTPTypes
import Hummingbird
import Proviso
import ProvisoLanguage
import ProvisoLog
import ProvisoQueue

/// Reads what pages show, for a person who is signed in.
struct PageDesk: Sendable {
  let services: Services

  /// One visit of a page.
  struct Visit {
    let person: Person
    let actor: Actor
    let values: [String: String]
    let id: Text

    /// Only a part of the page is asked for, by the script.
    var part: String? { values["part"] }
  }

  typealias Drawing = @Sendable (Visit) async throws -> Response

  var pages: [(path: String, draw: Drawing)] {
    [
      ("/inbox", { try await list($0, isInbox: true) }),
      ("/history", { try await list($0, isInbox: false) }),
      ("/requests/{id}", request), ("/requests/{id}/audit", requestAudit), ("/audit", audit),
      ("/audit/proof/{id}", proof), ("/grants", grants), ("/overview", overview),
      ("/switches", switches),
    ]
  }

  /// Nobody sees a page without signing in; what goes wrong is a page, too.
  func answer(_ request: Request, _ context: ServerContext, _ draw: Drawing) async throws
    -> Response
  {
    guard let person = context.identity.person, let actor = context.identity.actor else {
      return .redirect(to: "/sign-in")
    }
    let values = Self.values(request.uri.query ?? "")
    let id = context.parameters.get("id").flatMap { QueryText.decoded($0[...]) } ?? ""
    do {
      return try await draw(Visit(person: person, actor: actor, values: values, id: Text(id)))
    } catch is NotThere {
      return PageRoutes.html(
        Pages.page(
          "notice", "Not found",
          ["title": "Not found", "text": "There is nothing at this address, or it was erased."],
          for: person.name.string), status: .notFound)
    }
  }

  struct NotThere: Error {}

  /// What is coded wrongly counts as absent: a page is still a page.
  private static func values(_ query: String) -> [String: String] {
    var values: [String: String] = [:]
    for pair in query.split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, let name = QueryText.decoded(parts[0], isQuery: true) else { continue }
      values[name] = QueryText.decoded(parts[1], isQuery: true)
    }
    return values
  }

  private func page(_ name: String, _ title: String, _ view: View, _ visit: Visit) -> Response {
    PageRoutes.html(Pages.page(name, title, view, for: visit.person.name.string))
  }

  private func list(_ visit: Visit, isInbox: Bool) async throws -> Response {
    let query = ListQuery(isInbox: isInbox, visit.values)
    let page = try await requests(query, visit)
    let view = ListView(query: query, page: page, chosen: nil, cardMarkup: nil).view
    if visit.part == "rows" { return PageRoutes.html(Pages.draw("rows", view).html) }
    return self.page("list", isInbox ? "Inbox" : "History", view, visit)
  }

  private func requests(_ query: ListQuery, _ visit: Visit) async throws -> RequestPage {
    try await services.store.requests(
      query.filter(for: visit.person.name), after: query.after.map { Text($0) }, limit: 50)
  }

  @Sendable private func request(_ visit: Visit) async throws -> Response {
    guard let found = try await services.store.request(visit.id) else { throw NotThere() }
    let card = try await CardDesk(services).card(of: found)
    let drawn = Pages.draw("card", CardView(card: card, person: visit.person).view)
    if visit.part == "card" { return PageRoutes.html(drawn.html) }
    let query = ListQuery(isInbox: true, found.state == .pending ? [:] : ["scope": "all"])
    let view = ListView(
      query: query, page: try await requests(query, visit), chosen: found.id, cardMarkup: drawn)
    return page("list", "Inbox", view.view, visit)
  }

  @Sendable private func requestAudit(_ visit: Visit) async throws -> Response {
    guard let found = try await services.store.request(visit.id) else { throw NotThere() }
    try await recordReading("requests/\(found.id)/audit", visit)
    let leaves = try await services.store.leaves(ofRequest: found.id)
    let view = AuditView(
      request: found.id, checkpoint: try await checkpoint(), entries: try await entries(leaves),
      from: 0, hasReceipt: found.votes.isEmpty == false)
    return page("audit", "Log", view.view, visit)
  }

  @Sendable private func audit(_ visit: Visit) async throws -> Response {
    try await recordReading("log", visit)
    let checkpoint = try await checkpoint()
    let size = checkpoint?.size ?? 0
    let last = size > AuditView.pageSize ? size - AuditView.pageSize : 0
    let from = visit.values["from"].flatMap { UInt64($0) }.map { min($0, size) } ?? last
    let leaves = try await services.store.leaves(from: from, limit: Int(AuditView.pageSize))
    let view = AuditView(
      request: nil, checkpoint: checkpoint, entries: try await entries(leaves), from: from,
      hasReceipt: false)
    return page("audit", "Log", view.view, visit)
  }

  /// Whoever reads the log stands in it.
  private func recordReading(_ what: String, _ visit: Visit) async throws {
    _ = try await services.store.perform(
      .recordReading(what: Text(what)), by: visit.actor, under: nil
    ) { _ in Reply(status: 200, body: []) }
  }

  private func checkpoint() async throws -> Checkpoint? {
    guard let note = try? SignedNote(try await services.store.checkpoint()) else { return nil }
    return Checkpoint(note.text)
  }

  private func entries(_ leaves: [[UInt8]]) async throws -> [AuditView.Entry] {
    var entries: [AuditView.Entry] = []
    for leaf in leaves {
      let index = try? AuditLeaf.sequence(leaf)
      var receipt: Receipt?
      if let index { receipt = try await services.store.receipt(of: index) }
      entries.append(AuditView.Entry(bytes: leaf, receipt: receipt))
    }
    return entries
  }

  @Sendable private func proof(_ visit: Visit) async throws -> Response {
    guard let index = UInt64(visit.id.string),
      let leaf = try await services.store.leaves(from: index, limit: 1).first,
      let entry = try await entries([leaf]).first, let proof = AuditView.proof(entry)
    else { throw NotThere() }
    return .json(proof)
  }

  @Sendable private func grants(_ visit: Visit) async throws -> Response {
    let view = DeskViews.grants(
      try await services.store.grants(), for: visit.person, at: await services.store.now())
    return page("grants", "Grants", view, visit)
  }

  @Sendable private func switches(_ visit: Visit) async throws -> Response {
    let view = DeskViews.switches(
      try await services.store.switches(), agents: try await services.store.agents(),
      for: visit.person)
    return page("switches", "Kill switch", view, visit)
  }

  @Sendable private func overview(_ visit: Visit) async throws -> Response {
    let wanted = visit.values["days"].flatMap { Int($0) } ?? 7
    let days = min(90, max(1, wanted))
    let now = await services.store.now()
    let overview = try await services.store.overview(
      since: now.adding(seconds: -Int64(days) * 86_400))
    let view = OverviewPage(overview: overview, days: days, now: now)
    return page("overview", "Overview", view.view, visit)
  }
}
