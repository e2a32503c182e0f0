package import ProvisoJSON
package import ProvisoLanguage

/// An entry of the log, read once for everybody who is told about it.
package struct LogEntry: Sendable {
  package let index: UInt64
  package let tree: JSONTree
  package let kind: Text
  package let request: Text?

  package init?(_ leaf: [UInt8], at index: UInt64) {
    guard let tree = JSONTree.read(leaf), let kind = tree["kind"]?.text else { return nil }
    self.index = index
    self.tree = tree
    self.kind = Text(kind)
    request = tree["request"]?.text.map { Text($0) }
  }

  /// As a CloudEvent of which `data` has these members of the entry, and no others.
  package func event(_ members: [String], source: String) -> JSONTree {
    let data = members.compactMap { name in tree[name].map { JSONTree.Member(name, $0) } }
    return .record([
      "specversion": .text("1.0"), "id": .text("leaf-\(index)"), "source": .text(source),
      "type": .text("dev.proviso.\(request == nil ? "log" : "request").\(kind).v1"),
      "subject": request.map { .text($0) }, "time": tree["time"],
      "datacontenttype": .text("application/json"), "data": .object(data),
    ])
  }

  /// What agents are told of their own requests: not who voted.
  package static let forAgents = ["seq", "kind", "request", "from", "to", "reason"]
  /// What people and webhooks are told. Rationales stay in the log.
  package static let forPeople = [
    "seq", "kind", "request", "action", "program", "overlay", "rules", "actor", "from", "to",
  ]
}
