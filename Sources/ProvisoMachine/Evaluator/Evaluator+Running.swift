import ProvisoLanguage
import ProvisoProgram

/// The loop. Hot steps stand here, the others in functions of their families.
extension Evaluator {
  /// The value of a chunk of the current unit, or why it has none.
  mutating func run(_ number: UInt32) -> Value {
    let chunk = unit.program.chunk(number)
    guard chunk.count < Limits.fuel, running < Self.mostRunning else { return .error(.outOfFuel) }
    let fuelBefore = fuel
    fuel = Limits.fuel &- chunk.count
    let room = locals + running * (Limits.locals + 1)
    if chunk.locals > 0 { room.update(repeating: .null, count: Int(chunk.locals)) }
    var frame = Frame(
      code: unit.program.instructions(chunk), first: chunk.first,
      top: stack + running * Limits.stack, locals: room, loop: loops + running * Limits.locals)
    running += 1
    let value = walk(&frame)
    running -= 1
    fuel = fuelBefore
    return value
  }

  @inline(__always)
  private mutating func walk(_ frame: inout Frame) -> Value {
    while true {
      let step = frame.take()
      switch step.opcode {
      case .requireSlot:
        if let answer = quickAnswer(step) {
          if !answer { return .bool(false) }
          frame.next &+= 1
        } else if fails(step, &frame) {
          return .bool(false)
        }
      case .requireFact:
        if !compares(step) { return .bool(false) }
      case .requireSlotSet, .requireConfidence, .require:
        if fails(step, &frame) { return .bool(false) }
      case .testSlot, .testSlotSet, .testFact, .testConfidence:
        frame.push(tested(step, &frame))
      case .accept: return frame.kept
      case .finish: return frame.pop()
      case .constant, .slot, .variable, .confidence, .hasConfidence, .now, .fact, .findings,
        .digest, .local, .store, .hasSlot:
        load(step, &frame)
      case .jump, .jumpIfFalse, .jumpIfTrue, .and, .or, .branch, .not: control(step, &frame)
      case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual:
        let right = frame.pop()
        frame.last = compared(Self.comparison(step.opcode), frame.last, right, frame)
      case .member, .index, .hasMember, .lookup, .contains, .inSet, .matches, .add, .subtract,
        .multiply, .divide, .remainder, .negate:
        operate(step, &frame)
      case .call: call(step, &frame)
      case .splice, .list, .map: build(step, &frame)
      case .iterate, .next, .skip, .fold: loop(step, &frame)
      case .note: break
      }
    }
  }

  /// Whether a part of a conjunction is false; of the parts that are neither true nor false the
  /// first is kept.
  @inline(never)
  private mutating func fails(_ step: Instruction, _ frame: inout Frame) -> Bool {
    let outcome = tested(step, &frame)
    if outcome.kind == .bool { return outcome.payload == 0 }
    if frame.kept.isTrue {
      frame.kept = outcome.isError ? outcome : frame.error(.noOverload)
      // An error value to come is told rather than that this is no bool, as in `&&`.
      if !outcome.isError { frame.kept.count = 1 }
    } else if frame.kept.count == 1 {
      if outcome.isError { frame.kept = outcome }
      frame.kept.count = 0
    }
    return false
  }

  @inline(__always)
  private static func comparison(_ opcode: Opcode) -> Comparison {
    switch opcode {
    case .less: .less
    case .lessOrEqual: .lessOrEqual
    case .greater: .greater
    case .greaterOrEqual: .greaterOrEqual
    case .notEqual: .notEqual
    default: .equal
    }
  }
}
