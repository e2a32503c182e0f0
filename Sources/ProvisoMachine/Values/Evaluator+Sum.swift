import ProvisoLanguage

/// `+` where its result takes room: text, bytes and lists.
extension Evaluator {
  mutating func sum(_ left: Value, _ right: Value) throws(Fault) -> Value {
    switch (left.kind, right.kind) {
    case (.string, .string): .string(try joined(left.slice, right.slice))
    case (.bytes, .bytes): .bytes(try joined(left.slice, right.slice))
    case (.list, .list), (.list, .nodeList), (.nodeList, .list), (.nodeList, .nodeList):
      try joined(lists: left, right)
    default: try Arithmetic.sum(left, right)
    }
  }

  private mutating func joined(
    _ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer
  ) throws(Fault) -> UnsafeRawBufferPointer {
    try charge(bytes: left.count &+ right.count)
    let room = try arena.bytes(left.count + right.count)
    room.copyMemory(from: left)
    UnsafeMutableRawBufferPointer(rebasing: room[left.count...]).copyMemory(from: right)
    return UnsafeRawBufferPointer(room)
  }

  private mutating func joined(lists left: Value, _ right: Value) throws(Fault) -> Value {
    let count = Int(left.count) + Int(right.count)
    try charge(count)
    let room = try arena.values(count)
    var place = 0
    for list in [left, right] {
      var cursor = try cursor(over: list)
      while let element = try take(&cursor) {
        room[place] = element.first
        place += 1
      }
    }
    return .list(at: UnsafePointer(room.baseAddress.unsafelyUnwrapped), count: count)
  }
}
