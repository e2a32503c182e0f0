import Proviso
import ProvisoChecker
import ProvisoJSON
import ProvisoLanguage
import ProvisoMachine

/// "Always approve this", first step: the text, and what it would have done.
extension Desk {
  /// Nothing is stored: the text is signed by sending it back.
  func propose<L: Ledger>(
    _ proposal: GrantProposal, _ turn: Turn, _ ledger: inout L
  ) throws -> Answer {
    let signer = try person(turn, as: .reviewer, in: ledger)
    guard let request = try ledger.request(proposal.request) else {
      throw Refusal(.notFound, "there is no such request")
    }
    guard !request.isErased else { throw ReadGrant.refusal("the request was erased") }
    try checkInterest(of: signer.name, in: request, ledger)
    let sources = try grantSources(in: ledger)
    let text = try text(of: proposal, from: request, signer.name, sources, turn.at)
    let grant = try ReadGrant(text, beside: sources)
    try advise(on: grant, beside: sources, at: turn.at)
    var present = try BackTesting(grant, beside: sources, from: grant.granted)
    guard present.covers(request.document, at: turn.at) else {
      if let invariant = present.broken {
        throw ReadGrant.refusal("it would break the invariant \(invariant)")
      }
      let why = present.decide(request.document, at: turn.at)?["reason"]?.text
      throw ReadGrant.refusal(
        "it would not cover this request: \(why ?? "the request cannot be decided")")
    }
    let backTest = try backTest(grant, beside: sources, at: turn.at, in: ledger)
    return .grantProposal(text: text, digest: text.fingerprint, backTest)
  }

  private func checkInterest<L: Ledger>(
    of signer: Text, in request: ReviewRequest, _ ledger: L
  ) throws {
    let isEntitled = try Self.isEntitled(signer, agent: request.agent, in: ledger)
    guard isEntitled, request.onBehalfOf != signer, !request.excluded.contains(signer) else {
      throw Refusal(
        .conflictOfInterest, "\(signer) may not answer for what \(request.agent) asks",
        request: request.id)
    }
  }

  /// What the active program was compiled from.
  func grantSources<L: Ledger>(in ledger: L) throws -> PolicySources {
    guard let digest = try ledger.activeProgram(), let bytes = try ledger.program(digest),
      let memory = try? ProgramMemory(bytes)
    else { throw Refusal(.unusableProgram, "no program decides") }
    return try PolicySources(of: memory)
  }

  private func text(
    of proposal: GrantProposal, from request: ReviewRequest, _ signer: Text,
    _ sources: PolicySources, _ moment: Moment
  ) throws(Refusal) -> Text {
    guard (1...Int(ReadGrant.mostDays)).contains(proposal.days) else {
      throw Refusal(.malformed, "a grant lives for 1 to \(ReadGrant.mostDays) days")
    }
    guard proposal.usesPerDay.map({ (1...1_000_000).contains($0) }) ?? true else {
      throw Refusal(.malformed, "uses in a day: 1 to 1000000")
    }
    if let definition = request.definition, !GrantText.isWritable(definition: definition) {
      throw ReadGrant.refusal("the definition of the tool is no digest")
    }
    let granted = Moment(milliseconds: moment.instant.seconds * 1000)
    let seed = Array("\(request.id)\n\(signer)\n\(moment.text)".utf8)
    var text = GrantText(
      name: GrantText.name(type: request.type, from: seed), type: request.type,
      agent: request.agent, onBehalfOf: request.onBehalfOf, definition: request.definition,
      conditions: try conditions(proposal.equal, on: request, sources),
      usesPerDay: proposal.usesPerDay, signer: signer, granted: granted,
      expires: granted.adding(seconds: Int64(proposal.days) * 86_400),
      covers: try coverable(request, by: signer, sources, moment))
    let grant = try ReadGrant(Text(try text.formatted()), beside: sources)
    let found = Set(Self.advice(on: grant, beside: sources, at: moment).map(\.rule))
    text.allowed = GrantText.allowable.filter(found.contains)
    return Text(try text.formatted())
  }

  private func conditions(
    _ paths: [Text], on request: ReviewRequest, _ sources: PolicySources
  ) throws(Refusal) -> [String] {
    guard paths.count <= 50 else { throw Refusal(.malformed, "too many arguments") }
    guard let action = sources.policy.actions.first(where: { $0.name == request.type }) else {
      throw ReadGrant.refusal("no grant covers a type that is not declared")
    }
    guard let arguments = JSONTree.read(request.document)?["arguments"] else {
      throw ReadGrant.refusal("the request has no arguments")
    }
    var conditions: [String] = []
    for path in Set(paths).sorted() {
      let found = ValuePath(path)?.condition(on: arguments, declared: action.arguments)
      guard let found else {
        throw ReadGrant.refusal("no condition can say that \(path) is equal: choose its parts")
      }
      conditions.append(found)
    }
    return conditions
  }

  /// The routes that ask for the request now, if a grant of the signer can stand in for them.
  private func coverable(
    _ request: ReviewRequest, by signer: Text, _ sources: PolicySources, _ moment: Moment
  ) throws(Refusal) -> [Text] {
    guard let decision = BackTesting.decision(request.document, by: sources, at: moment) else {
      throw ReadGrant.refusal("the request cannot be decided")
    }
    guard decision["decision"]?.text == "route" else {
      throw ReadGrant.refusal("nobody would be asked for this request now")
    }
    guard decision["errors"]?.elements.isEmpty == true else {
      throw ReadGrant.refusal("a rule could not be evaluated: a person has to look each time")
    }
    if case .flag(false)? = decision["waivable"] {
      throw ReadGrant.refusal("a rule asks a person every time")
    }
    let demands = decision["requirement"]?.elements ?? []
    for target in demands.flatMap({ $0["targets"]?.elements ?? [] }) {
      if let preferred = target["preferred"], !preferred.isText(signer) {
        throw ReadGrant.refusal("another person is asked first")
      }
    }
    return demands.compactMap { $0["rule"]?.text.map { Text($0) } }
  }
}
