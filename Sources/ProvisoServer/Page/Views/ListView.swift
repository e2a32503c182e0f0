import ProvisoLanguage
import ProvisoQueue

/// What an address of the inbox or the history asks for.
struct ListQuery {
  enum Scope: String, CaseIterable { case mine, waiting, all }

  let isInbox: Bool
  let scope: Scope
  let state: RequestState?
  let texts: [String: String]
  let after: String?

  init(isInbox: Bool, _ values: [String: String]) {
    self.isInbox = isInbox
    scope = values["scope"].flatMap(Scope.init) ?? .mine
    state = values["state"].flatMap { wanted in RequestState.allCases.first { $0.words == wanted } }
    texts = values.filter { Self.names.contains($0.key) && !$0.value.utf8.isEmpty }
    after = values["after"].flatMap { $0.utf8.isEmpty ? nil : $0 }
  }

  static let names = ["agent", "type", "rule", "text"]

  func filter(for person: Text) -> RequestFilter {
    var filter = RequestFilter()
    filter.agent = texts["agent"].map { Text($0) }
    filter.type = texts["type"].map { Text($0) }
    filter.rule = texts["rule"].map { Text($0) }
    filter.text = texts["text"].map { Text($0) }
    if isInbox {
      switch scope {
      case .mine:
        filter.states = [.pending]
        filter.waitsFor = person
      case .waiting: filter.states = [.pending]
      case .all: filter.states = RequestState.allCases.filter(\.isOpen) + [.unknown]
      }
    } else {
      filter.states = state.map { [$0] } ?? []
      filter.order = .newest
    }
    return filter
  }

  var path: String { isInbox ? "/inbox" : "/history" }

  /// The query with other values; what is nil goes.
  func query(scope: Scope? = nil, after: String? = nil) -> String {
    var pairs = Self.names.compactMap { name in texts[name].map { (name, $0) } }
    if isInbox { pairs.append(("scope", (scope ?? self.scope).rawValue)) }
    if let state, !isInbox { pairs.append(("state", state.words)) }
    if let after { pairs.append(("after", after)) }
    return pairs.isEmpty
      ? "" : "?" + pairs.map { "\($0)=\(Self.coded($1))" }.joined(separator: "&")
  }

  private static func coded(_ text: String) -> String {
    text.utf8.map { byte in
      let isPlain =
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF) || byte == 0x5F
      let digits = String(byte, radix: 16, uppercase: true)
      return isPlain
        ? String(UnicodeScalar(byte)) : "%" + (digits.utf8.count == 1 ? "0" : "") + digits
    }.joined()
  }
}

/// A list with its filters, and the card that is read beside it.
struct ListView {
  let query: ListQuery
  let page: RequestPage
  let chosen: Text?
  let cardMarkup: Markup?

  var view: View {
    var view: View = [
      "title": query.isInbox ? "Inbox" : "History",
      "address": query.path, "isInbox": query.isInbox, "scope": query.scope.rawValue,
      "count": page.count >= 10_000 ? "10,000 or more" : "\(page.count)",
      "isFiltered": ["agent", "type", "rule"].contains { query.texts[$0] != nil },
      "rows": page.requests.map { RowView.view($0, chosen: chosen, query: "") },
      "emptyText": query.isInbox ? "Nothing waits here." : "Nothing was found.",
      "scopes": ListQuery.Scope.allCases.map { scope -> View in
        [
          "name": Self.name(scope), "isHere": scope == query.scope,
          "address": query.path + query.query(scope: scope),
        ]
      },
      "states": RequestState.allCases.map { state -> View in
        ["name": state.words, "isChosen": state == query.state]
      },
    ]
    for name in ListQuery.names { view[name] = query.texts[name] ?? "" }
    view["next"] = page.next.map { query.path + query.query(after: $0.string) }
    view["cardMarkup"] = cardMarkup
    return view
  }

  private static func name(_ scope: ListQuery.Scope) -> String {
    switch scope {
    case .mine: "For me"
    case .waiting: "Waiting"
    case .all: "Open"
    }
  }
}
