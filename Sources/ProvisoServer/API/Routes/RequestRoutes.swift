import HTTPTypes
import Hummingbird
import ProvisoJSON
import ProvisoLanguage
import ProvisoLog
package import ProvisoQueue

/// Looking at requests, and waiting for them.
enum RequestRoutes {
  static let all = [list, get, wait, leaves, receipt]

  /// How long an answer may be held back; shorter than what lies between gives up.
  static let mostSeconds = 55

  private static let list = Route.get(
    "/v1/requests", for: .known, "Find requests. Agents see their own.",
    query: RequestQuery.fields, .ok(SummaryView.page)
  ) { call in
    let query = try RequestQuery(call)
    let page = try await call.store.requests(query.filter, after: query.after, limit: query.limit)
    return .json(SummaryView.json(page))
  }

  private static let get = Route.get(
    "/v1/requests/{id}", for: .known, "One request.",
    .ok(.either([RequestView.full, RequestView.brief]))
  ) { call in .json(RequestView.json(try await call.visibleRequest(), for: call.identity)) }

  private static let wait = Route.get(
    "/v1/requests/{id}/wait", for: .known,
    "One request, as soon as it is newer than a version, or as it is after some seconds.",
    query: [
      .may("beyond", .integer(0...1_000_000_000)), .may("seconds", .integer(0...mostSeconds)),
    ],
    .ok(.either([RequestView.full, RequestView.brief]))
  ) { call in
    let beyond = call.query["beyond"].flatMap { Int($0) } ?? 0
    let seconds = call.query["seconds"].flatMap { Int($0) } ?? 25
    let until = ContinuousClock.now + .seconds(seconds)
    let feed = call.services.feed
    while true {
      let position = await feed.position
      let request = try await call.visibleRequest()
      let left = until - .now
      let isOver = await feed.hasStopped
      if request.version > beyond || left <= .zero || isOver {
        return .json(RequestView.json(request, for: call.identity))
      }
      await feed.wait(after: position, request: request.id, seconds: left / .seconds(1))
    }
  }

  private static let leaves = Route.get(
    "/v1/requests/{id}/leaves", for: .people, "What the log says of a request.",
    .ok(.object(.must("leaves", .list(of: .anything))))
  ) { call in
    let request = try await call.visibleRequest()
    try await call.recordReading("requests/\(request.id)/leaves")
    let leaves = try await call.store.leaves(ofRequest: request.id)
    return .json(.record(["leaves": .list(leaves.map { .document($0) })]))
  }

  private static let receipt = Route.get(
    "/v1/requests/{id}/receipt", for: .known,
    "Proof, for verification elsewhere, that its approval is in the log (.tlog-proof).",
    .ok(type: "text/plain; charset=utf-8")
  ) { call in
    let request = try await call.visibleRequest()
    let leaves = try await call.store.leaves(ofRequest: request.id).map { JSONTree.document($0) }
    let approval = leaves.last { ["approved", "modified", "decided"].contains($0["kind"]?.text) }
    guard let index = approval?["seq"]?.wholeNumber,
      let receipt = try await call.store.receipt(of: UInt64(index))
    else { throw Problem(.notFound, "not_found", "the request was not approved") }
    let text = String(decoding: receipt.bytes, as: UTF8.self)
    return .text(text, type: "text/plain; charset=utf-8")
  }
}

extension Call {
  /// The request that the address names, if this caller may see it. Others are told that there is
  /// none.
  package func visibleRequest() async throws -> ReviewRequest {
    guard let request = try await store.request(parameter("id")), identity.maySee(request) else {
      throw Problem.notFound("request")
    }
    return request
  }

  /// Reading the log is itself recorded.
  package func recordReading(_ what: String) async throws {
    guard identity.person != nil else { return }
    let reply = try await store.perform(
      .recordReading(what: Text(what)), by: try actor(), under: nil
    ) { result in
      switch result {
      case .success: Reply(status: 200, body: [])
      case .failure(let refusal): Reply(Problem(refusal))
      }
    }
    guard reply.status < 400 else { throw RecordingRefused(reply: reply) }
  }
}

/// Nothing is read that could not be recorded.
struct RecordingRefused: Error {
  let reply: Reply
}

extension Identity {
  package func maySee(_ request: ReviewRequest) -> Bool {
    switch self {
    case .nobody: false
    case .agent(let agent): request.agent == agent.name
    case .executor(let agent): request.executor == agent.name
    case .person: true
    }
  }
}
