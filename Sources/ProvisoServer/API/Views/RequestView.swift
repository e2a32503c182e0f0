package import ProvisoJSON
import ProvisoLanguage
package import ProvisoQueue

/// A request as programs see it.
package enum RequestView {
  static let state = Schema.named("State", .choice(RequestState.allCases.map(\.rawValue)))

  /// What its own agent sees: nothing of who voted, and nothing that others wrote to each other.
  static let brief = Schema.named(
    "RequestBrief",
    .object([
      .must("id", .text), .must("version", .natural), .must("state", state),
      .must("type", .text), .must("agent", .text), .may("on_behalf_of", .text),
      .may("executor", .text), .must("digest", .text), .must("evidence", .text),
      .must("submitted", .moment), .may("deadline", .moment), .may("valid_until", .moment),
      .must("arguments", .anything), .must("messages", .list(of: message)),
      .may("resolution", resolution), .may("replaces", .text), .may("replacement", .text),
      .may("execution", execution),
    ], isOpen: false))

  static let full = Schema.named(
    "Request",
    .object([
      .must("id", .text), .must("version", .natural), .must("state", state),
      .must("type", .text), .must("agent", .text), .may("on_behalf_of", .text),
      .may("executor", .text), .must("digest", .text), .must("evidence", .text),
      .must("submitted", .moment), .may("deadline", .moment), .may("valid_until", .moment),
      .must("arguments", .anything), .must("messages", .list(of: message)),
      .may("resolution", resolution), .may("replaces", .text), .may("replacement", .text),
      .may("execution", execution),
      .may("definition", .text), .must("document", .anything), .must("decision", .anything),
      .must("program", .text), .may("overlay", .text), .must("demands", .list(of: demand)),
      .must("votes", .list(of: vote)), .may("claim", claim),
      .must("later_words", .list(of: .open(.must("at", .moment), .must("words", .anything)))),
      .must("rejections", .list(of: .text)), .must("excluded", .list(of: .text)),
    ], isOpen: false))

  private static let message = Schema.object(
    .must("author", .text), .must("is_person", .flag), .must("at", .moment), .must("text", .text))
  private static let resolution = Schema.object(
    .must("by", ActorView.schema), .must("at", .moment), .must("reason", .text))
  private static let execution = Schema.object(
    .must("id", .text), .must("by", ActorView.schema), .must("started", .moment),
    .may("ended", .moment), .may("note", .text))
  private static let target = Schema.object(
    .may("group", .text), .may("requester", .text), .must("quorum", .natural),
    .may("preferred", .text))
  private static let demand = Schema.object(
    .must("rule", .text), .must("targets", .list(of: target)), .must("deadline", .moment),
    .must("is_escalated", .flag), .may("else", .list(of: target)))
  private static let vote = Schema.object(
    .must("person", .text), .must("at", .moment), .must("digest", .text), .must("leaf", .natural))
  private static let claim = Schema.object(.must("person", .text), .must("until", .moment))

  package static func json(_ request: ReviewRequest, for identity: Identity) -> JSONTree {
    identity.person == nil ? brief(request) : full(request)
  }

  package static func brief(_ request: ReviewRequest) -> JSONTree {
    .object(shared(request))
  }

  package static func full(_ request: ReviewRequest) -> JSONTree {
    let rest = JSONTree.record([
      "definition": request.definition.map { .text($0) }, "document": .document(request.document),
      "decision": .document(request.decision), "program": .text(request.program),
      "overlay": request.overlay.map { .text($0) }, "demands": demands(request),
      "votes": .list(request.votes.map(json)), "claim": request.claim.map(json),
      "later_words": .list(
        request.laterWords.map { .record(["at": .moment($0.at), "words": .document($0.json)]) }),
      "rejections": .texts(request.rejections), "excluded": .texts(request.excluded),
    ])
    guard case .object(let members) = rest else { return rest }
    return .object(shared(request) + members)
  }

  private static func shared(_ request: ReviewRequest) -> [JSONTree.Member] {
    let tree = JSONTree.record([
      "id": .text(request.id), "version": .number(request.version),
      "state": .text(request.state.rawValue), "type": .text(request.type),
      "agent": .text(request.agent), "on_behalf_of": request.onBehalfOf.map { .text($0) },
      "executor": request.executor.map { .text($0) }, "digest": .text(request.binding.action),
      "evidence": .text(request.binding.evidence), "submitted": .moment(request.submitted),
      "deadline": request.nextDeadline.map { .moment($0) },
      "valid_until": request.validUntil.map { .moment($0) },
      "arguments": JSONTree.document(request.document)["arguments"] ?? .null,
      "messages": .list(request.messages.map(json)), "resolution": request.resolution.map(json),
      "replaces": request.replaces.map { .text($0) },
      "replacement": request.replacement.map { .text($0) },
      "execution": request.execution.map(json),
    ])
    if case .object(let members) = tree { return members }
    return []
  }

  private static func demands(_ request: ReviewRequest) -> JSONTree {
    .list(
      request.demands.indices.map { place in
        let demand = request.demands[place]
        return .record([
          "rule": .text(demand.rule), "targets": .list(demand.targets.map(json)),
          "deadline": .moment(
            place < request.deadlines.count ? request.deadlines[place] : request.submitted),
          "is_escalated": .flag(place < request.escalated.count && request.escalated[place]),
          "else": demand.otherwise.map { .list($0.map(json)) },
        ])
      })
  }

  private static func json(_ target: Target) -> JSONTree {
    switch target.who {
    case .group(let name):
      .record([
        "group": .text(name), "quorum": .number(target.quorum),
        "preferred": target.preferred.map { .text($0) },
      ])
    case .requester(let name):
      .record(["requester": .text(name), "quorum": .number(target.quorum)])
    }
  }

  private static func json(_ vote: Vote) -> JSONTree {
    .record([
      "person": .text(vote.person), "at": .moment(vote.at), "digest": .text(vote.digest),
      "leaf": .number(vote.leaf),
    ])
  }

  private static func json(_ claim: ReviewRequest.Claim) -> JSONTree {
    .record(["person": .text(claim.person), "until": .moment(claim.until)])
  }

  private static func json(_ message: ReviewRequest.Message) -> JSONTree {
    .record([
      "author": .text(message.author), "is_person": .flag(message.isPerson),
      "at": .moment(message.at), "text": .text(message.text),
    ])
  }

  private static func json(_ resolution: ReviewRequest.Resolution) -> JSONTree {
    .record([
      "by": ActorView.json(resolution.by), "at": .moment(resolution.at),
      "reason": .text(resolution.reason),
    ])
  }

  private static func json(_ execution: ReviewRequest.Execution) -> JSONTree {
    .record([
      "id": .text(execution.id), "by": ActorView.json(execution.by),
      "started": .moment(execution.started), "ended": execution.ended.map { .moment($0) },
      "note": execution.note.map { .text($0) },
    ])
  }
}

extension ReviewRequest {
  /// When the first demand ends, while people can still answer.
  package var nextDeadline: Moment? { state == .pending ? deadlines.min() : nil }
}

/// Who did something.
enum ActorView {
  static let schema = Schema.object(
    .must("kind", .choice(["agent", "executor", "person", "system"])), .may("name", .text))

  static func json(_ actor: Actor) -> JSONTree {
    switch actor {
    case .agent(let name): .record(["kind": .text("agent"), "name": .text(name)])
    case .executor(let name): .record(["kind": .text("executor"), "name": .text(name)])
    case .person(let name, _): .record(["kind": .text("person"), "name": .text(name)])
    case .system: .record(["kind": .text("system")])
    }
  }
}
