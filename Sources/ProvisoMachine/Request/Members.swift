import ProvisoJSON

/// The members of an object of the request, one after another.
struct Members {
  private var key: UInt32
  private var left: Int

  init(of object: UInt32, _ tape: borrowing Tape) throws(RequestFault) {
    guard tape.kind(object) == .object else {
      throw object == Tape.root ? .notAnObject(object) : .notARecord(object)
    }
    key = object + 1
    left = tape.count(object)
  }

  /// The nodes of the next name and its value.
  mutating func next(_ tape: borrowing Tape) -> (key: UInt32, value: UInt32)? {
    guard left > 0 else { return nil }
    left -= 1
    defer { key = tape.next(key + 1) }
    return (key, key + 1)
  }
}
