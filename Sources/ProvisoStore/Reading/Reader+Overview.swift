import ProvisoLanguage
import ProvisoQueue

extension Reader {
  private static let mostReasons = 20

  func overview(since moment: Moment) throws -> Overview {
    let waits = try connection.rows(
      """
      SELECT decided - submitted AS wait FROM requests
        WHERE decided >= ? AND by_person = 1 ORDER BY wait
      """, moment
    ) { Double($0.integer(0)) / 1000 }
    return Overview(
      pending: try pendingCount(), oldestPending: try oldestPending(),
      medianWait: Self.quantile(waits, 0.5), ninetiethWait: Self.quantile(waits, 0.9),
      hours: try hours(since: moment),
      byRule: try shares(
        """
        SELECT rule, outcome, count(*) FROM requests
          CROSS JOIN request_rules ON request_rules.id = requests.id
          WHERE decided >= ? AND (by_person = 1 OR outcome = 'expired')
          GROUP BY rule, outcome ORDER BY rule
        """, since: moment),
      byAgent: try shares(
        """
        SELECT agent, outcome, count(*) FROM requests
          WHERE decided >= ? AND (by_person = 1 OR outcome = 'expired')
          GROUP BY agent, outcome ORDER BY agent
        """, since: moment),
      rejections: try rejections(since: moment))
  }

  private func pendingCount() throws -> Int {
    try connection.first("SELECT count(*) FROM requests WHERE state = 'pending'") {
      $0.count(0)
    } ?? 0
  }

  private func oldestPending() throws -> Moment? {
    try connection.first(
      "SELECT submitted FROM requests WHERE state = 'pending' ORDER BY submitted LIMIT 1"
    ) { $0.moment(0) }
  }

  /// The nearest rank; nil: there are no values.
  private static func quantile(_ sorted: [Double], _ share: Double) -> Double? {
    guard !sorted.isEmpty else { return nil }
    let rank = Int((Double(sorted.count) * share).rounded(.up))
    return sorted[max(0, min(sorted.count, rank) - 1)]
  }

  private func hours(since moment: Moment) throws -> [Overview.Hour] {
    try connection.rows(
      "SELECT start, approved, routed, denied FROM hours WHERE start > ? ORDER BY start",
      moment.milliseconds - 3_600_000
    ) {
      Overview.Hour(
        start: $0.moment(0), approved: $0.count(1), routed: $0.count(2), denied: $0.count(3))
    }
  }

  /// Rows of name, outcome and count, sorted by name.
  private func shares(_ sql: String, since moment: Moment) throws -> [Overview.Share] {
    let rows = try connection.rows(sql, moment) {
      (name: $0.text(0), outcome: $0.text(1), count: $0.count(2))
    }
    var shares: [Overview.Share] = []
    for name in rows.map(\.name) where shares.last?.name != name {
      func count(_ outcome: Text) -> Int {
        rows.first { $0.name == name && $0.outcome == outcome }?.count ?? 0
      }
      shares.append(
        Overview.Share(
          name: name, approved: count("approved"), modified: count("modified"),
          rejected: count("rejected"), expired: count("expired")))
    }
    return shares
  }

  private func rejections(since moment: Moment) throws -> [(reason: Text, count: Int)] {
    try connection.rows(
      """
      SELECT reason, count(*) AS times FROM requests
        WHERE decided >= ? AND outcome = 'rejected' AND by_person = 1
        GROUP BY reason ORDER BY times DESC, reason LIMIT ?
      """, moment, Self.mostReasons
    ) { (reason: $0.text(0), count: $0.count(1)) }
  }
}
