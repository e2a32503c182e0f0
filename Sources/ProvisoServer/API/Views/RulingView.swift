import HTTPTypes
package import ProvisoJSON
import ProvisoLanguage
package import ProvisoQueue

/// What a submission came to, and permissions.
package enum RulingView {
  static let permission = Schema.named(
    "Permission",
    .object(
      .must("execution", .text), .may("request", .text), .must("digest", .digest),
      .must("evidence", .text),
      .must("arguments", .anything, "What may run, exactly."),
      .may("replaces", .text, "The request whose action a person changed.")))

  static let schema = Schema.named(
    "Ruling",
    .object(
      .must("decision", .choice(["approve", "route", "deny"])), .must("reason", .text),
      .must("digest", .digest, "The action that was decided."), .must("evidence", .text),
      .may("code", .text, "Why it was refused before any rule spoke."),
      .may("request", RequestView.brief), .may("permission", permission)))

  package static func reply(_ ruling: Ruling) -> Reply {
    Reply(ruling.verdict == .route ? .accepted : .ok, json(ruling))
  }

  package static func json(_ ruling: Ruling) -> JSONTree {
    let code = Refusal.Code(rawValue: ruling.reason.string)
    return .record([
      "decision": .text(ruling.verdict.rawValue), "reason": .text(ruling.reason),
      "code": code.map { .text($0.rawValue) }, "digest": .text(ruling.binding.action),
      "evidence": .text(ruling.binding.evidence),
      "request": ruling.request.map { RequestView.brief($0) },
      "permission": ruling.permission.map { json($0) },
    ])
  }

  package static func json(_ permission: Permission) -> JSONTree {
    .record([
      "execution": .text(permission.execution),
      "request": permission.request.utf8.isEmpty ? nil : .text(permission.request),
      "digest": .text(permission.binding.action), "evidence": .text(permission.binding.evidence),
      "arguments": .document(permission.arguments),
      "replaces": permission.replaces.map { .text($0) },
    ])
  }
}

extension Answer {
  /// Something that no route expects: a mistake of the server, told as one.
  package var unexpected: Reply {
    Reply(Problem(.internalServerError, "internal", "the queue gave another answer than asked"))
  }
}
