package import ProvisoLanguage
import ProvisoProgram

/// Expressions of the bare language: what a host binds to names, and what comes of them.
extension Evaluator {
  /// Forgets what was evaluated before; values made from here on live until the next call.
  package mutating func beginExpression() {
    request = Request()
    arena.reset()
    unit = base
  }

  /// The names that the expression reads, in the order in which `evaluate` takes their values.
  package var variables: [UnsafeRawBufferPointer] {
    base.program.strings(in: base.setup.variables).map { base.string($0) }
  }

  /// The value of the expression; `bindings` has one value for each of `variables`, and a name
  /// without a value stands as an error value.
  package mutating func evaluate(_ bindings: UnsafeBufferPointer<Value>) -> Value {
    guard base.setup.expression != none else { return .error(.noOverload) }
    self.bindings = bindings
    defer { self.bindings = UnsafeBufferPointer(start: nil, count: 0) }
    return run(base.setup.expression)
  }

  /// The elements of a list, or keys and values of a map in turn.
  package mutating func parts(of container: Value) throws(Fault) -> [Value] {
    var cursor = try cursor(over: container)
    var parts: [Value] = []
    while let part = try take(&cursor) {
      parts.append(part.first)
      if cursor.isMap { parts.append(part.second) }
    }
    return parts
  }

  /// A list of values, or a map of keys and values in turn.
  package mutating func container(
    of parts: [Value], isMap: Bool
  ) throws(Fault) -> Value {
    let room = try arena.values(parts.count)
    for (place, part) in parts.enumerated() { room[place] = part }
    guard let first = room.baseAddress else { return Value(isMap ? .map : .list) }
    return isMap
      ? .map(at: UnsafePointer(first), pairs: parts.count / 2)
      : .list(at: UnsafePointer(first), count: parts.count)
  }

  /// What an optional holds.
  package mutating func held(by optional: Value) -> Value? { optional.parts?.pointee }

  /// The value as text, as `string(x)` has it, for every type that a person may ask to see.
  package mutating func text(of value: Value) throws(Fault) -> UnsafeRawBufferPointer {
    var writer = ScratchWriter(writing)
    try put(value, to: &writer)
    return try kept(writer).slice
  }
}
