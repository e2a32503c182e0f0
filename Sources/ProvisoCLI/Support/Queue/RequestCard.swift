import ProvisoFiles
import ProvisoJSON
import ProvisoText

/// What a reviewer sees of one request, as the server drew it from the bytes that would run.
struct RequestCard {
  let json: JSONTree

  static func read(_ id: String, from client: ServerClient) throws(Failure) -> RequestCard {
    let card = RequestCard(
      json: try client.get("/v1/requests/\(id.urlEncoded)/card").json)
    guard card.id.utf8.elementsEqual(id.utf8), !card.digest.isEmpty else {
      throw .unavailable("\(client.address.text) answered with something else than \(id.visible)")
    }
    return card
  }

  func text(_ name: String) -> String { json[name]?.text ?? "" }

  var id: String { text("id") }
  var state: String { text("state") }
  var type: String { text("type") }
  var digest: String { text("digest") }
  var version: Int { Int(json["version"]?.integer ?? 0) }
  var agent: String { text("agent") }
  var deadline: String? { json["deadline"]?.text.map { Deadline.remaining(until: $0) } }
  /// What would run, as it may be edited.
  var arguments: JSONTree { JSONTree.read(Array(text("raw").utf8)) ?? .object([]) }

  /// What a vote is bound to, in one word.
  var seen: String { "\(version):\(digest)" }

  var seenMembers: [JSONTree.Member] {
    [.init("version", .integer(Int64(version))), .init("digest", .text(digest))]
  }

  func path(_ verb: String) -> String { "/v1/requests/\(id.urlEncoded)/\(verb)" }
}
