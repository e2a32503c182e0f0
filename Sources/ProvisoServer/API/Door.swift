import HTTPTypes
package import ProvisoJSON
package import ProvisoLanguage
package import ProvisoQueue

/// Makes the request document (language reference, section 8) from a credential and an agent's
/// words. What identifies is never copied from what an agent sent.
package struct Door: Sendable {
  let agent: Agent
  /// Context members that only hosts may state.
  let vouched: Set<Text>

  package init(_ agent: Agent, vouched: Set<Text>) {
    self.agent = agent
    self.vouched = vouched
  }

  static let action = Schema.named(
    "Action",
    .object(
      .must("type", .text(.actionType, 1...500)), .must("arguments", .map(of: .anything)),
      .may("confidence", .number(0...1)), .may("context", .map(of: .anything)),
      .may("definition", .digest, "Of the tool; from vouching hosts only."),
      .may("annotations", .map(of: .anything), "The tool's own hints; from vouching hosts only."),
      .may(
        "agent",
        .object(.may("version", .text(.spoken, 1...200)), .may("on_behalf_of", .name)),
        "From vouching hosts only."),
      .may("executor", .name, "Who may run it besides the agent.")))

  /// `asker` is who asked, where that is another agent than the one that speaks.
  package func document(_ words: JSONTree, of asker: JSONTree? = nil) throws -> [UInt8] {
    try refuseWhatOnlyHostsSay(words)
    return JSONTree.record([
      "type": words["type"], "agent": asker ?? identity(words["agent"]),
      "arguments": words["arguments"],
      "confidence": words["confidence"], "context": words["context"],
      "annotations": words["annotations"], "definition": words["definition"],
    ]).bytes
  }

  private func identity(_ stated: JSONTree?) -> JSONTree {
    let registered = agent.onBehalfOf.map { JSONTree.text($0) }
    return .record([
      "id": .text(agent.name), "version": agent.vouches ? stated?["version"] : nil,
      "on_behalf_of": agent.vouches ? stated?["on_behalf_of"] ?? registered : registered,
    ])
  }

  private func refuseWhatOnlyHostsSay(_ words: JSONTree) throws {
    guard !agent.vouches else { return }
    for name in ["agent", "annotations", "definition"] where words[name] != nil {
      throw notVouched(name)
    }
    guard case .object(let members)? = words["context"] else { return }
    for member in members {
      let name = String(decoding: member.name, as: UTF8.self)
      if vouched.contains(Text(name)) { throw notVouched("context.\(name)") }
    }
  }

  private func notVouched(_ name: String) -> Problem {
    var problem = Problem(
      .forbidden, "not_vouched",
      "\(name) may be stated by hosts that vouch for it; this key belongs to an agent that does not"
    )
    problem.extra = [("member", .text(name))]
    return problem
  }
}
