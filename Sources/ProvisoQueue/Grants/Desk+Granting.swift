import Proviso
import ProvisoChecker
import ProvisoJSON
import ProvisoLanguage
import ProvisoMachine
import ProvisoText

/// Grants are set, revoked, judged and voided, each with its entry in the log.
extension Desk {
  func setGrant<L: Ledger>(
    _ consent: GrantConsent, _ turn: Turn, _ ledger: inout L
  ) throws -> Answer {
    let signer = try person(turn, as: .reviewer, in: ledger)
    guard consent.digest == consent.text.fingerprint else {
      throw ReadGrant.refusal("the text is not the one that was shown")
    }
    if let override = consent.override {
      _ = try Wording.required(override, "why it is set anyway")
    }
    let sources = try grantSources(in: ledger)
    let grant = try ReadGrant(consent.text, beside: sources)
    try check(grant, signedBy: signer.name, turn.at, ledger)
    try advise(on: grant, beside: sources, at: turn.at)
    let backTest = try backTest(grant, beside: sources, at: turn.at, in: ledger)
    guard backTest.rejected.isEmpty || consent.override != nil else {
      throw Refusal(
        .wouldCoverRejected,
        "it would have covered \(backTest.covered); people rejected \(backTest.rejected.count)",
        request: backTest.rejected.first)
    }
    let stored = Grant(
      name: grant.name, text: consent.text, signer: grant.signer, agent: grant.agent,
      type: grant.type, definition: grant.definition, granted: grant.granted,
      expires: grant.expires, revoked: nil, suspended: nil, uses: 0, shown: [],
      leaf: ledger.nextLeaf)
    let others = try ledger.grants().filter(\.holds)
    guard Self.compiled([stored], beside: sources) != nil,
      others.isEmpty || Self.compiled(others + [stored], beside: sources) != nil
        || Self.compiled(others, beside: sources) == nil
    else { throw ReadGrant.refusal("it cannot stand beside the other grants") }
    try append(.grantSet, turn, &ledger) { $0.add(stored, backTest, consent.override) }
    try ledger.put(stored)
    try reloadGrants(in: &ledger)
    return .grant(stored)
  }

  private func check<L: Ledger>(
    _ grant: ReadGrant, signedBy signer: Text, _ moment: Moment, _ ledger: L
  ) throws {
    guard grant.signer == signer else {
      throw ReadGrant.refusal("it is signed by \(grant.signer), not by \(signer)")
    }
    guard grant.granted <= moment, moment < grant.expires else {
      throw ReadGrant.refusal("it begins when it is signed, and ends later")
    }
    guard try Self.isEntitled(signer, agent: grant.agent, in: ledger) else {
      throw Refusal(
        .conflictOfInterest, "\(signer) may not answer for what \(grant.agent) asks")
    }
    guard try ledger.grant(grant.name) == nil else {
      throw ReadGrant.refusal("there is or was a grant of that name")
    }
  }

  /// Advice about the grant that an author could let stand, a reviewer may not.
  func advise(
    on grant: ReadGrant, beside sources: PolicySources, at moment: Moment
  ) throws(Refusal) {
    let finding = Self.advice(on: grant, beside: sources, at: moment).first?.diagnostic
    if let finding { throw ReadGrant.refusal("\(finding.message): \(finding.label.text)") }
  }

  static func advice(
    on grant: ReadGrant, beside sources: PolicySources, at moment: Moment
  ) -> [LintFinding] {
    let first = sources.set.files.count
    let result = sources.set.lint(beside: grant.overlay, now: moment.instant.seconds)
    return (result?.findings ?? []).filter {
      Int($0.diagnostic.label.place.file) >= first && $0.diagnostic.severity != .note
    }
  }

  func backTest<L: Ledger>(
    _ grant: ReadGrant, beside sources: PolicySources, at moment: Moment, in ledger: L
  ) throws -> BackTest {
    let days = settings.backTestDays
    let start = moment.adding(seconds: -Int64(days) * 86_400)
    let decided = try ledger.decidedByPeople(
      agent: grant.agent, type: grant.type, since: start, limit: BackTesting.mostDecisions)
    let oldest = min(start, decided.map(\.submitted).min() ?? start)
    var testing = try BackTesting(grant, beside: sources, from: oldest)
    let isWhole = decided.count < BackTesting.mostDecisions
    let seen = (moment.milliseconds - (decided.last?.resolution?.at ?? moment).milliseconds)
    let result = testing.test(decided, days: isWhole ? days : Int(seen / 86_400_000))
    if let invariant = testing.broken {
      throw ReadGrant.refusal("it would have broken the invariant \(invariant)")
    }
    return result
  }

  /// By whoever signed it, or an administrator.
  func revokeGrant<L: Ledger>(
    _ name: Text, _ reason: Text, _ turn: Turn, _ ledger: inout L
  ) throws -> Answer {
    let person = try person(turn, as: .reviewer, .administrator, in: ledger)
    _ = try Wording.required(reason, "a reason")
    guard var grant = try ledger.grant(name) else {
      throw Refusal(.notFound, "there is no grant of that name")
    }
    guard grant.signer == person.name || person.isAdministrator else {
      throw Refusal(.notAllowed, "\(grant.signer) signed it: they or an administrator revoke it")
    }
    guard grant.revoked == nil else { throw Refusal(.alreadyFinal, "it was revoked before") }
    grant.revoked = turn.at
    try ledger.put(grant)
    try append(.grantRevoked, turn, &ledger) {
      $0.add("name", .text(name.string))
      $0.add("reason", .text(reason.string))
    }
    try reloadGrants(in: &ledger)
    return .grant(grant)
  }

  /// Ends a grant for good: another one can be set, with a new look at the past.
  func suspend<L: Ledger>(
    _ grant: Grant, because reason: Text, _ turn: Turn, _ ledger: inout L
  ) throws -> Grant {
    var grant = grant
    grant.suspended = reason
    try ledger.put(grant)
    try append(.grantSuspended, turn, &ledger) {
      $0.add("name", .text(grant.name.string))
      $0.add("reason", .text(reason.string))
    }
    return grant
  }

  /// A request that grants would approve came with another definition of its tool than they were
  /// set for: they are void. Tells whether any was.
  func voidDrifted<L: Ledger>(
    _ grants: [Text], _ definition: Text?, _ turn: Turn, _ ledger: inout L
  ) throws -> Bool {
    let drifted = try grants.compactMap { try ledger.grant($0) }.filter {
      $0.holds && $0.definition != definition
    }
    guard !drifted.isEmpty else { return false }
    for grant in drifted {
      _ = try suspend(grant, because: "the definition of the tool changed", turn, &ledger)
    }
    try reloadGrants(in: &ledger)
    return true
  }
}

extension Leaf {
  fileprivate mutating func add(_ grant: Grant, _ backTest: BackTest, _ override: Text?) {
    add("name", .text(grant.name.string))
    add("text", .text(grant.text.string))
    add("digest", .text(grant.text.fingerprint.string))
    add("agent", .text(grant.agent.string))
    add("type", .text(grant.type.string))
    add("definition", grant.definition.map { .text($0.string) })
    add("granted", .text(grant.granted.text))
    add("expires", .text(grant.expires.text))
    add(
      "back_test",
      .object([
        .init("days", .integer(Int64(backTest.days))),
        .init("covered", .integer(Int64(backTest.covered))),
        .init("rejected", .integer(Int64(backTest.rejected.count))),
        .init("modified", .integer(Int64(backTest.modified.count))),
      ]))
    add("override", override.map { .text($0.string) })
  }
}
