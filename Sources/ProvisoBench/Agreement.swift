import CBaseline
import ProvisoJSON

/// Holds the machine to the C code: the same verdict and the same rules on every action.
enum Agreement {
  static func check(_ subject: Subject, _ handWritten: HandWritten) throws {
    var seen: UInt32 = 0
    for place in 0..<subject.count {
      let expected = handWritten.outcome(place)
      let decision = subject.decision(place)
      let found = try decision.withUnsafeBytes(outcome)
      guard found.verdict == expected.verdict, found.fired == expected.fired else {
        throw Failure(
          message: "request \(place): C fired \(expected.fired), "
            + String(decoding: decision, as: UTF8.self))
      }
      seen |= expected.fired
    }
    guard seen == (1 << UInt32(TwelveRules.names.count)) - 1 else {
      throw Failure(message: "some rule never fires: \(seen)")
    }
  }

  private static func outcome(_ decision: UnsafeRawBufferPointer) throws -> baseline_outcome {
    var tape = Tape()
    try tape.read(decision)
    var outcome = baseline_outcome()
    switch text(tape, tape.member(of: Tape.root, named: "decision")) {
    case "approve": outcome.verdict = VERDICT_APPROVE
    case "deny": outcome.verdict = VERDICT_DENY
    default: outcome.verdict = VERDICT_ROUTE
    }
    let fired = tape.member(of: Tape.root, named: "fired")
    for element in 0..<UInt32(tape.count(fired)) {
      guard let bit = TwelveRules.names.firstIndex(of: text(tape, fired + 1 + element)) else {
        throw Failure(message: "an unknown rule fired")
      }
      outcome.fired |= 1 << UInt32(bit)
    }
    return outcome
  }

  private static func text(_ tape: Tape, _ node: UInt32) -> String {
    String(decoding: tape.string(node), as: UTF8.self)
  }
}
