package import HTTPTypes
package import Hummingbird
package import ProvisoJSON
import ProvisoLanguage
package import ProvisoQueue

/// Why there is no answer, for programs and people (RFC 9457).
package struct Problem: Error, Sendable {
  package let status: HTTPResponse.Status
  package let code: String
  package let text: String
  /// Members besides those that every problem has.
  package var extra: [(name: String, value: JSONTree)] = []
  package var headers: HTTPFields = [:]

  package init(_ status: HTTPResponse.Status, _ code: String, _ text: String) {
    self.status = status
    self.code = code
    self.text = text
  }

  package init(_ refusal: Refusal) {
    self.init(Self.status(of: refusal.code), refusal.code.rawValue, refusal.text)
    if let request = refusal.request { extra.append(("request", .text(request))) }
    if let execution = refusal.execution { extra.append(("execution", .text(execution))) }
  }

  package var json: JSONTree {
    var members: [JSONTree.Member] = [
      .init("type", .text("about:blank")), .init("title", .text(status.reasonPhrase)),
      .init("status", .number(status.code)), .init("code", .text(code)),
      .init("detail", .text(text)),
    ]
    members += extra.map { .init($0.name, $0.value) }
    return .object(members)
  }

  package var response: Response {
    var response = Response.json(json, status: status)
    response.headers[.contentType] = "application/problem+json"
    for field in headers { response.headers.append(field) }
    return response
  }

  private static func status(of code: Refusal.Code) -> HTTPResponse.Status {
    switch code {
    case .malformed, .invalidGrant, .unusableProgram: .unprocessableContent
    case .notFound: .notFound
    case .notAllowed, .notEntitled, .conflictOfInterest: .forbidden
    case .alreadyVoted, .changedMeanwhile, .alreadyFinal, .denyNow, .needsMore, .evidenceChanged,
      .actionChanged, .expired, .alreadyConsumed, .notApproved, .rejected, .replaced, .paused,
      .stopped, .wouldCoverRejected, .needsSecondPerson, .noReviewer:
      .conflict
    case .tooMany: .tooManyRequests
    }
  }
}

extension Problem {
  static let notSignedIn: Problem = {
    var problem = Problem(.unauthorized, "not_signed_in", "send a valid credential")
    problem.headers[.wwwAuthenticate] = "Bearer"
    return problem
  }()

  static func malformed(_ text: String) -> Problem { Problem(.badRequest, "malformed", text) }
  static func notFound(_ what: String) -> Problem {
    Problem(.notFound, "not_found", "there is no such \(what)")
  }
}
