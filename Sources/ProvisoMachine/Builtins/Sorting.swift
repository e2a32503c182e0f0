import ProvisoLanguage

extension Evaluator {
  /// The elements of a list in the order of keys that stand at the same places.
  mutating func sort(_ list: Value, by keys: Value) throws(Fault) -> Value {
    let parts = try elements(of: list)
    let order = try elements(of: keys)
    guard parts.count == order.count else { throw .invalidArgument }
    let pairs = try arena.values(2 * parts.count)
    for place in 0..<parts.count {
      pairs[2 * place] = order[place]
      pairs[2 * place + 1] = parts[place]
    }
    try sort(pairs, width: 2)
    for place in 0..<parts.count { parts[place] = pairs[2 * place + 1] }
    return .list(parts)
  }

  /// Sorts runs of `width` values by the first of each, from least to greatest; equal ones keep
  /// their order. Merges runs that double in length, in room of the arena.
  mutating func sort(
    _ values: UnsafeMutableBufferPointer<Value>, width: Int
  ) throws(Fault) {
    let count = values.count / width
    let room = try arena.values(values.count)
    if count == 1 { _ = try precedes(values[0], values[0]) }
    var length = 1
    while length < count {
      for start in stride(from: 0, to: count, by: 2 * length) {
        let middle = min(start + length, count)
        let runs = Runs(start: start, middle: middle, end: min(middle + length, count))
        try merge(values, runs, width, into: room)
      }
      for place in 0..<values.count { values[place] = room[place] }
      length *= 2
    }
  }

  /// Two sorted runs that follow each other, counted in groups of values.
  private struct Runs {
    let start: Int
    let middle: Int
    let end: Int
  }

  private mutating func merge(
    _ values: UnsafeMutableBufferPointer<Value>, _ runs: Runs, _ width: Int,
    into room: UnsafeMutableBufferPointer<Value>
  ) throws(Fault) {
    var left = runs.start
    var right = runs.middle
    for place in runs.start..<runs.end {
      var takesRight = left == runs.middle
      if left < runs.middle, right < runs.end {
        takesRight = try precedes(values[right * width], values[left * width])
      }
      let source = takesRight ? right : left
      for part in 0..<width { room[place * width + part] = values[source * width + part] }
      if takesRight { right += 1 } else { left += 1 }
    }
  }

  private mutating func precedes(_ left: Value, _ right: Value) throws(Fault) -> Bool {
    try charge(bytes: left.kind == .string ? Int(min(left.count, right.count)) : 0)
    switch Ordering.order(left, right) {
    case .less: return true
    case .equal, .greater: return false
    case .unordered: throw .unordered
    case .none: throw .noOverload
    }
  }
}
