import ProvisoLanguage
import ProvisoProgram

/// Steps that take one or two values and leave one; an operand that is an error value is left.
extension Evaluator {
  @inline(never)
  mutating func operate(_ step: Instruction, _ frame: inout Frame) {
    let hasNote = step.opcode == .member
    let about = hasNote ? frame.takeNote() : none
    let second = Self.takesTwo(step.opcode) ? frame.pop() : .null
    let first = frame.last
    if first.isError {
      if Self.forgives(step, first.fault) { frame.last = .bool(false) }
      return
    }
    if second.isError {
      frame.last = second
      return
    }
    do throws(Fault) {
      frame.last = try result(step, first, second)
    } catch {
      frame.last = frame.error(error, about: about, back: hasNote ? 1 : 0)
    }
  }

  private mutating func result(
    _ step: Instruction, _ first: Value, _ second: Value
  ) throws(Fault) -> Value {
    switch step.opcode {
    case .member:
      return try member(of: first, named: unit.string(step.c), isOptional: step.a == 1)
    case .index: return try element(of: first, at: second, isOptional: step.a == 1)
    case .hasMember: return .bool(try hasMember(first, named: unit.string(step.c)))
    case .lookup: return try entry(of: first, in: step.c, isOptional: step.a == 1)
    case .contains: return .bool(try contains(second, first))
    case .inSet: return .bool(isMember(first, of: step.c))
    case .matches:
      guard first.kind == .string else { throw .noOverload }
      return .bool(try matches(first.slice, unit.program.blobBytes(step.c)))
    case .add: return try sum(first, second)
    case .subtract: return try Arithmetic.difference(first, second)
    case .multiply: return try Arithmetic.product(first, second)
    case .divide: return try Arithmetic.quotient(first, second)
    case .remainder: return try Arithmetic.remainder(first, second)
    default: return try Arithmetic.negative(first)
    }
  }

  @inline(__always)
  private static func takesTwo(_ opcode: Opcode) -> Bool {
    switch opcode {
    case .index, .contains, .add, .subtract, .multiply, .divide, .remainder: true
    default: false
    }
  }

  /// Whether a lenient `has` takes an error value on its way for "no".
  private static func forgives(_ step: Instruction, _ fault: Fault) -> Bool {
    step.opcode == .hasMember && step.a == 1 && fault == .noSuchMember
  }

  /// The entry of a constant map whose keys are a set.
  private mutating func entry(
    of key: Value, in set: UInt32, isOptional: Bool
  ) throws(Fault) -> Value {
    let found = candidate(key, in: set)
    if found == none {
      guard isOptional else { throw .noSuchKey }
      return Value(.optional)
    }
    let value = unit.constants[Int(found) + 1]
    return isOptional ? .some(at: unit.constants + Int(found) + 1) : value
  }

  /// Whether a text matches an automaton.
  mutating func matches(
    _ text: UnsafeRawBufferPointer, _ automaton: UnsafeRawBufferPointer
  ) throws(Fault) -> Bool {
    let automaton = Automaton(verified: automaton)
    try charge(1 + (text.count * Int(automaton.costPerByte)) / 16)
    return try automaton.matches(text, scratch: scratch)
  }
}
