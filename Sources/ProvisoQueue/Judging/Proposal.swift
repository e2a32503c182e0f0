package import ProvisoJSON
package import ProvisoLanguage

/// A document as an agent's door made it, read once: what is decided, shown, hashed and run.
package struct Proposal {
  /// RFC 8785.
  package let document: [UInt8]
  package let tree: JSONTree
  package let type: Text
  package let agent: Text
  package let onBehalfOf: Text?
  package let definition: Text?

  private static let longestName = 1_000

  /// The rest of its form is the engine's to check.
  package init(_ bytes: [UInt8]) throws(Refusal) {
    guard let document = JSONTree.canonical(bytes), let tree = JSONTree.read(document) else {
      throw Refusal(.malformed, "the request is not strict I-JSON (RFC 7493)")
    }
    for name in ["id", "time", "uses"] where tree[name] != nil {
      throw Refusal(.malformed, "`\(name)` is the server's to say")
    }
    guard let type = tree["type"]?.text, let agent = tree["agent"]?["id"]?.text,
      case .object? = tree["arguments"]
    else {
      throw Refusal(.malformed, "`type`, `arguments` and `agent.id` are required")
    }
    guard type.utf8.count <= Self.longestName else {
      throw Refusal(.malformed, "the type is longer than \(Self.longestName) bytes")
    }
    self.document = document
    self.tree = tree
    self.type = Text(type)
    self.agent = Text(agent)
    onBehalfOf = tree["agent"]?["on_behalf_of"]?.text.map { Text($0) }
    definition = tree["definition"]?.text.map { Text($0) }
  }

  package var arguments: JSONTree { tree["arguments"] ?? .object([]) }

  /// The RFC 8785 bytes that may run.
  package var argumentBytes: [UInt8] { arguments.canonical ?? [] }

  /// The same action with other arguments.
  package func with(arguments: JSONTree) throws(Refusal) -> Proposal {
    guard case .object = arguments, let changed = tree.setting(["arguments"], to: arguments) else {
      throw Refusal(.malformed, "arguments are a JSON object")
    }
    return try Proposal(changed.bytes)
  }

  /// What the agent says of the action: its confidence, and what nobody vouches for.
  func words(vouched: [Text]) -> [UInt8] {
    var members: [JSONTree.Member] = []
    if let confidence = tree["confidence"] { members.append(.init("confidence", confidence)) }
    let said = (tree["context"]?.members ?? []).filter { member in
      !vouched.contains { $0.utf8.elementsEqual(member.name) }
    }
    if !said.isEmpty { members.append(.init("context", .object(said))) }
    return JSONTree.object(members).bytes
  }
}
