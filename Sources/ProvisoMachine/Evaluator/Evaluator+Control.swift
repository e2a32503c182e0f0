import ProvisoLanguage
import ProvisoProgram

/// Jumps and the logic of three values.
extension Evaluator {
  @inline(__always)
  mutating func control(_ step: Instruction, _ frame: inout Frame) {
    switch step.opcode {
    case .jump: frame.jump(step.c)
    case .jumpIfFalse: if frame.last.isFalse { frame.jump(step.c) }
    case .jumpIfTrue: if frame.last.isTrue { frame.jump(step.c) }
    case .and:
      let right = frame.pop()
      frame.last = Self.joined(frame.last, right, absorbing: false, frame)
    case .or:
      let right = frame.pop()
      frame.last = Self.joined(frame.last, right, absorbing: true, frame)
    case .not:
      let operand = frame.last
      if operand.kind == .bool {
        frame.last = .bool(operand.payload == 0)
      } else if !operand.isError {
        frame.last = frame.error(.noOverload)
      }
    default:
      let condition = frame.pop()
      if condition.isFalse {
        frame.jump(step.c)
      } else if !condition.isTrue {
        frame.push(condition.isError ? condition : frame.error(.noOverload))
        frame.jump(step.c &+ UInt32(step.b))
      }
    }
  }

  /// `&&` and `||`: one operand decides alone; only where none does, an error value counts.
  static func joined(_ left: Value, _ right: Value, absorbing: Bool, _ frame: Frame) -> Value {
    let decided = Value.bool(absorbing)
    if left.kind == .bool, left.payload == decided.payload { return decided }
    if right.kind == .bool, right.payload == decided.payload { return decided }
    if left.isError { return left }
    if right.isError { return right }
    return left.kind == .bool && right.kind == .bool ? left : frame.error(.noOverload)
  }
}
