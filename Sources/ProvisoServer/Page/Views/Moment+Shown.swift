import ProvisoQueue

extension Moment {
  /// For people, in UTC: `2026-11-23 10:00 UTC`.
  var shown: String {
    let text = self.text.utf8
    let date = String(decoding: text.prefix(10), as: UTF8.self)
    return date + " " + String(decoding: text.dropFirst(11).prefix(5), as: UTF8.self) + " UTC"
  }
}

extension RequestState {
  /// In words.
  var words: String {
    switch self {
    case .pending: "waiting"
    case .approved: "approved"
    case .approvedModified: "approved, modified"
    case .consumed: "running"
    case .succeeded: "done"
    case .failed: "failed"
    case .unknown: "outcome unknown"
    case .rejected: "rejected"
    case .expired: "expired"
    case .cancelled: "cancelled"
    case .superseded: "superseded"
    }
  }
}
