import ProvisoLanguage
import ProvisoProgram

/// Who is told that an action runs without them.
extension Decider {
  /// The groups of all that approved, each once, in the order of the rules.
  func writeNotified(into output: inout [UInt8]) {
    output.put(",\"notify\":[")
    if live.verdict == .approve {
      for index in live.deciding.indices { writeNotified(by: index, into: &output) }
    }
    output.put("]")
  }

  private func writeNotified(by index: Int, into output: inout [UInt8]) {
    let targets = notified(by: index)
    for (place, number) in targets.enumerated() {
      let name = told(number, by: index)
      let isKnown =
        targets.prefix(place).contains { ByteOrder.equal(told($0, by: index), name) }
        || live.deciding.indices.prefix(index).contains { other in
          notified(by: other).contains { ByteOrder.equal(told($0, by: other), name) }
        }
      guard !isKnown else { continue }
      output.separate()
      output.put(isRequester(number, by: index) ? "{\"requester\":" : "{\"group\":")
      output.put(string: name)
      output.put("}")
    }
  }

  private func notified(by index: Int) -> Range<UInt32> {
    record(outcomes[live.deciding[index]]).notify.range
  }

  private func isRequester(_ target: UInt32, by index: Int) -> Bool {
    program(of: index).target(target).who == TargetRecord.requester
  }

  private func told(_ target: UInt32, by index: Int) -> UnsafeRawBufferPointer {
    let program = program(of: index)
    let who = program.target(target).who
    guard who != TargetRecord.requester else {
      return requester ?? UnsafeRawBufferPointer(start: nil, count: 0)
    }
    return program.string(program.reviewers(who).name)
  }

  private func program(of index: Int) -> Program {
    unit(outcomes[live.deciding[index]].isOverlay).program
  }
}
