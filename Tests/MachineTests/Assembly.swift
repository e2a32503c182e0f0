import ProvisoCompiler
import ProvisoLanguage
import ProvisoMachine
import ProvisoProgram
import Proviso
import Testing

/// A chunk written by hand, and what it gives as text.
struct Assembled: CustomTestStringConvertible, Sendable {
  let name: String
  let wanted: String
  let code: @Sendable (inout ProgramWriter) -> [Instruction]
  var testDescription: String { name }

  init(
    _ name: String, _ wanted: String,
    _ code: @escaping @Sendable (inout ProgramWriter) -> [Instruction]
  ) {
    self.name = name
    self.wanted = wanted
    self.code = code
  }

  /// Runs the chunk, which may read the variables `x` (the string "x") and `y` (unbound).
  func run() throws -> String {
    let memory = try #require(program(), "no bounds make the verifier take the chunk")
    var machine = try Machine(memory.program)
    let text = "x"
    return machine.withEvaluator { evaluator in
      evaluator.beginExpression()
      return text.utf8.withContiguousStorageIfAvailable { bytes in
        let bindings = [Value.string(UnsafeRawBufferPointer(bytes)), .error(.noSuchMember)]
        let result = bindings.withUnsafeBufferPointer { evaluator.evaluate($0) }
        return Self.text(of: result, &evaluator)
      } ?? "no text"
    }
  }

  static func text(of value: Value, _ evaluator: inout Evaluator) -> String {
    if value.isError { return "error: \(value.fault.text)" }
    guard let text = try? evaluator.text(of: value) else { return "\(value.kind)" }
    return String(decoding: text, as: UTF8.self)
  }

  /// The verifier wants the exact depths; they are found by trying.
  private func program() -> ProgramMemory? {
    for stack in UInt32(0)..<24 {
      for loops in UInt32(0)..<4 {
        var writer = ProgramWriter(kind: .expression)
        let instructions = code(&writer)
        let chunk = writer.chunk(instructions, stack: stack, locals: 4, loops: loops)
        let setup = SetupRecord(expression: chunk, variables: writer.list(["x", "y"]))
        if let memory = try? ProgramMemory(writer.finish(setup: setup)) { return memory }
      }
    }
    return nil
  }
}

extension ProgramWriter {
  mutating func load(_ value: Constant) -> Instruction {
    Instruction(.constant, c: constant(value))
  }

  mutating func note(_ text: Text) -> Instruction { Instruction(.note, c: string(text)) }
}
