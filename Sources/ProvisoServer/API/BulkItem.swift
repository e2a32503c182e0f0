import HTTPTypes
import ProvisoJSON
import ProvisoLanguage
import ProvisoQueue

/// One of several decisions: a transaction of its own.
struct BulkItem {
  private let request: Text
  private let version: Int
  private let digest: Text
  private let choice: Decision.Choice

  /// The schema of items was checked before.
  init(_ item: JSONTree) throws {
    guard let request = item["request"]?.text, let version = item["version"]?.wholeNumber,
      let digest = item["digest"]?.text
    else { throw Problem.malformed("an item lacks request, version or digest") }
    self.request = Text(request)
    self.version = version
    self.digest = Text(digest)
    let reason = item["reason"]?.text.map { Text($0) }
    switch item["choice"]?.text {
    case "approve": choice = .approve(reason: reason)
    case "claim": choice = .claim
    case "release": choice = .release
    default:
      guard let reason else { throw Problem.malformed("reject needs a reason") }
      choice = .reject(reason: reason)
    }
  }

  func decide(_ call: Call) async throws -> JSONTree {
    let decision = Decision(request: request, version: version, digest: digest, choice: choice)
    let request = request
    let reply = try await call.store.perform(
      .decide(decision), by: try call.actor(), under: nil
    ) { result in
      switch result {
      case .success(.changed(let changed)):
        Reply(
          .ok,
          .record([
            "request": .text(request), "status": .number(200),
            "state": .text(changed.state.rawValue), "version": .number(changed.version),
          ]))
      case .success(let answer): answer.unexpected
      case .failure(let refusal): Self.reply(Problem(refusal), request)
      }
    }
    return .document(reply.body)
  }

  private static func reply(_ problem: Problem, _ request: Text) -> Reply {
    Reply(
      problem.status,
      .record([
        "request": .text(request), "status": .number(problem.status.code),
        "code": .text(problem.code), "detail": .text(problem.text),
      ]))
  }
}
