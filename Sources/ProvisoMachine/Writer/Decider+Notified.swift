import ProvisoLanguage
import ProvisoProgram

/// Who is told that an action runs without them.
extension Decider {
  /// The groups of every approve that holds and of the grants used, each once, by rules.
  mutating func writeNotified(into output: inout [UInt8]) {
    output.put(",\"notify\":[")
    if live.verdict == .approve {
      for place in outcomes.indices where tells(place) { writeNotified(by: place, into: &output) }
    }
    output.put("]")
  }

  /// Whether a rule tells people: it approves, whether or not others decided, too.
  private mutating func tells(_ place: Int) -> Bool {
    let outcome = outcomes[place]
    guard outcome.state == .holds, !outcome.isShadow else { return false }
    return outcome.kind == .approve || live.grants.contains(place)
  }

  private mutating func writeNotified(by place: Int, into output: inout [UInt8]) {
    for number in record(outcomes[place]).notify.range
    where !isToldBefore(number, by: place) {
      let isRequester = program(place).target(number).who == TargetRecord.requester
      output.separate()
      output.put(isRequester ? "{\"requester\":" : "{\"group\":")
      output.put(string: told(number, by: place))
      output.put("}")
    }
  }

  /// Whether the same people are told by an earlier target of this rule, or by an earlier rule.
  private mutating func isToldBefore(_ number: UInt32, by place: Int) -> Bool {
    let name = told(number, by: place)
    for earlier in record(outcomes[place]).notify.first..<number
    where ByteOrder.equal(told(earlier, by: place), name) {
      return true
    }
    for other in 0..<place where tells(other) {
      for earlier in record(outcomes[other]).notify.range
      where ByteOrder.equal(told(earlier, by: other), name) {
        return true
      }
    }
    return false
  }

  private mutating func told(_ target: UInt32, by place: Int) -> UnsafeRawBufferPointer {
    let who = program(place).target(target).who
    guard who != TargetRecord.requester else {
      return requester ?? UnsafeRawBufferPointer(start: nil, count: 0)
    }
    return program(place).string(program(place).reviewers(who).name)
  }

  private mutating func program(_ place: Int) -> Program { unit(outcomes[place].isOverlay).program }
}
