import ProvisoJSON
import ProvisoLanguage
import ProvisoProgram

/// Limits of approvals: at most so many uses, or so large a sum, in a window, per key.
extension Decider {
  /// Whether every limit of a rule has room for this use; notes how each stands.
  mutating func hasRoom(_ number: UInt32, _ rule: RuleRecord, _ isOverlay: Bool) -> Bool {
    var hasRoom = true
    for (place, limit) in rule.limits.range.enumerated() {
      var outcome = LimitOutcome(
        rule: number, isOverlay: isOverlay, isShadow: rule.isShadow, place: place,
        record: evaluator.unit.program.limit(limit), state: .free)
      let start = keys.count
      do throws(Fault) {
        try measure(&outcome, evaluator.unit.string(rule.name))
      } catch {
        outcome.state = .unknown
        keys.removeLast(keys.count - start)
        outcome.key = start..<start
      }
      if outcome.state != .free { hasRoom = false }
      limits.append(outcome)
    }
    return hasRoom
  }

  private mutating func measure(
    _ limit: inout LimitOutcome, _ rule: UnsafeRawBufferPointer
  ) throws(Fault) {
    limit.key = try key(of: limit.record)
    if limit.record.isSum { limit.amount = try amount(of: limit.record) }
    let counter = evaluator.request.counter(of: rule, limit.place, evaluator.tape)
    guard let counter, counter.isSum == limit.record.isSum else {
      limit.state = .uncounted
      return
    }
    let bound =
      limit.record.isSum
      ? Double(bitPattern: limit.record.bound) : Double(Int64(bitPattern: limit.record.bound))
    // A NaN is no room either.
    limit.state = counter.amount + limit.amount <= bound ? .free : .exhausted
  }

  /// What is summed: a number, not below zero.
  private mutating func amount(of limit: LimitRecord) throws(Fault) -> Double {
    let value = evaluator.run(limit.value)
    let amount: Double
    switch value.kind {
    case .double: amount = value.asDouble
    case .int: amount = Double(value.asInt)
    case .uint: amount = Double(value.payload)
    default: throw .invalidArgument
    }
    guard amount >= 0, amount < .infinity else { throw .invalidArgument }
    return amount
  }

  /// Writes the list of key values as RFC 8785 does.
  private mutating func key(of limit: LimitRecord) throws(Fault) -> Range<Int> {
    let start = keys.count
    keys.append(UInt8(ascii: "["))
    for chunk in evaluator.unit.program.chunks(in: limit.keys) {
      if keys.count > start + 1 { keys.append(UInt8(ascii: ",")) }
      let value = evaluator.run(chunk)
      if value.isError { throw value.fault }
      evaluator.fuel = Limits.fuel
      try evaluator.write(value, into: &keys)
    }
    keys.append(UInt8(ascii: "]"))
    return start..<keys.count
  }
}
