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
    for local in 0..<Int(chunk.locals) { room[local] = .null }
    let frame = Frame(
      code: unit.program.instructions(chunk), first: chunk.first,
      top: stack + running * Limits.stack, locals: room, loop: loops + running * Limits.locals)
    running += 1
    defer {
      running -= 1
      fuel = fuelBefore
    }
    return run(frame)
  }

  private mutating func run(_ start: Frame) -> Value {
    var frame = start
    while true {
      let step = frame.take()
      switch step.opcode {
      case .requireSlot, .requireSlotSet, .requireFact, .requireConfidence, .require:
        let outcome = tested(step, &frame)
        if outcome.isFalse { return outcome }
        if !outcome.isTrue { keep(outcome, &frame) }
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

  /// Keeps the first part of a conjunction that is neither true nor false.
  private func keep(_ outcome: Value, _ frame: inout Frame) {
    guard frame.kept.isTrue else { return }
    frame.kept = outcome.isError ? outcome : frame.error(.noOverload)
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
