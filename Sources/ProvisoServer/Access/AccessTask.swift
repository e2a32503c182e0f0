import ProvisoJSON
import ProvisoLanguage
import ProvisoQueue

/// A request as the Access Request and Approval profile tells it.
struct AccessTask: Sendable {
  static let schema = Schema.named(
    "AccessTask",
    .open(
      .must(
        "task",
        .open(
          .must("id", .text),
          .must("status", .choice(["pending", "approved", "denied", "expired", "cancelled", "failed", "partial"])),
          .must("status_endpoint", .text), .may("expires_at", .moment))),
      .may("result", .map(of: .anything))))

  private let request: ReviewRequest
  private let origin: String

  init(_ request: ReviewRequest, origin: String) {
    self.request = request
    self.origin = origin
  }

  var json: JSONTree {
    .record([
      "task": .record([
        "id": .text(request.id), "status": .text(status),
        "status_endpoint": .text("\(origin)\(AccessRoutes.requestsPath)/\(request.id)"),
        "expires_at": (request.nextDeadline ?? request.validUntil).map { .moment($0) },
        "reason": request.resolution.map { .text($0.reason) },
        "replacement": request.replacement.map { .text($0) },
      ]),
      "result": request.state == .approved ? approval : nil,
    ])
  }

  private var approval: JSONTree {
    .record([
      "mode": .text("reevaluate"),
      "approval": .record([
        "id": .text(request.id), "approved_until": request.validUntil.map { .moment($0) },
        "state": .text(request.state.rawValue),
      ]),
    ])
  }

  /// What is not known to be approved is not.
  private var status: String {
    switch request.state {
    case .pending: "pending"
    case .approved, .consumed, .succeeded, .failed, .unknown: "approved"
    case .approvedModified: "partial"
    case .rejected: "denied"
    case .expired: "expired"
    case .cancelled: request.replacement == nil ? "cancelled" : "partial"
    case .superseded: "failed"
    }
  }
}
