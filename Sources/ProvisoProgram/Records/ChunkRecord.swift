/// Code that gives one value: a condition, a fact, a limit's key, a piece of a reason.
package struct ChunkRecord: Record, Hashable, Sendable {
  @inlinable package static var words: Int { 6 }

  /// In `code`.
  package let first: UInt32
  package let count: UInt32
  /// Values on the stack at most.
  package let stack: UInt32
  package let locals: UInt32
  /// Loops that are open at once at most.
  package let loops: UInt32
  /// Steps it takes at most on a request of the greatest size; `none`: more than fit.
  package let cost: UInt32

  package init(
    first: UInt32, count: UInt32, stack: UInt32, locals: UInt32, loops: UInt32, cost: UInt32
  ) {
    self.first = first
    self.count = count
    self.stack = stack
    self.locals = locals
    self.loops = loops
    self.cost = cost
  }

  @inlinable @inline(__always)
  package init(_ words: UnsafePointer<UInt32>) {
    first = words.word(0)
    count = words.word(1)
    stack = words.word(2)
    locals = words.word(3)
    loops = words.word(4)
    cost = words.word(5)
  }

  package func write(into words: inout [UInt32]) {
    words.append(first)
    words.append(count)
    words.append(stack)
    words.append(locals)
    words.append(loops)
    words.append(cost)
  }

  /// How many instructions a chunk may have, so that distances fit an operand.
  @inlinable package static var longest: UInt32 { 65_535 }
}
