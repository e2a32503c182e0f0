import ProvisoProgram
import ProvisoText

/// Rules that were checked and compiled, for programs that decide in process.
///
///     var engine = try PolicyEngine(PolicyProgram(policies: ["mail.policy": text]))
///     let decision = try engine.decide(request, at: PolicyMoment(secondsSince1970: seconds))
///     guard decision.verdict == .approve else { … }
public struct PolicyProgram: Sendable {
  let memory: ProgramMemory
  /// The flat file, which other processes can use.
  public let bytes: [UInt8]

  /// Compiles `.policy` texts by their names. Data from files beside them cannot be read here;
  /// sets that use any are compiled by `proviso compile`.
  public init(policies: [String: String]) throws(PolicyError) {
    let set = PolicySet(policies.map { SourceFile(name: $0.key, text: $0.value) })
    let (bytes, findings) = set.compiled()
    guard let bytes else {
      let texts = findings.filter { $0.severity == .error }.map { $0.rendered(in: set.files) }
      throw PolicyError(text: texts.joined(separator: "\n\n"))
    }
    try self.init(file: bytes)
  }

  /// Verifies a program file, or grants, as `proviso compile` writes them. Files of a lower epoch
  /// are refused.
  public init(file bytes: [UInt8], leastEpoch: UInt64 = 0) throws(PolicyError) {
    do {
      memory = try ProgramMemory(bytes)
    } catch {
      throw PolicyError(text: "\(error.kind.text), at byte \(error.offset)")
    }
    guard memory.program.epoch >= leastEpoch else {
      throw PolicyError(text: "epoch \(memory.program.epoch) is lower than \(leastEpoch)")
    }
    self.bytes = bytes
  }

  /// `sha256:` and 64 digits, which name what the rules mean.
  public var digest: String { memory.program.digestText }
}

/// Why policies, programs or requests cannot be used. Never to be taken for an approval.
public struct PolicyError: Error, Sendable, CustomStringConvertible {
  public let text: String
  public var description: String { text }
}
