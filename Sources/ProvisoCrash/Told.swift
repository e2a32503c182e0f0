import ProvisoJSON
import ProvisoLanguage
import ProvisoQueue

/// What an answer says, as the words of one line that is kept under its key.
struct Told: Sendable {
  let what: String
  var request = "-"
  var version = 0
  var digest = "-"
  var execution = "-"

  init(_ result: Result<Answer, Refusal>) {
    switch result {
    case .failure(let refusal):
      what = "refused:\(refusal.code.rawValue)"
      request = refusal.request?.string ?? "-"
    case .success(.decided(let ruling)):
      what = ruling.permission == nil ? ruling.verdict.rawValue : "permitted"
      request = (ruling.permission?.request ?? ruling.request?.id)?.string ?? "-"
      version = ruling.request?.version ?? 0
      digest = ruling.binding.action.string
      execution = ruling.permission?.execution.string ?? "-"
    case .success(.permitted(let permission)):
      what = "permitted"
      request = permission.request.string
      digest = permission.binding.action.string
      execution = permission.execution.string
    case .success(.changed(let changed)):
      what = changed.state.rawValue
      request = changed.id.string
      version = changed.version
      digest = changed.binding.action.string
    case .success: what = "done"
    }
  }

  var line: String { "\(what) \(request) \(version) \(digest) \(execution)" }

  /// Nil for what is no such line.
  init?(_ line: String) {
    let words = line.split(separator: " ").map(String.init)
    guard words.count == 5, let number = Int(words[2]) else { return nil }
    what = words[0]
    request = words[1]
    version = number
    digest = words[3]
    execution = words[4]
  }
}
