import ProvisoLanguage

/// Functions over lists and maps; `size` and `reverse` take text, too.
extension Evaluator {
  mutating func collection(
    _ builtin: CollectionBuiltin, _ arguments: Arguments
  ) throws(Fault) -> Value {
    switch builtin {
    case .size: return .int(try size(arguments[0]))
    case .reverse: return try reverse(arguments)
    case .slice:
      return try slice(try arguments.list(0), try arguments.int(1), try arguments.int(2))
    case .flatten:
      return try flatten(
        try arguments.list(0), levels: arguments.count > 1 ? try arguments.int(1) : 1)
    case .range: return try range(try arguments.int(0))
    case .distinct: return try distinct(try arguments.list(0))
    case .sort:
      let parts = try elements(of: try arguments.list(0))
      try sort(parts, width: 1)
      return .list(parts)
    case .first, .last:
      let parts = try elements(of: try arguments.list(0))
      return try optional(builtin == .first ? parts.first : parts.last)
    case .sum: return try sum(try arguments.list(0))
    case .sortByKeys: return try sort(try arguments.list(0), by: try arguments.list(1))
    }
  }

  private mutating func size(_ value: Value) throws(Fault) -> Int64 {
    switch value.kind {
    case .string:
      try charge(bytes: Int(value.count))
      return Int64(StringFunctions.count(value.slice))
    case .bytes, .list, .map, .nodeList, .nodeMap: return Int64(value.count)
    default: throw .noOverload
    }
  }

  private mutating func reverse(_ arguments: Arguments) throws(Fault) -> Value {
    if arguments.kind(0) == .string {
      let text = try arguments.string(0)
      try charge(bytes: text.count)
      return try StringFunctions.reverse(text, in: &arena)
    }
    let parts = try elements(of: try arguments.list(0))
    for place in 0..<parts.count / 2 { parts.swapAt(place, parts.count - 1 - place) }
    return .list(parts)
  }

  private mutating func slice(
    _ list: Value, _ start: Int64, _ end: Int64
  ) throws(Fault) -> Value {
    guard start >= 0, start <= end, end <= Int64(list.count) else { throw .indexOutOfRange }
    let parts = try elements(of: list)
    return .list(UnsafeMutableBufferPointer(rebasing: parts[Int(start)..<Int(end)]))
  }

  /// The elements of lists in lists, so many levels deep.
  private mutating func flatten(_ list: Value, levels: Int64) throws(Fault) -> Value {
    guard levels >= 0 else { throw .invalidArgument }
    var current = list
    for _ in 0..<min(levels, 64) {
      var count = 0
      let parts = try elements(of: current)
      for part in parts { count += part.isList ? Int(part.count) : 1 }
      if count == parts.count, !parts.contains(where: { $0.isList }) { return .list(parts) }
      current = .list(try flat(parts, count: count))
    }
    return current
  }

  /// Parts that are lists replaced by their elements.
  private mutating func flat(
    _ parts: UnsafeMutableBufferPointer<Value>, count: Int
  ) throws(Fault) -> UnsafeMutableBufferPointer<Value> {
    let room = try arena.values(count)
    var place = 0
    for part in parts {
      if part.isList {
        for element in try elements(of: part) {
          room[place] = element
          place += 1
        }
      } else {
        room[place] = part
        place += 1
      }
    }
    return room
  }

  private mutating func range(_ count: Int64) throws(Fault) -> Value {
    guard count <= Int64(UInt32.max) else { throw .tooBig }
    let room = try arena.values(Int(max(0, count)))
    try charge(room.count)
    for place in 0..<room.count { room[place] = .int(Int64(place)) }
    return .list(room)
  }

  /// Each element once; equal ones are looked for among those kept, which fuel bounds.
  private mutating func distinct(_ list: Value) throws(Fault) -> Value {
    let parts = try elements(of: list)
    var kept = 0
    for place in 0..<parts.count {
      try charge(kept)
      var isKnown = false
      for other in 0..<kept where !isKnown { isKnown = try equal(parts[other], parts[place]) }
      if isKnown { continue }
      parts[kept] = parts[place]
      kept += 1
    }
    return .list(UnsafeMutableBufferPointer(rebasing: parts[..<kept]))
  }

  /// 0 of the type that the numbers have; of none, the integer 0, which compares with any.
  private mutating func sum(_ list: Value) throws(Fault) -> Value {
    var cursor = try cursor(over: list)
    guard var total = try take(&cursor)?.first else { return .int(0) }
    guard total.isNumber else { throw .noOverload }
    while let part = try take(&cursor) {
      try charge(1)
      total = try Arithmetic.sum(total, part.first)
    }
    return total
  }
}

extension Value {
  var isList: Bool { kind == .list || kind == .nodeList }
}
