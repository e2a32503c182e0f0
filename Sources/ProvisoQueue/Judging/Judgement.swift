package import ProvisoJSON
package import ProvisoLanguage

/// What the policy says of one document at one moment, read from the engine's decision.
package struct Judgement {
  /// A use of a limit that an approval takes.
  package struct Reservation {
    package let rule: Text
    package let limit: Int
    package let key: Text
    package let amount: Double
  }

  /// What was decided.
  package let proposal: Proposal
  /// Digests of the program and of the grants that decided.
  package let program: Text
  package let overlay: Text?
  package let verdict: Ruling.Verdict
  package let binding: Binding
  /// The decision as the engine wrote it.
  package let bytes: [UInt8]
  package let reason: Text
  package let fired: [Text]
  package let deciding: [Text]
  /// Grants that turned a route into an approval.
  package let grants: [Text]
  package let show: [Text]
  package let edit: [Text]
  package let demands: [Demand]
  /// Of an approval only.
  package let reservations: [Reservation]
  /// The counters that the decision read, as a member of the request; nil: none.
  package let uses: JSONTree?
  /// The names of the members of the context that the evidence covers.
  package let vouched: [Text]

  init(
    _ proposal: Proposal, by judge: Judge, _ bytes: [UInt8], _ tree: JSONTree,
    vouched: [Text], uses: JSONTree?
  ) throws(Refusal) {
    self.proposal = proposal
    (program, overlay) = (judge.program, judge.overlay)
    let evidence = Judge.fingerprint(proposal.tree["context"], vouched)
    let found = tree["decision"]?.text.flatMap { Ruling.Verdict(rawValue: $0) }
    guard let verdict = found, let digest = tree["action"]?["digest"]?.text else {
      throw Refusal(.unusableProgram, "the engine gave no decision")
    }
    self.verdict = verdict
    binding = Binding(action: Text(digest), evidence: evidence)
    self.bytes = bytes
    reason = Text(tree["reason"]?.text ?? "")
    fired = Self.names(tree, "fired")
    deciding = Self.names(tree, "deciding")
    grants = Self.names(tree, "grants")
    show = Self.names(tree, "show")
    edit = Self.names(tree, "edit")
    demands = try Self.demands(tree, verdict)
    reservations = verdict == .approve ? try Self.reservations(tree) : []
    self.uses = uses
    self.vouched = vouched
  }

  private static func names(_ tree: JSONTree, _ member: String) -> [Text] {
    (tree[member]?.elements ?? []).compactMap { $0.text.map { Text($0) } }
  }

  /// A route without demands would be an approval: it is none.
  private static func demands(
    _ tree: JSONTree, _ verdict: Ruling.Verdict
  ) throws(Refusal) -> [Demand] {
    guard verdict == .route else { return [] }
    var demands: [Demand] = []
    for element in tree["requirement"]?.elements ?? [] {
      guard let demand = Demand(element) else {
        throw Refusal(.unusableProgram, "the engine wrote a requirement that nobody can read")
      }
      demands.append(demand)
    }
    guard !demands.isEmpty else {
      throw Refusal(.unusableProgram, "the engine asks for people and names none")
    }
    return demands
  }

  private static func reservations(_ tree: JSONTree) throws(Refusal) -> [Reservation] {
    var reservations: [Reservation] = []
    for limit in tree["limits"]?.elements ?? [] where limit["state"]?.text == "reserved" {
      guard let rule = limit["rule"]?.text, let place = limit["limit"]?.integer,
        let key = limit["key"]?.text, let amount = (limit["sum"] ?? limit["count"])?.number
      else { throw Refusal(.unusableProgram, "the engine wrote a limit that nobody can read") }
      reservations.append(
        Reservation(rule: Text(rule), limit: Int(place), key: Text(key), amount: amount))
    }
    return reservations
  }
}

extension Judgement {
  /// What a stored decision shows first.
  static func shown(in decision: [UInt8]) -> [Text] {
    JSONTree.read(decision).map { names($0, "show") } ?? []
  }

  /// What a deciding reviewer may change under their own vote.
  static func editable(in decision: [UInt8]) -> [Text] {
    JSONTree.read(decision).map { names($0, "edit") } ?? []
  }
}
