import ProvisoJSON
import ProvisoLanguage

/// Uses of grants: counted, and some of them shown to whoever signed.
extension Desk {
  /// Grants were used by an approval whose request and leaves are written.
  func noteUses<L: Ledger>(
    of grants: [Text], by request: ReviewRequest, _ turn: Turn, _ ledger: inout L
  ) throws {
    for name in grants {
      guard var grant = try ledger.grant(name) else {
        throw StoreFault.damaged("the grant \(name) was used and is not stored")
      }
      grant.uses += 1
      if try isShown(request.id, grant, in: ledger) {
        grant.shown = grant.shown.suffix(Self.mostShown - 1) + [request.id]
        try append(.grantUseShown, turn, request: request.id, &ledger) {
          $0.add("name", .text(name.string))
          $0.add("signer", .text(grant.signer.string))
        }
      }
      try ledger.put(grant)
    }
  }

  /// How many uses wait for a judgement; older ones stand in the log only.
  private static var mostShown: Int { 100 }

  /// One in so many, by a hash whose key is the salt of the request: no agent can tell which, and
  /// who has the salt can tell that none was passed over.
  private func isShown<L: Ledger>(
    _ request: Text, _ grant: Grant, in ledger: L
  ) throws -> Bool {
    guard settings.shownUses > 0 else { return false }
    guard let salt = try ledger.salt(request: request) else { return true }
    let seed = Array("proviso grant use\n".utf8) + salt + Array(grant.name.utf8)
    let hash = seed.withUnsafeBytes { SHA256.hash($0) }
    let number = (0..<8).reduce(UInt64(0)) { $0 << 8 | UInt64(hash[$1]) }
    return number % UInt64(settings.shownUses) == 0
  }

  /// What whoever signed says of a use that was shown: a wrong one suspends the grant.
  func judgeUse<L: Ledger>(
    _ request: Text, _ wasRight: Bool, _ turn: Turn, _ ledger: inout L
  ) throws -> Answer {
    let person = try person(turn, as: .reviewer, in: ledger)
    let shown = try ledger.grants().first {
      $0.signer == person.name && $0.shown.contains(request)
    }
    guard var grant = shown else {
      throw Refusal(.notFound, "no use of a grant of yours waits here to be judged")
    }
    grant.shown.removeAll { $0 == request }
    try ledger.put(grant)
    try append(.grantUseJudged, turn, request: request, &ledger) {
      $0.add("name", .text(grant.name.string))
      $0.add("was_right", .flag(wasRight))
    }
    guard !wasRight, grant.suspended == nil else { return .grant(grant) }
    grant = try suspend(grant, because: "its signer called a use wrong", turn, &ledger)
    try reloadGrants(in: &ledger)
    return .grant(grant)
  }
}
