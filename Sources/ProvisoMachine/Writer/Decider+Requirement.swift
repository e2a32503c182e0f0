import ProvisoLanguage
import ProvisoProgram

/// Who is asked, what they see and may change, and who is told.
extension Decider {
  /// What every rule that asks wants, by name; the default's last.
  mutating func writeRequirement(into output: inout [UInt8]) {
    output.put("[")
    if live.verdict == .route {
      for demand in live.demands {
        output.separate()
        write(demand, into: &output)
      }
    }
    output.put("]")
  }

  private mutating func write(_ demand: Demand, into output: inout [UInt8]) {
    output.put("{\"rule\":")
    if let place = demand.outcome {
      output.put(string: name(outcomes[place]))
    } else {
      output.put(word: "default")
    }
    output.put(",\"targets\":")
    write(live.targets[demand.targets], into: &output)
    output.put(",\"within\":")
    output.put(seconds: demand.withinSeconds)
    output.put(",\"else\":")
    if demand.otherwise.isEmpty {
      output.put(word: "deny")
    } else {
      output.put("{\"targets\":")
      write(live.targets[demand.otherwise], into: &output)
      output.put("}")
    }
    output.put(",\"valid\":")
    output.put(seconds: demand.validSeconds)
    output.put("}")
  }

  private mutating func write(_ targets: ArraySlice<Target>, into output: inout [UInt8]) {
    output.put("[")
    for target in targets {
      output.separate()
      write(target, into: &output)
    }
    output.put("]")
  }

  private mutating func write(_ target: Target, into output: inout [UInt8]) {
    if target.isRequester {
      output.put("{\"requester\":")
      output.put(string: requester ?? UnsafeRawBufferPointer(""))
    } else {
      output.put("{\"group\":")
      output.put(string: base.string(base.program.reviewers(target.who).name))
    }
    if target.quorum > 1 {
      output.put(",\"quorum\":")
      output.put(number: UInt64(target.quorum))
    }
    if target.preferred.kind == .string {
      output.put(",\"preferred\":")
      output.put(string: target.preferred.slice)
    }
    output.put("}")
  }

  /// All that some rule wants to be seen first; what every one of them allows to be changed.
  mutating func writePaths(into output: inout [UInt8]) {
    let demands = live.verdict == .route ? live.demands[...] : []
    output.put(",\"show\":[")
    for place in demands.indices {
      for path in shown(demands[place])
      where !demands[..<place].contains(where: { shown($0).contains(path) }) {
        output.separate()
        output.put(string: base.string(path))
      }
    }
    output.put("],\"edit\":[")
    if let first = demands.first {
      for path in edited(first) where demands.allSatisfy({ edited($0).contains(path) }) {
        output.separate()
        output.put(string: base.string(path))
      }
    }
    output.put("]")
  }

  private mutating func shown(_ demand: Demand) -> UnsafeBufferPointer<UInt32> {
    guard let place = demand.outcome else { return UnsafeBufferPointer(start: nil, count: 0) }
    return base.program.strings(in: record(outcomes[place]).show)
  }

  private mutating func edited(_ demand: Demand) -> UnsafeBufferPointer<UInt32> {
    guard let place = demand.outcome else { return UnsafeBufferPointer(start: nil, count: 0) }
    return base.program.strings(in: record(outcomes[place]).edit)
  }
}
