import ProvisoLanguage
import ProvisoPII
import ProvisoProgram

/// What is known of the action, and on whose word.
extension Decider {
  mutating func writeFacts(into output: inout [UInt8]) {
    output.put(",\"facts\":{")
    if mismatch == nil {
      output.put("\"reversibility\":")
      write(.reversibility, into: &output)
      output.put(",\"stakes\":")
      write(.stakes, into: &output)
      output.put(",\"confidence\":{\"value\":")
      output.put(evaluator.confidence)
      output.put(",\"from\":")
      output.put(word: evaluator.request.confidence == 0 ? "assumed" : "claimed")
      output.put("}")
      writeScan(into: &output)
    }
    output.put("}")
  }

  private mutating func write(_ scale: Scale, into output: inout [UInt8]) {
    let level = evaluator.level(of: scale)
    output.put("{\"value\":")
    output.put(word: Evaluator.name(of: scale, rank: level.rank))
    output.put(",\"from\":")
    output.put(word: level.state == .declared ? "declared" : "assumed")
    output.put("}")
  }

  /// What a scan found, if some rule asked for one, and what the action is declared to touch.
  private mutating func writeScan(into output: inout [UInt8]) {
    let personal = evaluator.personal
    guard personal.isScanned || !personal.handled.isEmpty else { return }
    output.put(",\"pii\":{\"found\":[")
    for kind in Kind.allCases {
      let count = personal.isScanned ? personal.found.pointee.count(of: kind) : 0
      guard count > 0 || personal.handled.contains(kind) else { continue }
      output.separate()
      output.put("{\"kind\":")
      output.put(word: kind.name)
      output.put(",\"count\":")
      output.put(number: UInt64(count))
      output.put(",\"from\":")
      output.put(word: count > 0 ? "scan" : "handles")
      output.put("}")
    }
    output.put("]")
    if personal.isScanned {
      output.put(",\"complete\":")
      output.put(!personal.found.pointee.incomplete)
    }
    output.put("}")
  }
}
