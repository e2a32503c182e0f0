/// The templates of all pages, by name.
enum Templates {
  static let all: [String: String] = [
    "layout": layout, "signIn": signIn, "list": list, "rows": rows, "card": card, "field": field,
    "actions": actions, "dialogs": dialogs, "notice": notice, "audit": audit, "grants": grants,
    "overview": overview, "switches": switches,
  ]
}
