import HTTPTypes
import Hummingbird
import ProvisoJSON
import ProvisoLanguage
import ProvisoQueue
import Synchronization

/// Evaluates by the queue: an evaluation with an approval uses it up, one without submits.
struct AccessDesk: Sendable {
  private let call: Call

  init(_ call: Call) { self.call = call }

  func evaluate(_ question: AccessQuestion) async throws -> AccessAnswer {
    let command: Command =
      if let approval = question.approval {
        .consume(Consumption(request: approval, document: question.document))
      } else {
        .submit(Submission(document: question.document))
      }
    let origin = call.services.own.origin
    let metrics = call.services.metrics
    let held = Held()
    _ = try await call.store.perform(command, by: try call.actor(), under: nil) { result in
      switch result {
      case .success(.decided(let ruling)):
        metrics.decided(ruling.verdict.rawValue)
        held.set(AccessAnswer(ruling, origin: origin))
      case .success(.permitted(let permission)): held.set(AccessAnswer(permission))
      case .success(.changed), .success(.grantProposal), .success(.grant), .success(.recorded): break
      case .failure(let refusal): held.set(AccessAnswer(refusal))
      }
      return Reply(status: 200, body: [])
    }
    guard let answer = held.answer else {
      throw Problem(.internalServerError, "internal", "the queue gave another answer than asked")
    }
    return answer
  }

  /// Puts the action to people, or joins what was put to them before; `denial` must be of it.
  func ask(_ question: AccessQuestion) async throws -> Response {
    let origin = call.services.own.origin
    let denial = call.body["denial"]
    let token = denial?["binding_token"]?.text.map { Text($0) }
    return try await call.perform(.submit(Submission(document: question.document))) { answer in
      guard case .decided(let ruling) = answer else { return answer.unexpected }
      guard token == nil || token == ruling.binding.action else {
        return Reply(Problem(.conflict, "other_action", "the denial was of another action"))
      }
      guard let request = ruling.request else {
        return Reply(
          Problem(
            .conflict, "no_request_needed",
            ruling.verdict == .approve ? "the action needs nobody; evaluate it" : ruling.reason.string))
      }
      return Reply(.accepted, AccessTask(request, origin: origin).json)
    }
  }

  /// Takes an answer out of the transaction.
  private final class Held: Sendable {
    private let held = Mutex<AccessAnswer?>(nil)

    var answer: AccessAnswer? { held.withLock { $0 } }
    func set(_ answer: AccessAnswer) { held.withLock { $0 = answer } }
  }
}
