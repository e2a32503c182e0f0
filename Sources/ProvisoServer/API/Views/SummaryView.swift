package import ProvisoJSON
import ProvisoLanguage
package import ProvisoQueue

/// A line of a list, and a page of them.
package enum SummaryView {
  static let page = Schema.object(
    .must("requests", .list(of: summary)), .may("next", .text), .must("count", .natural))

  private static let summary = Schema.named(
    "Summary",
    .object(
      .must("id", .text), .must("version", .natural), .must("state", RequestView.state),
      .must("type", .text), .must("agent", .text), .may("on_behalf_of", .text),
      .must("rules", .list(of: .text)), .must("reason", .text), .must("submitted", .moment),
      .may("deadline", .moment), .may("claimed_by", .text), .must("preferred", .list(of: .text)),
      .must("digest", .text), .must("shown", .text)))

  package static func json(_ page: RequestPage) -> JSONTree {
    .record([
      "requests": .list(page.requests.map(json)), "next": page.next.map { .text($0) },
      "count": .number(page.count),
    ])
  }

  package static func json(_ summary: RequestSummary) -> JSONTree {
    .record([
      "id": .text(summary.id), "version": .number(summary.version),
      "state": .text(summary.state.rawValue), "type": .text(summary.type),
      "agent": .text(summary.agent), "on_behalf_of": summary.onBehalfOf.map { .text($0) },
      "rules": .texts(summary.rules), "reason": .text(summary.reason),
      "submitted": .moment(summary.submitted), "deadline": summary.deadline.map { .moment($0) },
      "claimed_by": summary.claimedBy.map { .text($0) }, "preferred": .texts(summary.preferred),
      "digest": .text(summary.digest), "shown": .text(summary.shown),
    ])
  }
}
