import ProvisoLanguage

/// Walks the code of one chunk once, from front to back, and follows how deep the stack is.
///
/// A jump leaves a mark where it leads: the depth there, and the innermost loop. Jumps lead
/// forward, so every mark stands before it is met; only `fold` and `skip` lead back, to the `next`
/// of their own loop.
struct ChunkVerifier {
  let program: Program
  let chunk: ChunkRecord
  let code: UnsafePointer<UInt32>
  /// 0, or 1 + the depth in the lower half, and the innermost loop in the upper.
  let marks: UnsafeMutablePointer<UInt32>

  var place = 0
  var depth: UInt32 = 0
  var deepest: UInt32 = 0
  /// Whether the instruction at `place` can follow the one before it.
  var isReached = true
  var loops = OpenLoops()
  var deepestLoops: UInt32 = 0

  init(_ program: Program, _ chunk: ChunkRecord, _ marks: UnsafeMutablePointer<UInt32>) {
    self.program = program
    self.chunk = chunk
    self.marks = marks
    code = program.record(.code, chunk.first)
    marks.update(repeating: 0, count: Int(chunk.count))
  }

  var count: Int { Int(chunk.count) }

  /// The number of the instruction in the section.
  var instruction: UInt32 { chunk.first &+ UInt32(truncatingIfNeeded: place) }

  /// Whether the chunk is sound; if not, `instruction` is where it is not.
  mutating func verify() -> Bool {
    while place < count {
      guard arrives(), let opcode = opcode(at: place), step(opcode) else { return false }
      if opcode.hasNote { guard takesNote() else { return false } }
      guard depth <= chunk.stack else { return false }
      deepest = max(deepest, depth)
      place &+= 1
    }
    place = count &- 1
    return !isReached && loops.count == 0 && deepest == chunk.stack
      && deepestLoops == chunk.loops
  }

  /// Joins what leads to `place`: the instruction before it, the end of a loop, and jumps.
  private mutating func arrives() -> Bool {
    if let loop = loops.innermost, loop.end == place {
      guard !isReached else { return false }
      loops.close()
      depth = loop.base &+ 1
      deepest = max(deepest, depth)
      isReached = true
    }
    let mark = marks[place]
    guard mark != 0 else { return isReached }
    let marked = (mark & 0xFFFF) &- 1
    guard mark &>> 16 == loops.identity, !isReached || marked == depth else { return false }
    depth = marked
    deepest = max(deepest, depth)
    isReached = true
    return true
  }

  func opcode(at place: Int) -> Opcode? {
    Opcode(rawValue: UInt8(truncatingIfNeeded: code.word(place &* 2)))
  }

  var a: UInt8 { UInt8(truncatingIfNeeded: code.word(place &* 2) &>> 8) }
  var b: UInt32 { code.word(place &* 2) &>> 16 }
  var c: UInt32 { code.word(place &* 2 &+ 1) }

  private mutating func takesNote() -> Bool {
    place &+= 1
    return place < count && opcode(at: place) == .note && marks[place] == 0
      && program.holds(.strings, c)
  }

  /// Takes values from the stack and leaves others.
  mutating func exchange(_ taken: UInt32, _ left: UInt32) -> Bool {
    guard taken <= depth else { return false }
    depth = depth &- taken &+ left
    return true
  }

  /// A jump forward to `target` within the innermost loop, with this depth.
  mutating func marks(_ target: UInt32, _ depth: UInt32) -> Bool {
    let limit = loops.innermost?.end ?? count
    guard Int(target) > place, Int(target) < limit else { return false }
    let mark = loops.identity &<< 16 | (depth &+ 1)
    guard marks[Int(target)] == 0 || marks[Int(target)] == mark else { return false }
    marks[Int(target)] = mark
    return true
  }
}

/// The loops around an instruction, the innermost last.
struct OpenLoops {
  struct Loop {
    /// The address of its `iterate`.
    let start: Int
    let end: Int
    /// Values on the stack below what it iterates over.
    let base: UInt32
  }

  private var open = InlineArray<64, Loop>(repeating: Loop(start: 0, end: 0, base: 0))
  private(set) var count = 0

  var innermost: Loop? { count == 0 ? nil : open[count &- 1] }

  /// Tells loops of one chunk apart; 0 is none.
  var identity: UInt32 { UInt32(truncatingIfNeeded: (innermost?.start ?? -1) &+ 1) }

  mutating func open(_ loop: Loop) -> Bool {
    guard count < 64 else { return false }
    open[count] = loop
    count &+= 1
    return true
  }

  mutating func close() { count &-= 1 }
}

extension ChunkRecord {
  /// Whether what it states fits the machine.
  var hasSmallBounds: Bool {
    stack <= UInt32(Limits.stack) && locals <= UInt32(Limits.locals)
      && loops <= UInt32(Limits.locals)
  }
}
