import ProvisoJSON
import ProvisoLanguage
package import ProvisoQueue

extension Card {
  /// `past` are decisions on requests like this one, newest first. Without `vouches` nothing that
  /// came with the request counts as verified.
  package init(
    _ request: ReviewRequest, shape: RequestShape, vouches: Bool, past: [RequestSummary] = []
  ) {
    let reader = CardReader(request, shape, vouches)
    id = request.id.string
    version = request.version
    state = request.state
    isErased = request.isErased
    type = request.type.string
    agent = request.agent.string
    requester = request.onBehalfOf?.string
    executor = request.executor?.string
    submitted = request.submitted
    deadline = request.state == .pending ? request.deadlines.min() : nil
    validUntil = request.state.isPermission ? request.validUntil : nil
    digest = request.binding.action.string
    evidence = request.binding.evidence.string
    program = request.program.string
    definition = request.definition?.string
    fields = reader.fields
    context = reader.context
    claims = reader.claims
    laterWords = reader.laterWords
    raw = reader.document["arguments"]?.indented ?? ""
    unknown = reader.unknown
    reason = reader.decision["reason"]?.text ?? ""
    facts = reader.facts
    undo = reader.undo
    fired = reader.fired
    failures = reader.failures
    isWaivable = reader.isWaivable
    asked = reader.asked
    votes = request.votes
    excluded = request.excluded.map(\.string)
    claim = request.claim
    messages = request.messages.map {
      Remark(author: $0.author.string, isPerson: $0.isPerson, at: $0.at, text: $0.text.string)
    }
    rejections = request.rejections.map(\.string)
    self.past = past.filter { $0.id != request.id }.map {
      Past(
        id: $0.id.string, state: $0.state, at: $0.submitted, shown: $0.shown.string,
        reason: $0.reason.string)
    }
    resolution = request.resolution.map {
      Remark(
        author: $0.by.shown, isPerson: $0.by.isPerson, at: $0.at, text: $0.reason.string)
    }
    replaces = request.replaces?.string
    replacement = request.replacement?.string
    execution = request.execution
  }
}

/// Reads the parts of a card out of the bytes of a request and of its decision.
private struct CardReader {
  let request: ReviewRequest
  let document: JSONTree
  let decision: JSONTree
  let shape: RequestShape
  let vouches: Bool
  private let show: [String]

  init(_ request: ReviewRequest, _ shape: RequestShape, _ vouches: Bool) {
    self.request = request
    self.shape = shape
    self.vouches = vouches
    document = JSONTree.read(request.document) ?? .object([])
    decision = JSONTree.read(request.decision) ?? .object([])
    show = decision["show"]?.elements.compactMap(\.text) ?? []
  }

  var fields: [Card.Field] {
    let edit = decision["edit"]?.elements.compactMap(\.text) ?? []
    var reader = FieldReader(show: show, edit: edit)
    for member in document["arguments"]?.members ?? [] {
      reader.read(
        member.value, at: "args" + FieldReader.step(member.name), from: nil,
        isDeclared: isDeclared(member.name))
    }
    return reader.ordered
  }

  private func isDeclared(_ name: [UInt8]) -> Bool {
    shape.arguments?.contains(Text(String(decoding: name, as: UTF8.self))) ?? false
  }

  var unknown: [String] {
    guard shape.arguments != nil else { return ["the type \(request.type.string)"] }
    return (document["arguments"]?.members ?? []).filter { !isDeclared($0.name) }
      .map { "args" + FieldReader.step($0.name) }
  }

  /// Context that a host sent and that the policy set declares as such.
  var context: [Card.Field] { contextFields { isVouched($0) } }

  /// What the agent said, and whatever else nobody vouches for.
  var claims: [Card.Field] {
    var said = contextFields { !isVouched($0) }
    if let confidence = document["confidence"] {
      var reader = FieldReader()
      reader.read(confidence, at: "confidence", from: .claimed, isDeclared: true)
      said += reader.fields
    }
    for member in document["annotations"]?.members ?? [] {
      var reader = FieldReader()
      reader.read(
        member.value, at: "annotations" + FieldReader.step(member.name), from: .claimed,
        isDeclared: true)
      said += reader.fields
    }
    return said
  }

  private func contextFields(where belongs: (Text) -> Bool) -> [Card.Field] {
    var reader = FieldReader(show: show)
    for member in document["context"]?.members ?? [] {
      let name = Text(String(decoding: member.name, as: UTF8.self))
      guard belongs(name) else { continue }
      reader.read(
        member.value, at: "context" + FieldReader.step(member.name),
        from: isVouched(name) ? .verified : .claimed,
        isDeclared: shape.vouched.contains(name) || shape.said.contains(name))
    }
    return reader.ordered
  }

  private func isVouched(_ name: Text) -> Bool { vouches && shape.vouched.contains(name) }

  var laterWords: [Card.Remark] {
    request.laterWords.map {
      Card.Remark(
        author: request.agent.string, isPerson: false, at: $0.at,
        text: (JSONTree.read($0.json) ?? .object([])).indented)
    }
  }

  var facts: [Card.Fact] {
    (decision["facts"]?.members ?? []).compactMap { member in
      guard let value = member.value["value"] else { return nil }
      let from = member.value["from"]?.text ?? ""
      return Card.Fact(
        name: String(decoding: member.name, as: UTF8.self), value: value.text ?? value.indented,
        provenance: from == "claimed" ? .claimed : .derived, from: from)
    }
  }

  /// What can be undone, in words.
  var undo: String {
    switch decision.value(at: ["facts", "reversibility", "value"])?.text {
    case "reversible": "It can be undone."
    case "compensable": "It cannot be undone, but made good."
    case "irreversible": "It cannot be undone."
    case let other: "Nobody knows whether it can be undone\(other.map { " (\($0))" } ?? "")."
    }
  }

  var fired: [Card.Fired] {
    let deciding = Set((decision["deciding"]?.elements ?? []).compactMap(\.text).map { Text($0) })
    return (decision["fired"]?.elements ?? []).compactMap(\.text).map {
      Card.Fired(rule: $0, isDeciding: deciding.contains(Text($0)))
    }
  }

  var failures: [Card.Failure] {
    (decision["errors"]?.elements ?? []).map {
      Card.Failure(
        rule: $0["rule"]?.text ?? "", error: $0["error"]?.text ?? "", place: $0["at"]?.text ?? "")
    }
  }

  var isWaivable: Bool {
    if case .flag(true)? = decision["waivable"] { true } else { false }
  }

  var asked: [Card.Asked] {
    request.demands.enumerated().map { place, demand in
      let isEscalated = request.escalated.indices.contains(place) && request.escalated[place]
      let targets = isEscalated ? demand.otherwise ?? demand.targets : demand.targets
      return Card.Asked(
        rule: demand.rule.string, targets: targets.map(\.words),
        deadline: request.deadlines.indices.contains(place) ? request.deadlines[place] : nil,
        isEscalated: isEscalated,
        otherwise: isEscalated ? "it is denied" : demand.otherwise.map(Self.words) ?? "it is denied"
      )
    }
  }

  private static func words(_ targets: [Target]) -> String {
    "it goes to " + targets.map(\.words).joined(separator: " and ")
  }
}

extension Target {
  /// Who is asked, and how many of them.
  fileprivate var words: String {
    let group: String
    switch who {
    case .group(let name): group = name.string
    case .requester(let name): group = "the requester, \(name.string)"
    }
    let count = quorum > 1 ? "\(quorum) of " : ""
    return count + group + (preferred.map { ", \($0.string) first" } ?? "")
  }
}

extension Actor {
  /// Their name.
  package var shown: String {
    switch self {
    case .agent(let name), .executor(let name), .person(let name, _): name.string
    case .system: "the server"
    }
  }

  package var isPerson: Bool {
    switch self {
    case .person: true
    case .agent, .executor, .system: false
    }
  }
}
