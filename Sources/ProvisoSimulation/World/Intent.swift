import ProvisoLanguage
import ProvisoQueue

/// What somebody is about to do.
struct Intent {
  let command: Command
  let actor: Actor
  /// What an agent means by the document it sends.
  var proposal: Proposal?
  let label: String
  var key: IdempotencyKey?
}
