import ProvisoLanguage

extension Desk {
  func submit<L: Ledger>(_: Submission, _: Turn, _: inout L) throws -> Answer {
    throw Refusal(.notAllowed, "not yet")
  }
  func consume<L: Ledger>(_: Consumption, _: Turn, _: inout L) throws -> Answer {
    throw Refusal(.notAllowed, "not yet")
  }
  func report<L: Ledger>(_: OutcomeReport, _: Turn, _: inout L) throws -> Answer {
    throw Refusal(.notAllowed, "not yet")
  }
  func cancel<L: Ledger>(_: Text, _: Text, _: Turn, _: inout L) throws -> Answer {
    throw Refusal(.notAllowed, "not yet")
  }
  func decide<L: Ledger>(_: Decision, _: Turn, _: inout L) throws -> Answer {
    throw Refusal(.notAllowed, "not yet")
  }
  func settle<L: Ledger>(
    _: Text, _: Int, _: Outcome, _: Text, _: Turn, _: inout L
  ) throws -> Answer {
    throw Refusal(.notAllowed, "not yet")
  }
  func adopt<L: Ledger>(_: [UInt8], _: Turn, _: inout L) throws -> Answer {
    throw Refusal(.notAllowed, "not yet")
  }
  func tick<L: Ledger>(_: Int, _: Turn, _: inout L) throws -> Answer {
    throw Refusal(.notAllowed, "not yet")
  }
}
