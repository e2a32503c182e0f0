import HTTPTypes
import Hummingbird
import ProvisoJSON
import ProvisoLanguage
import ProvisoQueue

/// What people do with requests.
enum DecisionRoutes {
  static let all = [approve, reject, modify, respond, claim, release, settle, bulk]

  private static let seen: [Field] = [
    .must("version", .integer(0...1_000_000_000), "The version that was shown."),
    .must("digest", .digest, "The digest that was shown."),
  ]

  private static func decision(
    _ name: String, _ summary: String, _ more: [Field] = [],
    choice: @escaping @Sendable (Call) throws -> Decision.Choice
  ) -> Route {
    Route.write(
      .post, "/v1/requests/{id}/\(name)", for: .reviewers, summary,
      body: .object(seen + more, isOpen: false), isKeyed: true, .ok(RequestView.full)
    ) { call in
      let decision = Decision(
        request: call.parameter("id"), version: try call.integer("version"),
        digest: try call.required("digest"), choice: try choice(call))
      let metrics = call.services.metrics
      return try await call.perform(.decide(decision)) { answer in
        if case .changed(let request) = answer, let resolution = request.resolution {
          metrics.waited(
            milliseconds: resolution.at.milliseconds - request.submitted.milliseconds)
        }
        return RequestReply.full(answer)
      }
    }
  }

  private static let approve = decision(
    "approve", "Say yes to exactly what was shown.", [.may("reason", .reason)]
  ) { call in .approve(reason: call.text("reason")) }

  private static let reject = decision(
    "reject", "Say no, and why.", [.must("reason", .reason)]
  ) { call in .reject(reason: try call.required("reason")) }

  private static let modify = decision(
    "modify", "Say yes to other arguments; the policy decides them like a new action.",
    [.must("arguments", .map(of: .anything)), .may("reason", .reason)]
  ) { call in
    .modify(arguments: (call.body["arguments"] ?? .null).bytes, reason: call.text("reason"))
  }

  private static let respond = decision(
    "respond", "Ask or tell the agent something without deciding.", [.must("text", .reason)]
  ) { call in .respond(try call.required("text")) }

  private static let claim = decision("claim", "Tell others that you look at it.") { _ in .claim }
  private static let release = decision("release", "Stop looking at it.") { _ in .release }

  private static let settle = Route.write(
    .post, "/v1/requests/{id}/settle", for: .reviewers,
    "Say how an execution ended whose end nobody knew.",
    body: .object(
      .must("version", .integer(0...1_000_000_000)),
      .must("outcome", .choice(["succeeded", "failed"])), .must("reason", .reason)),
    isKeyed: true, .ok(RequestView.full)
  ) { call in
    let outcome: Outcome = try call.required("outcome") == "succeeded" ? .succeeded : .failed
    let command = Command.settle(
      request: call.parameter("id"), version: try call.integer("version"), outcome: outcome,
      reason: try call.required("reason"))
    return try await call.perform(command, render: RequestReply.full)
  }

  private static let item = Schema.object(
    .must("request", .text(.free, 1...200)), .must("version", .integer(0...1_000_000_000)),
    .must("digest", .digest), .must("choice", .choice(["approve", "reject", "claim", "release"])),
    .may("reason", .reason))

  private static let result = Schema.object(
    .must("request", .text), .must("status", .integer(200...599)),
    .may("state", RequestView.state), .may("version", .natural), .may("code", .text),
    .may("detail", .text))

  private static let bulk = Route.write(
    .post, "/v1/decisions", for: .reviewers,
    "Decide several requests, each as it was shown, each with its own result.",
    body: .object(.must("items", .list(of: item, 1...100))),
    .ok(.object(.must("results", .list(of: result))))
  ) { call in
    let items = try (call.body["items"]?.elements ?? []).map { try BulkItem($0) }
    var results: [JSONTree] = []
    for item in items { results.append(try await item.decide(call)) }
    return .json(.record(["results": .list(results)]))
  }
}
