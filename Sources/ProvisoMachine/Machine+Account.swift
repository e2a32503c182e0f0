package import ProvisoJSON

/// What the last decision came to, without its JSON.
extension Machine {
  package mutating func account(into account: inout Account) { decider.account(into: &account) }

  /// Appends what the decision requires of people, as in its JSON: `[]` unless it is a route.
  package mutating func writeRequirement(into output: inout [UInt8]) {
    decider.writeRequirement(into: &output)
  }

  /// Appends how the arguments break the declaration of their type; nothing if they do not.
  package mutating func writeMismatch(into output: inout [UInt8]) {
    guard decider.mismatch != nil else { return }
    decider.text.empty()
    decider.composeMismatch()
    output.append(contentsOf: decider.text)
  }

  /// The request, and the tape that its nodes are of.
  package var request: Request { decider.evaluator.request }
  package var tape: Tape { decider.evaluator.tape }

  /// Decides what `tape` holds, of which `bytes` are the text.
  package mutating func decide(
    _ tape: Tape, _ bytes: UnsafeRawBufferPointer, _ options: Options
  ) throws(RequestError) {
    decider.evaluator.tape = tape
    try decideTape(bytes, options)
  }
}
