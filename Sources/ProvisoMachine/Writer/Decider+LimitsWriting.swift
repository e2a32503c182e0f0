import ProvisoLanguage
import ProvisoProgram

/// How limits stood: what an approval reserves, and which limit kept a rule from holding.
extension Decider {
  mutating func writeLimits(into output: inout [UInt8]) {
    output.put(",\"limits\":[")
    for limit in limits where !limit.isShadow && (limit.state != .free || isReserved(limit)) {
      output.separate()
      write(limit, into: &output)
    }
    output.put("]")
  }

  /// Whenever the decision is approve, every approve that holds reserves, and every grant used.
  private mutating func isReserved(_ limit: LimitOutcome) -> Bool {
    guard live.verdict == .approve else { return false }
    for place in outcomes.indices {
      let outcome = outcomes[place]
      guard outcome.rule == limit.rule, outcome.isOverlay == limit.isOverlay else { continue }
      guard outcome.state == .holds else { return false }
      return outcome.kind == .approve || live.grants.contains(place)
    }
    return false
  }

  private mutating func write(_ limit: LimitOutcome, into output: inout [UInt8]) {
    let unit = unit(limit.isOverlay)
    output.put("{\"rule\":")
    output.put(string: unit.string(unit.program.rule(limit.rule).name))
    output.put(",\"limit\":")
    output.put(number: UInt64(limit.place))
    if limit.state != .unknown {
      output.put(",\"key\":")
      keys.withUnsafeBytes { keys in
        output.put(string: UnsafeRawBufferPointer(rebasing: keys[limit.key]))
      }
      output.put(limit.record.isSum ? ",\"sum\":" : ",\"count\":")
      output.put(limit.amount)
    }
    output.put(",\"of\":")
    if limit.record.isSum {
      output.put(Double(bitPattern: limit.record.bound))
    } else {
      output.put(number: limit.record.bound)
    }
    output.put(",\"per\":")
    output.put(seconds: limit.record.perSeconds)
    output.put(",\"state\":")
    output.put(word: limit.state.text)
    output.put("}")
  }
}
