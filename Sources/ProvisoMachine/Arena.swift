package import ProvisoLanguage

/// Room for the intermediate values of one decision. It never grows and never moves, so that
/// values may point into it; what does not fit is the fault `tooBig`.
package struct Arena {
  private let base: UnsafeMutableRawPointer
  private let capacity: Int
  private var used = 0
  /// What `reset` leaves alone.
  private var floor = 0

  package init(capacity: Int = Limits.arenaBytes) {
    base = .allocate(byteCount: capacity, alignment: 16)
    self.capacity = capacity
  }

  package func deallocate() { base.deallocate() }

  /// What `deallocate` gives back.
  var block: UnsafeMutableRawPointer { base }

  /// Forgets everything but what was furnished; values that point here are void.
  package mutating func reset() { used = floor }

  /// Room for what lives as long as the arena. It is taken before anything else is, from capacity
  /// that was asked for.
  mutating func furnish<Element>(
    _ type: Element.Type, _ count: Int
  ) -> UnsafeMutablePointer<Element> {
    let start = (floor + 15) & ~15
    floor = start + count * MemoryLayout<Element>.stride
    precondition(floor <= capacity)
    used = floor
    return (base + start).bindMemory(to: Element.self, capacity: count)
  }

  /// Room for `count` bytes, not initialised.
  package mutating func bytes(_ count: Int) throws(Fault) -> UnsafeMutableRawBufferPointer {
    guard count >= 0, count <= capacity - used else { throw .tooBig }
    defer { used += count }
    return UnsafeMutableRawBufferPointer(start: base + used, count: count)
  }

  /// Room for `count` values, not initialised.
  package mutating func values(_ count: Int) throws(Fault) -> UnsafeMutableBufferPointer<Value> {
    let start = (used + 15) & ~15
    guard count >= 0, count <= (capacity - start) / MemoryLayout<Value>.stride, start <= capacity
    else { throw .tooBig }
    used = start + count * MemoryLayout<Value>.stride
    let typed = (base + start).bindMemory(to: Value.self, capacity: count)
    return UnsafeMutableBufferPointer(start: typed, count: count)
  }

  /// All room that is left, to be filled and then given back in part by `keep`.
  package mutating func rest() -> UnsafeMutableRawBufferPointer {
    UnsafeMutableRawBufferPointer(start: base + used, count: capacity - used)
  }

  /// Keeps the first `count` bytes of what `rest` gave.
  package mutating func keep(_ count: Int) { used += count }
}
