import ProvisoLanguage
import ProvisoProgram
import ProvisoText

/// The code of one chunk while it is written, with what is known of its needs.
struct ChunkCode {
  private(set) var instructions: [Instruction] = []
  private(set) var places: [Place] = []
  /// Values on the stack behind the last instruction, and at most.
  private(set) var depth = 0
  private(set) var deepest = 0
  private(set) var locals = 0
  /// Variables of macros and bindings that are alive.
  var scope = 0 { didSet { locals = max(locals, scope) } }
  private(set) var loops = 0
  private(set) var deepestLoops = 0
  private(set) var cost = CostBound()

  /// The address of the next instruction.
  var end: Int { instructions.count }

  @discardableResult
  mutating func emit(
    _ opcode: Opcode, a: UInt8 = 0, b: UInt16 = 0, c: UInt32 = 0, at place: Place
  ) -> Int {
    let instruction = Instruction(opcode, a: a, b: b, c: c)
    instructions.append(instruction)
    places.append(place)
    depth += instruction.growth
    deepest = max(deepest, depth)
    cost.add(1)
    return instructions.count - 1
  }

  /// A jump whose target is set by `land`.
  mutating func jump(_ opcode: Opcode, at place: Place) -> Int { emit(opcode, at: place) }

  /// Makes the jump at `address` lead here.
  mutating func land(_ address: Int) {
    let old = instructions[address]
    instructions[address] = Instruction(old.opcode, a: old.a, b: old.b, c: UInt32(end))
  }

  /// Makes the error of the branch at `address`, whose target is set, lead here.
  mutating func landError(_ address: Int) {
    let old = instructions[address]
    let distance = UInt16(clamping: end - Int(old.c))
    instructions[address] = Instruction(old.opcode, a: old.a, b: distance, c: old.c)
  }

  /// Goes on with the depth of another way to the next instruction.
  mutating func resume(depth: Int) { self.depth = depth }

  mutating func add(steps: UInt64) { cost.add(steps) }

  mutating func openLoop(iterations: UInt64) {
    loops += 1
    deepestLoops = max(deepestLoops, loops)
    cost.open(iterations)
  }

  mutating func closeLoop(_ address: Int) {
    loops -= 1
    cost.close()
    land(address)
  }
}

extension Instruction {
  /// How many values it leaves on the stack, less how many it takes.
  var growth: Int {
    switch opcode {
    case .constant, .slot, .variable, .confidence, .hasConfidence, .now, .fact, .findings,
      .digest, .local, .hasSlot, .testSlot, .testSlotSet, .testFact, .testConfidence:
      1
    case .member, .hasMember, .negate, .not, .inSet, .lookup, .matches, .jump, .jumpIfFalse,
      .jumpIfTrue, .splice, .next, .requireSlot, .requireSlotSet, .requireFact,
      .requireConfidence, .note, .accept:
      0
    case .store, .index, .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual,
      .contains, .add, .subtract, .multiply, .divide, .remainder, .and, .or, .branch, .iterate,
      .skip, .fold, .require, .finish:
      -1
    case .call: 1 - Int(a)
    case .list: 1 - Int(c)
    case .map: 1 - 2 * Int(c)
    }
  }
}
