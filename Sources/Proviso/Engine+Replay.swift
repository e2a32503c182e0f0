package import ProvisoJSON
package import ProvisoMachine

/// Deciding without writing the decision, for those who count.
extension Engine {
  /// Decides the request in `bytes`.
  package mutating func decide(
    _ bytes: UnsafeRawBufferPointer, _ options: Machine.Options
  ) throws(RequestError) {
    try machine.decide(bytes, options)
  }

  /// Decides the request that another engine has read from `bytes`.
  package mutating func decide(
    readBy other: borrowing Engine, _ bytes: UnsafeRawBufferPointer, _ options: Machine.Options
  ) throws(RequestError) {
    try machine.decide(other.machine.tape, bytes, options)
  }

  package mutating func account(into account: inout Account) { machine.account(into: &account) }

  package mutating func writeRequirement(into output: inout [UInt8]) {
    machine.writeRequirement(into: &output)
  }

  package mutating func writeMismatch(into output: inout [UInt8]) {
    machine.writeMismatch(into: &output)
  }

  /// What the last decision was about.
  package var request: Request { machine.request }
  package var tape: Tape { machine.tape }
}
