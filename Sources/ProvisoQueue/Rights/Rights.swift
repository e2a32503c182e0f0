import ProvisoLanguage

/// Commands about people, agents and grants.
extension Desk {
  func propose<L: Ledger>(_: GrantProposal, _: Turn, _: inout L) throws -> Answer {
    throw Self.missing
  }
  func setGrant<L: Ledger>(_: GrantConsent, _: Turn, _: inout L) throws -> Answer {
    throw Self.missing
  }
  func revokeGrant<L: Ledger>(_: Text, _: Text, _: Turn, _: inout L) throws -> Answer {
    throw Self.missing
  }
  func judgeUse<L: Ledger>(_: Text, _: Bool, _: Turn, _: inout L) throws -> Answer {
    throw Self.missing
  }
  func enrol<L: Ledger>(_: Person, _: Turn, _: inout L) throws -> Answer { throw Self.missing }
  func register<L: Ledger>(_: Agent, _: Turn, _: inout L) throws -> Answer { throw Self.missing }
  func stop<L: Ledger>(_: KillSwitch, _: Turn, _: inout L) throws -> Answer { throw Self.missing }
  func resume<L: Ledger>(_: KillSwitch, _: Text, _: Turn, _: inout L) throws -> Answer {
    throw Self.missing
  }
  func erase<L: Ledger>(_: Erasure, _: Turn, _: inout L) throws -> Answer { throw Self.missing }
  func recordReading<L: Ledger>(_: Text, _: Turn, _: inout L) throws -> Answer {
    throw Self.missing
  }

  private static var missing: Refusal { Refusal(.notAllowed, "not yet") }
}

/// What the life of requests asks of rights.
extension Desk {
  /// Throws `stopped` or `paused` where a kill switch or a pause holds for the pair.
  func mayRun<L: Ledger>(agent: Text, type: Text, at moment: Moment, in ledger: L) throws {}

  /// A person said no: three of one agent and type in an hour pause the pair.
  func noteRejection<L: Ledger>(
    of request: ReviewRequest, _ turn: Turn, _ ledger: inout L
  ) throws {}

  /// Grants were used by an approval whose request and leaves are written.
  func noteUses<L: Ledger>(
    of grants: [Text], by request: ReviewRequest, _ turn: Turn, _ ledger: inout L
  ) throws {}

  /// The overlay compiled from the grants that live, beside a program; nil: there are none.
  /// A grant that the program cannot use is left out.
  static func overlay<L: Ledger>(beside program: [UInt8], in ledger: L) throws -> [UInt8]? { nil }
}
