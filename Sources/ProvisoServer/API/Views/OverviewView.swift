import ProvisoJSON
import ProvisoLanguage
import ProvisoQueue

/// Figures as programs see them.
enum OverviewView {
  private static let share = Schema.object(
    .must("name", .text), .must("approved", .natural), .must("modified", .natural),
    .must("rejected", .natural), .must("expired", .natural))
  private static let hour = Schema.object(
    .must("start", .moment), .must("approved", .natural), .must("routed", .natural),
    .must("denied", .natural))

  static let schema = Schema.named(
    "Overview",
    .object(
      .must("pending", .natural), .may("oldest_pending", .moment),
      .may("median_wait_seconds", .number(nil)), .may("ninetieth_wait_seconds", .number(nil)),
      .must("hours", .list(of: hour)), .must("by_rule", .list(of: share)),
      .must("by_agent", .list(of: share)),
      .must("rejections", .list(of: .object(.must("reason", .text), .must("count", .natural))))))

  static func json(_ overview: Overview) -> JSONTree {
    .record([
      "pending": .number(overview.pending),
      "oldest_pending": overview.oldestPending.map { .moment($0) },
      "median_wait_seconds": overview.medianWait.map { .decimal($0) },
      "ninetieth_wait_seconds": overview.ninetiethWait.map { .decimal($0) },
      "hours": .list(overview.hours.map(json)), "by_rule": .list(overview.byRule.map(json)),
      "by_agent": .list(overview.byAgent.map(json)),
      "rejections": .list(
        overview.rejections.map {
          .record(["reason": .text($0.reason), "count": .number($0.count)])
        }),
    ])
  }

  private static func json(_ hour: Overview.Hour) -> JSONTree {
    .record([
      "start": .moment(hour.start), "approved": .number(hour.approved),
      "routed": .number(hour.routed), "denied": .number(hour.denied),
    ])
  }

  private static func json(_ share: Overview.Share) -> JSONTree {
    .record([
      "name": .text(share.name), "approved": .number(share.approved),
      "modified": .number(share.modified), "rejected": .number(share.rejected),
      "expired": .number(share.expired),
    ])
  }
}
