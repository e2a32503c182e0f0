import ProvisoLanguage

extension Desk {
  /// What decides; refused where nothing does: an absent program approves nothing.
  func ready() throws(Refusal) -> Judge {
    guard let judge else { throw Refusal(.unusableProgram, "no program is installed") }
    return judge
  }

  /// What the policy says now. Grants that were set for another definition of the tool approve
  /// nothing.
  func judgement<L: Ledger>(
    of proposal: Proposal, at moment: Moment, in ledger: L
  ) throws -> Judgement {
    let judge = try ready()
    let judgement = try judge.judge(proposal, at: moment, in: ledger)
    let hasDrifted = try judgement.grants.contains { name in
      try ledger.grant(name)?.definition != proposal.definition
    }
    guard hasDrifted, let program = try ledger.program(judge.program) else { return judgement }
    return try Judge(program: program, overlay: nil).judge(proposal, at: moment, in: ledger)
  }

  static func judge<L: Ledger>(restoring ledger: L) throws -> Judge? {
    guard let digest = try ledger.activeProgram() else { return nil }
    guard let program = try ledger.program(digest) else {
      throw Refusal(.unusableProgram, "the active program \(digest) is not in the store")
    }
    return try Judge(program: program, overlay: overlay(beside: program, in: ledger))
  }

  /// Grants changed: what decides from now on.
  func reloadGrants<L: Ledger>(in ledger: inout L) throws {
    judge = try Self.judge(restoring: ledger)
    try keepOverlay(&ledger)
  }

  /// Keeps the grants that decide beside what they decide, for replays.
  func keepOverlay<L: Ledger>(_ ledger: inout L) throws {
    guard let judge, let digest = judge.overlay, let bytes = judge.overlayBytes,
      try ledger.program(digest) == nil
    else { return }
    try ledger.putProgram(bytes, digest: digest)
  }
}
