import ProvisoFiles
import ProvisoJSON
import ProvisoText

/// What a single key does with the request in front.
enum WatchChoice {
  case approve, reject, modify, tell, claim, release

  init?(_ key: Unicode.Scalar) {
    switch key {
    case "a": self = .approve
    case "r": self = .reject
    case "m": self = .modify
    case "t": self = .tell
    case "c": self = .claim
    case "u": self = .release
    default: return nil
    }
  }

  /// Whether the request waits for this person no longer.
  var endsIt: Bool {
    switch self {
    case .approve, .reject, .modify: true
    case .tell, .claim, .release: false
    }
  }

  /// Asks what else it takes and sends it; nil where the person gave up.
  func send(_ card: RequestCard, _ watch: Watch) throws(Failure) -> String? {
    switch self {
    case .approve: return try post("approve", [], card, watch)
    case .reject:
      guard let why = asked("Why not? ", watch) else { return nil }
      return try post("reject", [.init("reason", .text(why))], card, watch)
    case .modify: return try modify(card, watch)
    case .tell:
      guard let text = asked("Tell the agent: ", watch) else { return nil }
      _ = try watch.client.post(card.path("respond"), card.seenMembers + [.init("text", .text(text))])
      return "the agent is told"
    case .claim:
      _ = try watch.client.post(card.path("claim"), card.seenMembers)
      return "it is yours for a while"
    case .release:
      _ = try watch.client.post(card.path("release"), card.seenMembers)
      return "released"
    }
  }

  private func post(
    _ verb: String, _ members: [JSONTree.Member], _ card: RequestCard, _ watch: Watch
  ) throws(Failure) -> String {
    DecisionResult(try watch.client.post(card.path(verb), card.seenMembers + members).json).text
  }

  private func asked(_ question: String, _ watch: Watch) -> String? {
    watch.say("")
    guard let text = watch.terminal.line(question), !text.isEmpty else { return nil }
    return text
  }

  private func modify(_ card: RequestCard, _ watch: Watch) throws(Failure) -> String? {
    watch.say("")
    watch.terminal.pause()
    let edit: ArgumentEdit?
    do throws(Failure) {
      edit = try ArgumentEdit(card)
      watch.terminal.resume()
    } catch {
      watch.terminal.resume()
      throw error
    }
    guard let edit else { return "nothing was changed" }
    watch.say(edit.difference(Output.hasColours(1) ? .coloured : .plain))
    guard watch.terminal.confirms("Approve it like this?") else { return nil }
    return try post("modify", [.init("arguments", edit.arguments)], card, watch)
  }
}
