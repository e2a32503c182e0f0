import ProvisoLanguage
import ProvisoQueue

/// Answers that are kept under their keys, and figures by the hour.
extension SQLiteLedger {
  static let keptSeconds: Int64 = 24 * 3600

  struct StoredReply {
    let bodyHash: [UInt8]
    let reply: Reply
  }

  /// What was answered to the key; nil: it is new, or as good as new after a day.
  func reply(to key: IdempotencyKey, at moment: Moment) throws -> StoredReply? {
    try connection.first(
      "SELECT hash, status, body, at FROM replies WHERE owner = ? AND key = ?", key.owner, key.key
    ) { row -> StoredReply? in
      guard moment < row.moment(3).adding(seconds: Self.keptSeconds) else { return nil }
      var reply = Reply(status: row.count(1), body: row.blob(2))
      reply.isReplayed = true
      return StoredReply(bodyHash: row.blob(0), reply: reply)
    } ?? nil
  }

  /// `request` is whose contents the answer repeats.
  func put(_ reply: Reply, to key: IdempotencyKey, request: Text?, at moment: Moment) throws {
    try connection.run(
      """
      INSERT OR REPLACE INTO replies(owner, key, hash, at, request, status, body)
        VALUES (?, ?, ?, ?, ?, ?, ?)
      """, key.owner, key.key, key.bodyHash, moment, request, reply.status, reply.body)
  }

  /// Drops some of the answers whose day is over; whether there may be more.
  func dropReplies(before moment: Moment, limit: Int) throws -> Bool {
    try connection.run(
      """
      DELETE FROM replies WHERE number IN
        (SELECT number FROM replies WHERE at <= ? ORDER BY at LIMIT ?)
      """, moment.adding(seconds: -Self.keptSeconds), limit) == limit
  }

  func count(_ verdict: Ruling.Verdict, at moment: Moment) throws {
    let hour = moment.milliseconds - moment.milliseconds % 3_600_000
    try connection.run(
      """
      INSERT INTO hours(start, approved, routed, denied) VALUES (?, ?, ?, ?)
        ON CONFLICT(start) DO UPDATE SET approved = approved + excluded.approved,
          routed = routed + excluded.routed, denied = denied + excluded.denied
      """, hour, verdict == .approve ? 1 : 0, verdict == .route ? 1 : 0, verdict == .deny ? 1 : 0)
  }
}

extension Answer {
  /// The request whose contents the answer may repeat.
  var request: Text? {
    switch self {
    case .decided(let ruling): ruling.request?.id ?? ruling.permission?.request
    case .permitted(let permission): permission.request
    case .changed(let request): request.id
    case .grantProposal, .grant, .recorded: nil
    }
  }
}
