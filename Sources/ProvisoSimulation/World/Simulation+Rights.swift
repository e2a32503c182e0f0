import ProvisoLanguage
import ProvisoQueue

extension Simulation {
  /// "Always approve this", first step.
  mutating func proposalOfGrant() -> Intent {
    let request = favourite { $0.type == "mail.send" || $0.type == "other.thing" }
    let actor = person(generator.pick(Cast.reviewers))
    return Intent(
      command: .propose(
        GrantProposal(
          request: request?.id ?? "none", equal: generator.pick([[], ["args.to"]]), days: 30,
          usesPerDay: nil)),
      actor: actor, label: "\(actor.label) proposes a grant for \(request?.id ?? "none")")
  }

  /// Second step, by whom it was shown to, or by somebody else; or a grant is revoked.
  mutating func signature() -> Intent? {
    guard !drafts.isEmpty else { return nil }
    let draft = generator.pick(drafts.map(\.consent))
    let signer = drafts.first { $0.consent.digest == draft.digest }?.signer ?? "ana"
    let actor = person(generator.isOne(in: 5) ? generator.pick(Cast.reviewers) : signer)
    if let grant = store.committed.grantsByName.keys.min(), generator.isOne(in: 3) {
      return Intent(
        command: .revokeGrant(name: grant, reason: "no more"), actor: actor,
        label: "\(actor.label) revokes \(grant)")
    }
    return Intent(
      command: .setGrant(draft), actor: actor, label: "\(actor.label) signs a grant")
  }

  /// Two administrators, one after the other, let a request be forgotten.
  mutating func erasure(by actor: Actor) -> Intent {
    var request = favourite { !$0.state.isOpen }
    if let asked = store.committed.erasures.keys.min(), generator.below(4) > 0 {
      request = store.committed.rows[asked]?.request
    }
    return Intent(
      command: .erase(Erasure(request: request?.id ?? "none", reason: "asked for")), actor: actor,
      label: "\(actor.label) asks to erase \(request?.id ?? "none")")
  }
}
