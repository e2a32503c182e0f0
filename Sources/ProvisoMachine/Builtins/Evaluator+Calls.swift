import ProvisoLanguage
import ProvisoProgram

/// Calls of functions. A function is a method of the evaluator for its theme: it charges for what
/// it walks, takes room in the arena, and fails with a fault.
extension Evaluator {
  @inline(never)
  mutating func call(_ step: Instruction, _ frame: inout Frame) {
    let count = Int(step.a)
    frame.top -= count
    let result = result(step, UnsafePointer(frame.top), count, frame)
    frame.push(result)
  }

  private mutating func result(
    _ step: Instruction, _ operands: UnsafePointer<Value>, _ count: Int, _ frame: Frame
  ) -> Value {
    for place in 0..<count where operands[place].isError { return operands[place] }
    guard let builtin = Builtin(number: step.b) else { return frame.error(.noOverload) }
    let compiled =
      step.c == 0
      ? UnsafeRawBufferPointer(start: nil, count: 0) : unit.program.blobBytes(step.c &- 1)
    let arguments = Arguments(operands, count: count, compiled: compiled)
    do throws(Fault) {
      return try call(builtin, arguments)
    } catch {
      return frame.error(error)
    }
  }

  /// The value of a function; none of the arguments is an error value.
  mutating func call(_ builtin: Builtin, _ arguments: Arguments) throws(Fault) -> Value {
    switch builtin {
    case .conversion(let one): try conversion(one, arguments)
    case .string(let one): try string(one, arguments)
    case .collection(let one): try collection(one, arguments)
    case .time(let one): try time(one, arguments)
    case .mathematics(let one): try mathematics(one, arguments)
    case .optional(let one): try optional(one, arguments)
    case .network(let one): try network(one, arguments)
    case .encoding(let one): try encoding(one, arguments)
    case .domain(let one): try domain(one, arguments)
    case .findings(let one): try findings(one, arguments)
    }
  }
}
