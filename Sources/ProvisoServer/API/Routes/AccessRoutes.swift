import HTTPTypes
import Hummingbird
import ProvisoJSON
import ProvisoLanguage
import ProvisoQueue

/// AuthZEN: evaluations, and requests for access where people must be asked.
enum AccessRoutes {
  static let all = [evaluation, evaluations, request, status, configuration]

  static let evaluationPath = "/access/v1/evaluation"
  static let evaluationsPath = "/access/v1/evaluations"
  static let requestsPath = "/access/v1/requests"

  private static let evaluation = Route.write(
    .post, evaluationPath, for: .agents,
    "Whether an action may run (AuthZEN). With context.approval it uses that approval, once.",
    body: AccessQuestion.schema, .ok(AccessAnswer.schema)
  ) { call in
    let question = try AccessQuestion(call.body, by: call)
    return .json(try await AccessDesk(call).evaluate(question).json)
  }

  private static let evaluations = Route.write(
    .post, evaluationsPath, for: .agents, "Several evaluations, in order (AuthZEN).",
    body: .open(
      .may("subject", AccessQuestion.entity), .may("action", AccessQuestion.action),
      .may("resource", AccessQuestion.entity), .may("context", .map(of: .anything)),
      .may("evaluations", .list(of: .map(of: .anything), 0...100)),
      .may(
        "options", .open(.may("evaluations_semantic", .choice(AccessSemantics.allCases.map(\.rawValue)))))),
    .ok(.either([.open(.must("evaluations", .list(of: AccessAnswer.schema))), AccessAnswer.schema]))
  ) { call in
    let parts = call.body["evaluations"]?.elements ?? []
    let desk = AccessDesk(call)
    guard !parts.isEmpty else {
      return .json(try await desk.evaluate(try AccessQuestion(call.body, by: call)).json)
    }
    // All are read before the first is decided.
    let questions = try parts.map { try AccessQuestion(call.body.with($0), by: call) }
    let name = call.body["options"]?["evaluations_semantic"]?.text
    let semantics = name.flatMap { AccessSemantics(rawValue: $0) } ?? .all
    var answers: [JSONTree] = []
    for question in questions {
      let answer = try await desk.evaluate(question)
      answers.append(answer.json)
      if semantics.ends(after: answer.decision) { break }
    }
    return .json(.record(["evaluations": .list(answers)]))
  }

  private static let request = Route.write(
    .post, requestsPath, for: .agents,
    "Ask people about an action that an evaluation did not permit (Access Request profile).",
    body: .open(
      .must("subject", AccessQuestion.entity), .must("action", AccessQuestion.action),
      .must("resource", AccessQuestion.entity), .may("context", .map(of: .anything)),
      .may(
        "denial",
        .open(.may("evaluation_id", .text(.free, 1...200)), .may("binding_token", .text(.free, 1...200)))),
      .may("client", .map(of: .anything))),
    isKeyed: true, .accepted(AccessTask.schema)
  ) { call in
    guard call.body["callback"] == nil else {
      throw Problem(.unprocessableContent, "no_callbacks", "poll the status, or use /v1/events")
    }
    return try await AccessDesk(call).ask(try AccessQuestion(call.body, by: call))
  }

  private static let status = Route.get(
    "/access/v1/requests/{id}", for: .agents, "What became of a request for access.",
    .ok(AccessTask.schema)
  ) { call in
    let request = try await call.visibleRequest()
    return .json(AccessTask(request, origin: call.services.own.origin).json)
  }

  private static let configuration = Route.get(
    "/.well-known/authzen-configuration", for: .anyone, "Where AuthZEN's endpoints are.",
    .ok(.open(.must("policy_decision_point", .text)))
  ) { call in
    let origin = call.services.own.origin
    return .json(
      .record([
        "policy_decision_point": .text(origin),
        "access_evaluation_endpoint": .text(origin + evaluationPath),
        "access_evaluations_endpoint": .text(origin + evaluationsPath),
        "access_request_endpoint": .text(origin + requestsPath),
        "capabilities": .list([.text("urn:openid:authzen:capability:access-request")]),
      ]))
  }
}

/// When several evaluations end early.
enum AccessSemantics: String, CaseIterable {
  case all = "execute_all"
  case firstDeny = "deny_on_first_deny"
  case firstPermit = "permit_on_first_permit"

  func ends(after decision: Bool) -> Bool {
    switch self {
    case .all: false
    case .firstDeny: !decision
    case .firstPermit: decision
    }
  }
}

extension JSONTree {
  /// This object with the members of another instead of its own of the same name.
  fileprivate func with(_ other: JSONTree) -> JSONTree {
    let kept = members.filter { other[String(decoding: $0.name, as: UTF8.self)] == nil }
    return .object(kept + other.members)
  }
}
