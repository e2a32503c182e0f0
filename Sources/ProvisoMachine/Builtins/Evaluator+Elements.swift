import ProvisoLanguage

extension Arguments {
  /// A list of any representation.
  func list(_ place: Int) throws(Fault) -> Value {
    let value = self[place]
    guard value.kind == .list || value.kind == .nodeList else { throw .noOverload }
    return value
  }
}

extension Evaluator {
  /// The elements of a list, one after another in room that may be changed.
  mutating func elements(of list: Value) throws(Fault) -> UnsafeMutableBufferPointer<Value> {
    try charge(Int(list.count))
    let room = try arena.values(Int(list.count))
    var cursor = try cursor(over: list)
    var place = 0
    while place < room.count, let part = try take(&cursor) {
      room[place] = part.first
      place += 1
    }
    return room
  }
}
