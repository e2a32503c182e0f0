import ProvisoJSON
import ProvisoLanguage
import ProvisoProgram

/// The decision as JSON.
extension Decider {
  /// Appends the decision and all that it names, in the order of names.
  mutating func write(into output: inout [UInt8], checkedInvariants: Bool) {
    output.put("{\"decision\":")
    output.put(word: Self.name(live.verdict))
    writeReason(into: &output)
    output.put(",\"fired\":")
    writeNames(into: &output) { $0.isFired && !$0.isShadow }
    output.put(",\"deciding\":")
    write(places: live.deciding, into: &output)
    output.put(",\"errors\":")
    writeErrors(into: &output, withShadow: false)
    writeMissing(into: &output)
    output.put(",\"requirement\":")
    writeRequirement(into: &output)
    output.put(",\"waivable\":")
    output.put(live.isWaivable)
    writePaths(into: &output)
    writeNotified(into: &output)
    output.put(",\"grants\":")
    write(places: live.grants, into: &output)
    writeLimits(into: &output)
    if checkedInvariants {
      output.put(",\"invariants\":")
      write(places: live.violated, into: &output)
    }
    output.put(",\"shadow\":")
    writeShadow(into: &output)
    writeFacts(into: &output)
    writeAction(into: &output)
    output.put("}")
  }

  static func name(_ verdict: Verdict) -> StaticString {
    switch verdict {
    case .approve: "approve"
    case .route: "route"
    case .deny: "deny"
    }
  }

  private mutating func writeNames(into output: inout [UInt8], _ wanted: (Outcome) -> Bool) {
    output.put("[")
    for outcome in outcomes where wanted(outcome) {
      output.separate()
      output.put(string: name(outcome))
    }
    output.put("]")
  }

  private mutating func write(places: [Int], into output: inout [UInt8]) {
    output.put("[")
    for place in places {
      output.separate()
      output.put(string: name(outcomes[place]))
    }
    output.put("]")
  }

  /// What would have been with all shadow rules live, if any of them spoke.
  private mutating func writeShadow(into output: inout [UInt8]) {
    guard hasShadow else { return output.put("null") }
    output.put("{\"decision\":")
    output.put(word: Self.name(shadow.verdict))
    output.put(",\"fired\":")
    writeNames(into: &output) { $0.isFired }
    output.put(",\"deciding\":")
    write(places: shadow.deciding, into: &output)
    output.put(",\"errors\":")
    writeErrors(into: &output, withShadow: true)
    output.put("}")
  }

  private mutating func writeAction(into output: inout [UInt8]) {
    output.put(",\"action\":{")
    if evaluator.request.identifier != 0 {
      output.put("\"id\":")
      output.put(string: evaluator.tape.string(evaluator.request.identifier))
      output.put(",")
    }
    output.put("\"type\":")
    output.put(string: evaluator.tape.string(evaluator.request.type))
    output.put(",\"digest\":")
    output.put(string: evaluator.digest.text(of: evaluator.request, evaluator.tape))
    output.put("}")
    output.append(contentsOf: programs)
  }
}

extension [UInt8] {
  /// Which program it is.
  mutating func put(_ program: Program) {
    put("{\"digest\":")
    put(digest: program.digest)
    put(",\"epoch\":")
    put(number: program.epoch)
    put("}")
  }
}

extension Outcome {
  /// Whether it is named as a rule that holds.
  var isFired: Bool { state == .holds && kind != .invariant }
}
