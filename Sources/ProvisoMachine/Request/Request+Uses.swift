import ProvisoJSON

/// The store's counters before the request: by rule, one for each of its limits.
extension Request {
  /// A counter as the store tells it.
  struct Counter {
    let isSum: Bool
    let amount: Double
  }

  /// Checks the form of all counters; gives the node itself.
  static func counters(
    _ node: UInt32, _ tape: borrowing Tape
  ) throws(RequestFault) -> UInt32 {
    var rules = try Members(of: node, tape)
    while let (_, list) = rules.next(tape) {
      guard tape.kind(list) == .array else { throw .notUses(list) }
      var element = list + 1
      for _ in 0..<tape.count(list) {
        guard counter(element, tape) != nil else { throw .notUses(element) }
        element = tape.next(element)
      }
    }
    return node
  }

  /// What the store counted for a limit of a rule; nil if it told nothing.
  func counter(
    of rule: UnsafeRawBufferPointer, _ limit: Int, _ tape: borrowing Tape
  ) -> Counter? {
    let list = tape.member(of: uses, named: rule)
    guard limit < tape.count(list) else { return nil }
    var element = list + 1
    for _ in 0..<limit { element = tape.next(element) }
    return Self.counter(element, tape)
  }

  private static func counter(_ node: UInt32, _ tape: borrowing Tape) -> Counter? {
    guard tape.kind(node) == .object, tape.count(node) == 1, tape.kind(node + 2) == .number else {
      return nil
    }
    let name = tape.string(node + 1)
    let amount = tape.number(node + 2)
    guard amount >= 0 else { return nil }
    if name.equals("sum") { return Counter(isSum: true, amount: amount) }
    guard name.equals("count"), amount == Double(UInt64(amount)) else { return nil }
    return Counter(isSum: false, amount: amount)
  }
}
