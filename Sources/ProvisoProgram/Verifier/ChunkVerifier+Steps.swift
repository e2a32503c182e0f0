import ProvisoLanguage

extension ChunkVerifier {
  /// Whether the instruction may stand here; does to the depth what it does to the stack.
  mutating func step(_ opcode: Opcode) -> Bool {
    switch opcode {
    case .constant: program.holds(.constants, c) && exchange(0, 1)
    case .slot, .hasSlot: isSlot && program.holds(.strings, c) && exchange(0, 1)
    case .variable:
      b < program.setup.variables.count && program.holds(.strings, c) && exchange(0, 1)
    case .confidence, .hasConfidence, .now, .findings, .digest: exchange(0, 1)
    case .fact: Scale(rawValue: a) != nil && exchange(0, 1)
    case .local: b < chunk.locals && exchange(0, 1)
    case .store: b < chunk.locals && exchange(1, 0)
    case .member, .hasMember: program.holds(.strings, c) && exchange(1, 1)
    case .index, .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .contains,
      .add, .subtract, .multiply, .divide, .remainder, .and, .or:
      exchange(2, 1)
    case .negate, .not, .splice: exchange(1, 1)
    case .inSet, .lookup: program.holds(.sets, c) && exchange(1, 1)
    case .matches: isBlob(c, .automaton) && exchange(1, 1)
    case .call: isCall && exchange(UInt32(a), 1)
    case .list: c <= depth && exchange(c, 1)
    case .map: c <= depth / 2 && exchange(c &* 2, 1)
    case .jump, .jumpIfFalse, .jumpIfTrue, .branch: jump(opcode)
    case .iterate, .next, .skip, .fold: loop(opcode)
    case .testSlot: isSlot && isComparison && program.holds(.constants, c) && exchange(0, 1)
    case .testSlotSet: isSlot && program.holds(.sets, c) && exchange(0, 1)
    case .testFact: isComparison && isRank && exchange(0, 1)
    case .testConfidence: isComparison && program.holds(.constants, c) && exchange(0, 1)
    case .requireSlot, .requireSlotSet, .requireFact, .requireConfidence, .require, .accept,
      .finish:
      condition(opcode)
    case .note: false
    }
  }

  private var isSlot: Bool { b < program.setup.slots }
  private var isComparison: Bool { Comparison(rawValue: a) != nil }

  private var isRank: Bool {
    guard b <= 1, let scale = Scale(rawValue: UInt8(b)) else { return false }
    return c <= UInt32(scale.worst)
  }

  private func isBlob(_ number: UInt32, _ kind: BlobRecord.Kind) -> Bool {
    program.holds(.blobs, number) && program.blob(number).kind == kind
  }

  private var isCall: Bool {
    guard Builtin(number: UInt16(b)) != nil else { return false }
    return c == 0 || isBlob(c &- 1, .automaton) || isBlob(c &- 1, .zone)
  }

  private mutating func jump(_ opcode: Opcode) -> Bool {
    if opcode == .jump {
      isReached = false
      return marks(c, depth)
    }
    guard opcode == .branch else { return depth >= 1 && marks(c, depth) }
    guard b >= 1, c < chunk.count, exchange(1, 0) else { return false }
    return marks(c, depth) && marks(c &+ b, depth &+ 1)
  }

  private mutating func loop(_ opcode: Opcode) -> Bool {
    if opcode == .iterate { return opens() }
    guard let loop = loops.innermost else { return false }
    if opcode == .next { return place == loop.start &+ 1 && marks[place] == 0 }
    guard Int(c) == loop.start &+ 1, exchange(1, 0), depth == loop.base else { return false }
    guard opcode == .fold else { return true }
    isReached = false
    return place == loop.end &- 1
  }

  /// A loop lies within the one around it, begins with its `next` and ends with its `fold`.
  private mutating func opens() -> Bool {
    let limit = loops.innermost?.end ?? count
    let variables: UInt32 = a & 0x80 != 0 ? 2 : 1
    guard Fold(rawValue: a & 0x7F) != nil, b &+ variables <= chunk.locals,
      Int(c) > place &+ 2, Int(c) < limit, opcode(at: place &+ 1) == .next,
      opcode(at: Int(c) &- 1) == .fold, exchange(1, 0),
      loops.open(OpenLoops.Loop(start: place, end: Int(c), base: depth))
    else { return false }
    deepestLoops = max(deepestLoops, UInt32(loops.count))
    return true
  }

  /// Conjuncts and ends stand outside of loops, with nothing left on the stack.
  private mutating func condition(_ opcode: Opcode) -> Bool {
    guard loops.count == 0 else { return false }
    isReached = opcode != .accept && opcode != .finish
    let isFused = opcode != .require && opcode != .finish && opcode != .accept
    if opcode == .requireFact { guard isComparison, isRank else { return false } }
    if opcode == .requireConfidence || opcode == .requireSlot {
      guard isComparison, program.holds(.constants, c) else { return false }
    }
    if opcode == .requireSlot || opcode == .requireSlotSet { guard isSlot else { return false } }
    if opcode == .requireSlotSet { guard program.holds(.sets, c) else { return false } }
    guard isFused || opcode == .accept || exchange(1, 0) else { return false }
    return depth == 0
  }
}
