import ProvisoFiles
import ProvisoJSON
import ProvisoText

/// Why a server did not do what it was asked (RFC 9457), and what that means for an exit code.
struct ServerProblem {
  let status: Int
  let code: String
  let text: String

  init(_ answer: ServerClient.Answer) {
    let json = answer.json
    status = answer.status
    code = json["code"]?.text ?? ""
    text = json["detail"]?.text ?? json["title"]?.text ?? "status \(answer.status)"
  }

  var failure: Failure {
    Failure(code: exit, message: code.isEmpty ? text.visible : "\(text.visible) (\(code.visible))")
  }

  private var exit: ExitStatus {
    switch code {
    case "not_allowed", "not_entitled", "conflict_of_interest", "already_voted",
      "needs_second_person":
      .notAllowed
    case "not_found": .noInput
    case "malformed", "invalid_grant", "unusable_program": .malformed
    default:
      switch status {
      case 400, 415, 422: .malformed
      case 401, 403: .notAllowed
      case 404: .noInput
      case 429, 500...: .unavailable
      default: .findings
      }
    }
  }
}
