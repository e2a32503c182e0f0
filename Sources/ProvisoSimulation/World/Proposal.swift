import ProvisoLanguage

/// What an agent wants to do, out of a space so small that the same comes up again and again.
struct Proposal: Hashable {
  var agent: Text
  var type: Text
  var onBehalfOf: Text?
  var to = 0
  var body = 0
  var amount = 0
  /// The tool's definition.
  var definition = 0
  /// Vouched context that the policies read for `mail.send`.
  var health = 0
  var manager: Text?
  /// The agent's own words, which bind nothing.
  var note = 0
  var confidence = 5

  static let types: [Text] = [
    "mail.send", "mail.send", "mail.send", "pay.wire", "pay.wire", "team.two", "team.two",
    "ask.me", "note.add", "note.add", "read.it", "duty.call", "banned.it", "other.thing",
    "undeclared.thing",
  ]

  static func random(_ generator: inout SeededGenerator) -> Proposal {
    let agent = generator.pick(Cast.proposers)
    var proposal = Proposal(agent: agent, type: generator.pick(types))
    proposal.onBehalfOf =
      agent == "clerk" ? "ana" : agent == "crm" ? generator.pick([nil, "zoe"]) : nil
    proposal.to = generator.below(2)
    proposal.body = generator.below(2)
    proposal.amount = generator.below(4)
    proposal.health = generator.below(2)
    proposal.manager = generator.pick([nil, "raj", "zoe", "nobody"])
    proposal.note = generator.below(3)
    proposal.confidence = generator.below(10)
    return proposal
  }

  /// Members in the order of RFC 8785, so that the bytes are those that may run.
  var arguments: [UInt8] {
    Array("{\"amount\":\(amount),\"body\":\"text \(body)\",\"to\":\"acct-\(to)\"}".utf8)
  }

  /// The whole request as a door makes it.
  var document: [UInt8] {
    let onBehalf = onBehalfOf.map { ",\"on_behalf_of\":\"\($0)\"" } ?? ""
    let managed = manager.map { "\"manager\":\"\($0)\"," } ?? ""
    let proposed = String(decoding: arguments, as: UTF8.self)
    return Array(
      """
      {"agent":{"id":"\(agent)"\(onBehalf)},"arguments":\(proposed),\
      "confidence":0.\(confidence),\
      "context":{"health":0.\(health),\(managed)"note":"word \(note)"},\
      "definition":"sha256:\(String(repeating: "\(definition)", count: 64))","type":"\(type)"}
      """.utf8)
  }

  /// What any change of makes it another action.
  struct Action: Hashable {
    let agent: Text
    let type: Text
    let onBehalfOf: Text?
    let arguments: [UInt8]
    let definition: Int
  }

  var action: Action {
    Action(
      agent: agent, type: type, onBehalfOf: onBehalfOf, arguments: arguments,
      definition: definition)
  }

  /// What it is judged by: every policy reads the whole vouched context of mails, of nothing else.
  struct Evidence: Hashable {
    let health: Int
    let manager: Text?
  }

  var evidence: Evidence? {
    type == "mail.send" ? Evidence(health: health, manager: manager) : nil
  }

  func isSameQuestion(as other: Proposal) -> Bool {
    action == other.action && evidence == other.evidence
  }
}
