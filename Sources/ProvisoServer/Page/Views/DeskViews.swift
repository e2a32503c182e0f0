import ProvisoLanguage
import ProvisoQueue

/// Grants and kill switches.
enum DeskViews {
  static func grants(_ grants: [Grant], for person: Person, at now: Moment) -> View {
    let sorted = grants.sorted { ($1.granted, $0.name) < ($0.granted, $1.name) }
    return [
      "grants": sorted.enumerated().map { place, grant in
        view(grant, number: place, for: person, at: now)
      }, "isReviewer": person.roles.contains(.reviewer),
    ]
  }

  private static func view(
    _ grant: Grant, number: Int, for person: Person, at now: Moment
  ) -> View {
    let state: (name: String, text: String) =
      grant.revoked != nil
      ? ("revoked", "revoked")
      : grant.expires <= now
        ? ("expired", "expired")
        : grant.suspended != nil ? ("unknown", "suspended") : ("live", "live")
    var view: View = [
      "number": number, "name": grant.name.string, "signer": grant.signer.string,
      "granted": grant.granted.text, "grantedText": grant.granted.shown,
      "expires": grant.expires.text, "expiresText": grant.expires.shown, "uses": grant.uses,
      "leaf": grant.leaf, "textMarkup": Markup(of: grant.text.string), "state": state.name,
      "stateText": state.text, "isLive": grant.revoked == nil && grant.expires > now,
      "isSigner": grant.signer == person.name,
      "shown": grant.shown.map { ["id": $0.string] as View },
    ]
    view["suspended"] = grant.suspended?.string
    return view
  }

  static func switches(_ switches: [KillSwitch], agents: [Agent], for person: Person) -> View {
    [
      "switches": switches.map { one -> View in
        [
          "what": [one.agent.map { "agent \($0)" }, one.type.map { "type \($0)" }]
            .compactMap { $0 }.joined(separator: ", ").nonEmpty ?? "everything",
          "agent": one.agent?.string ?? "", "type": one.type?.string ?? "",
          "reason": one.reason.string,
        ]
      }, "isAdministrator": person.roles.contains(.administrator),
      "agents": agents.map { ["name": $0.name.string] as View },
    ]
  }
}

extension String {
  fileprivate var nonEmpty: String? { utf8.isEmpty ? nil : self }
}
