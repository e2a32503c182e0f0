import ProvisoLanguage
import ProvisoProgram

/// What could not be evaluated, and why.
extension Decider {
  mutating func writeErrors(into output: inout [UInt8], withShadow: Bool) {
    output.put("[")
    for outcome in outcomes where outcome.state == .unknown && outcome.counts(withShadow) {
      output.separate()
      output.put("{\"rule\":")
      output.put(string: name(outcome))
      output.put(",\"error\":\"")
      output.put(outcome.error.fault.text)
      if let about = about(outcome) {
        output.put(": ")
        output.put(escaped: about)
      }
      output.put("\"")
      writePlace(outcome, into: &output)
      output.put("}")
    }
    output.put("]")
  }

  /// What the error of an outcome is about.
  mutating func about(_ outcome: Outcome) -> UnsafeRawBufferPointer? {
    guard outcome.error.about != none else { return nil }
    return unit(outcome.isOverlay).string(outcome.error.about)
  }

  /// Where in the policy it happened, if the program still tells.
  private mutating func writePlace(_ outcome: Outcome, into output: inout [UInt8]) {
    guard outcome.error.instruction != none,
      let debug = DebugSection(unit(outcome.isOverlay).program),
      let position = debug.position(instruction: outcome.error.instruction),
      let file = debug.name(ofFile: position.file)
    else { return }
    output.put(",\"at\":\"")
    output.put(escaped: file)
    output.put(":")
    output.put(number: UInt64(position.line))
    output.put(":")
    output.put(number: UInt64(position.column))
    output.put("\"")
  }

  /// The errors by the member whose absence causes them, in the order of its names.
  mutating func writeMissing(into output: inout [UInt8]) {
    places.removeAll(keepingCapacity: true)
    for place in outcomes.indices where isMissing(outcomes[place]) { places.append(place) }
    guard !places.isEmpty else { return }
    sortPlacesByMember()
    output.put(",\"missing\":[")
    for index in places.indices {
      let outcome = outcomes[places[index]]
      if index == 0 || order(outcomes[places[index - 1]], outcome) != .equal {
        if index > 0 { output.put("]}") }
        output.separate()
        output.put("{\"member\":")
        if let about = about(outcome) { output.put(string: about) }
        output.put(",\"rules\":[")
      }
      output.separate()
      output.put(string: name(outcome))
    }
    output.put("]}]")
  }

  private mutating func sortPlacesByMember() {
    var sorted = places
    places = []
    sorted.sort { first, second in
      switch order(outcomes[first], outcomes[second]) {
      case .less: true
      case .greater: false
      case .equal, .unordered, .none: first < second
      }
    }
    places = sorted
  }

  private mutating func isMissing(_ outcome: Outcome) -> Bool {
    outcome.state == .unknown && !outcome.isShadow && outcome.error.fault == .noSuchMember
      && about(outcome) != nil
  }

  private mutating func order(_ first: Outcome, _ second: Outcome) -> Order {
    guard let left = about(first), let right = about(second) else { return .none }
    return ByteOrder.order(left, right)
  }
}
