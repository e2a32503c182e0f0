import ProvisoJSON
import ProvisoLanguage
import ProvisoQueue

/// What an evaluation of AuthZEN comes to.
struct AccessAnswer: Sendable {
  static let schema = Schema.named(
    "AccessDecision", .open(.must("decision", .flag), .may("context", .map(of: .anything))))

  let decision: Bool
  let context: JSONTree

  var json: JSONTree { .record(["decision": .flag(decision), "context": context]) }

  /// A permission for other arguments than were sent is told, but permits nothing: whoever asked
  /// would run what they sent.
  init(_ permission: Permission) {
    decision = permission.replaces == nil
    context = .record([
      "execution": .text(permission.execution), "digest": .text(permission.binding.action),
      "reason": decision ? nil : .text(Refusal.Code.replaced.rawValue),
      "replaces": permission.replaces.map { .text($0) },
      "arguments": decision ? nil : .document(permission.arguments),
    ])
  }

  init(_ refusal: Refusal) {
    decision = false
    context = .record(["reason": .text(refusal.code.rawValue), "detail": .text(refusal.text)])
  }

  init(_ ruling: Ruling, origin: String) {
    let digest = JSONTree.text(ruling.binding.action)
    switch (ruling.verdict, ruling.permission) {
    case (.approve, let permission?): self.init(permission)
    case (.approve, nil): self.init(decision: true, context: .record(["digest": digest]))
    case (.deny, _):
      self.init(
        decision: false, context: .record(["reason": .text(ruling.reason), "digest": digest]))
    case (.route, _): self.init(decision: false, context: Self.waiting(ruling, origin))
    }
  }

  private init(decision: Bool, context: JSONTree) {
    self.decision = decision
    self.context = context
  }

  private static func waiting(_ ruling: Ruling, _ origin: String) -> JSONTree {
    let digest = JSONTree.text(ruling.binding.action)
    return .record([
      "evaluation_id": ruling.request.map { .text($0.id) },
      "reason": .text("approval_required"), "detail": .text(ruling.reason), "digest": digest,
      "access_request": .record([
        "endpoint": .text(origin + AccessRoutes.requestsPath),
        "expires_at": ruling.request?.nextDeadline.map { .moment($0) }, "binding_token": digest,
      ]),
    ])
  }
}
