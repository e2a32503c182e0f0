package import ProvisoChecker
import ProvisoCompiler
package import ProvisoLanguage
import ProvisoMachine
import ProvisoSyntax
package import ProvisoText

/// An expression of the bare language, checked and compiled: plain CEL without our words.
package struct BareExpression: Sendable {
  package let file: SourceFile
  package let findings: [Diagnostic]
  /// The type that the checker deduced.
  package let type: Type
  private let program: ProgramMemory?

  package init(_ text: String, environment: BareEnvironment = BareEnvironment()) {
    file = SourceFile(name: "expression", text: text)
    let (expression, parsed) = Parser.parseExpression(file, dialect: .bare)
    let (term, type, checked) = Checker.checkExpression(expression, environment: .bare(environment))
    self.type = type
    let found = parsed + checked
    guard !found.contains(where: { $0.severity == .error }) else {
      findings = found
      program = nil
      return
    }
    let output = Compiler.compile(expression: term, in: file)
    findings = found + output.diagnostics
    program = output.bytes.flatMap { try? ProgramMemory($0) }
  }

  package var isUsable: Bool { program != nil }

  /// The value of the expression where names stand for `bindings`.
  package func evaluate(_ bindings: [Text: BareValue] = [:]) throws(Fault) -> BareValue {
    guard let program, var machine = try? Machine(program.program) else { throw .noOverload }
    let result = machine.withEvaluator { evaluator -> Result<BareValue, Fault> in
      evaluator.resolvers = Self.resolvers
      do throws(Fault) {
        return .success(try Self.evaluate(bindings, in: &evaluator))
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  private static func evaluate(
    _ bindings: [Text: BareValue], in evaluator: inout Evaluator
  ) throws(Fault) -> BareValue {
    evaluator.beginExpression()
    var values: [Value] = []
    for name in evaluator.variables {
      let bound = bindings[Text(String(decoding: name, as: UTF8.self))]
      values.append(try bound?.value(in: &evaluator) ?? .error(.noSuchMember))
    }
    let result = values.withUnsafeBufferPointer { evaluator.evaluate($0) }
    return try BareValue(result, in: &evaluator)
  }

  /// Patterns and zones that no constant says are compiled when they are met.
  private static var resolvers: Resolvers {
    Resolvers(
      pattern: { text, arena throws(Fault) in
        guard let bytes = try? Pattern.compile(Array(text)) else { throw .invalidArgument }
        return try kept(bytes, in: &arena)
      },
      zone: { text, arena throws(Fault) in
        guard let bytes = Zones.blob(Array(text)) else { throw .invalidArgument }
        return try kept(bytes, in: &arena)
      })
  }

  private static func kept(
    _ bytes: [UInt8], in arena: inout Arena
  ) throws(Fault) -> UnsafeRawBufferPointer {
    let room = UnsafeMutableRawBufferPointer(try arena.values(bytes.count / 16 + 1))
    room.copyBytes(from: bytes)
    return UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(room)[..<bytes.count])
  }
}
