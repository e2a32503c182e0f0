import ProvisoLanguage
import ProvisoQueue

/// Lines of the inbox and the history.
enum RowView {
  static func view(_ summary: RequestSummary, chosen: Text?, query: String) -> View {
    let shown = summary.shown.utf8.isEmpty ? summary.reason : summary.shown
    var view: View = [
      "id": summary.id.string, "address": "/requests/\(summary.id.string)\(query)",
      "typeMarkup": Markup(of: summary.type.string), "state": summary.state.rawValue,
      "stateText": summary.state.words, "agentMarkup": Markup(of: summary.agent.string),
      "shownMarkup": Markup(of: shown.string), "isHere": summary.id == chosen,
      "rules": summary.rules.map { ["name": $0.string] as View },
    ]
    view["requester"] = summary.onBehalfOf?.string
    view["requesterMarkup"] = summary.onBehalfOf.map { Markup(of: $0.string) }
    view["claimedBy"] = summary.claimedBy?.string
    if summary.state == .pending {
      view["deadline"] = summary.deadline?.text
      view["deadlineText"] = summary.deadline?.shown
    }
    return view
  }
}
