import HTTPTypes
import Hummingbird
import ProvisoJSON
import ProvisoLanguage
import ProvisoQueue

/// What agents do: propose, consume, report, withdraw.
enum ActionRoutes {
  static let all = [submit, consume, report, cancel]

  private static let submit = Route.write(
    .post, "/v1/actions", for: .agents, "Propose an action: it is decided, or put to people.",
    body: Door.action, isKeyed: true, .ok(RulingView.schema), .accepted(RulingView.schema)
  ) { call in
    let document = try await call.document()
    let submission = Submission(document: document, executor: call.text("executor"))
    let metrics = call.services.metrics
    return try await call.perform(.submit(submission)) { answer in
      guard case .decided(let ruling) = answer else { return answer.unexpected }
      metrics.decided(ruling.verdict.rawValue)
      return RulingView.reply(ruling)
    }
  }

  private static let consume = Route.write(
    .post, "/v1/requests/{id}/consume", for: .agentsAndExecutors,
    "Use a permission, once: the whole action is sent again and must be what was approved.",
    body: Door.action, isKeyed: true, .ok(RulingView.permission)
  ) { call in
    let request = call.parameter("id")
    let consumption = Consumption(request: request, document: try await call.document(for: request))
    return try await call.perform(.consume(consumption)) { answer in
      if case .permitted(let permission) = answer {
        return Reply(.ok, RulingView.json(permission))
      }
      return answer.unexpected
    }
  }

  private static let report = Route.write(
    .post, "/v1/requests/{id}/outcome", for: .agentsAndExecutors, "Tell how an execution ended.",
    body: .object(
      .must("execution", .name), .must("outcome", .choice(["succeeded", "failed", "unknown"])),
      .may("note", .text(.free, 0...2_000))),
    isKeyed: true, .ok(RequestView.brief)
  ) { call in
    let outcome = Outcome(rawValue: try call.required("outcome").string) ?? .unknown
    let report = OutcomeReport(
      request: call.parameter("id"), execution: try call.required("execution"), outcome: outcome,
      note: call.text("note"))
    return try await call.perform(.report(report), render: RequestReply.brief)
  }

  private static let cancel = Route.write(
    .post, "/v1/requests/{id}/cancel", for: .agents, "Withdraw a request.",
    body: .object(.must("reason", .reason)), isKeyed: true, .ok(RequestView.brief)
  ) { call in
    let command = Command.cancel(request: call.parameter("id"), reason: try call.required("reason"))
    return try await call.perform(command, render: RequestReply.brief)
  }
}

/// Answers that show a request that changed.
enum RequestReply {
  static let brief: @Sendable (Answer) -> Reply = { answer in
    if case .changed(let request) = answer { return Reply(.ok, RequestView.brief(request)) }
    return answer.unexpected
  }

  static let full: @Sendable (Answer) -> Reply = { answer in
    if case .changed(let request) = answer { return Reply(.ok, RequestView.full(request)) }
    return answer.unexpected
  }
}

extension Call {
  /// The request document of this credential and these words. An executor sends the action of the
  /// agent that asked: who that was is taken from what was stored.
  fileprivate func document(for request: Text? = nil) async throws -> [UInt8] {
    guard let agent = identity.agent else { throw Problem.notSignedIn }
    let door = Door(agent, vouched: services.program.vouched)
    guard case .executor = identity, let request,
      let stored = try await store.request(request), stored.executor == agent.name
    else { return try door.document(body) }
    return try door.document(body, of: JSONTree.document(stored.document)["agent"])
  }
}
