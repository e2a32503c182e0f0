import HTTPTypes
import ProvisoJSON
import ProvisoLanguage
import ProvisoQueue

/// Standing approvals as programs see them.
enum GrantView {
  static let schema = Schema.named(
    "Grant",
    .object(
      .must("name", .text), .must("text", .text(.free, 0...100_000)), .must("signer", .text),
      .must("agent", .text), .must("type", .text), .must("granted", .moment),
      .must("expires", .moment), .may("revoked", .moment), .may("suspended", .text),
      .must("uses", .natural), .must("to_judge", .list(of: .text)), .must("leaf", .natural)))

  static let backTest = Schema.named(
    "BackTest",
    .object(
      .must("days", .natural), .must("covered", .natural), .must("rejected", .list(of: .text)),
      .must("modified", .list(of: .text)), .must("examples", .list(of: .text))))

  static func json(_ grant: Grant) -> JSONTree {
    .record([
      "name": .text(grant.name), "text": .text(grant.text), "signer": .text(grant.signer),
      "agent": .text(grant.agent), "type": .text(grant.type), "granted": .moment(grant.granted),
      "expires": .moment(grant.expires), "revoked": grant.revoked.map { .moment($0) },
      "suspended": grant.suspended.map { .text($0) }, "uses": .number(grant.uses),
      "to_judge": .texts(grant.shown), "leaf": .number(grant.leaf),
    ])
  }

  static func json(_ past: BackTest) -> JSONTree {
    .record([
      "days": .number(past.days), "covered": .number(past.covered),
      "rejected": .texts(past.rejected), "modified": .texts(past.modified),
      "examples": .texts(past.examples),
    ])
  }
}

/// What a command changed that shows nothing of its own.
enum ChangeView {
  static let schema = Schema.object(
    .must("changes", .natural, "How many requests changed."))

  static let reply: @Sendable (Answer) -> Reply = { answer in
    switch answer {
    case .recorded(let changes, _): Reply(.ok, .record(["changes": .number(changes)]))
    case .changed, .grant: Reply(.ok, .record(["changes": .number(1)]))
    case .decided, .permitted, .grantProposal: answer.unexpected
    }
  }
}
