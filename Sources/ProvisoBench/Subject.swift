import ProvisoChecker
import ProvisoCompiler
import ProvisoJSON
import ProvisoLanguage
import ProvisoMachine
import ProvisoProgram
import ProvisoSyntax
import ProvisoText

/// A machine and the requests that it decides over and over.
final class Subject {
  let count: Int
  private let requests: [UnsafeRawBufferPointer]
  private let options: [Machine.Options]
  private let tapes: [Tape]
  private var machine: Machine
  private var output: [UInt8] = []

  init(_ program: [UInt8], _ actions: [Action]) throws {
    count = actions.count
    machine = try Machine(Verifier.verify(Memory.copy(program)))
    requests = actions.map { Memory.copy(Array($0.json.utf8)) }
    options = actions.map { Machine.Options(clock: $0.clock) }
    tapes = try requests.map { request in
      var tape = Tape()
      try tape.read(request)
      return tape
    }
  }

  /// Decides each request that is parsed already.
  func decideParsed() -> Int { Self.decideParsed(&machine, requests, options, tapes) }

  private static func decideParsed(
    _ machine: inout Machine, _ requests: [UnsafeRawBufferPointer], _ options: [Machine.Options],
    _ tapes: [Tape]
  ) -> Int {
    var sum = 0
    for place in requests.indices {
      machine.withEvaluator { $0.tape = tapes[place] }
      guard (try? machine.decideTape(requests[place], options[place])) != nil else { return -1 }
      sum += Int(machine.verdict.rawValue)
    }
    return sum
  }

  /// Hands each tape to the machine and decides nothing: what measuring itself costs.
  func handParsed() -> Int { Self.handParsed(&machine, tapes) }

  private static func handParsed(_ machine: inout Machine, _ tapes: [Tape]) -> Int {
    var sum = 0
    for place in tapes.indices {
      machine.withEvaluator { $0.tape = tapes[place] }
      sum += Int(machine.verdict.rawValue)
    }
    return sum
  }

  /// Decides each request from its bytes, and writes nothing.
  func decide() -> Int { Self.decide(&machine, requests, options) }

  private static func decide(
    _ machine: inout Machine, _ requests: [UnsafeRawBufferPointer], _ options: [Machine.Options]
  ) -> Int {
    var sum = 0
    for place in requests.indices {
      guard (try? machine.decide(requests[place], options[place])) != nil else { return -1 }
      sum += Int(machine.verdict.rawValue)
    }
    return sum
  }

  /// Decides each request from its bytes, and writes the whole decision.
  func decideAndWrite() -> Int { Self.decideAndWrite(&machine, requests, options, &output) }

  private static func decideAndWrite(
    _ machine: inout Machine, _ requests: [UnsafeRawBufferPointer], _ options: [Machine.Options],
    _ output: inout [UInt8]
  ) -> Int {
    var sum = 0
    for place in requests.indices {
      output.removeAll(keepingCapacity: true)
      guard (try? machine.decideSound(requests[place], options[place], into: &output)) != nil else {
        return -1
      }
      sum += output.count
    }
    return sum
  }

  /// Reads the JSON and decides nothing.
  func read() -> Int { Self.read(&machine, requests) }

  private static func read(_ machine: inout Machine, _ requests: [UnsafeRawBufferPointer]) -> Int {
    machine.withEvaluator { evaluator in
      var sum = 0
      for request in requests {
        guard (try? evaluator.tape.read(request)) != nil else { return -1 }
        sum += Int(evaluator.tape.end)
      }
      return sum
    }
  }

  /// The decision on one request as JSON.
  func decision(_ place: Int) -> [UInt8] {
    var output: [UInt8] = []
    _ = try? machine.decideSound(requests[place], options[place], into: &output)
    return output
  }

  /// The tape of one request.
  func tape(_ place: Int) -> Tape { tapes[place] }
}

/// Memory that lives as long as the program.
enum Memory {
  static func copy(_ bytes: [UInt8]) -> UnsafeRawBufferPointer {
    let memory = UnsafeMutableRawBufferPointer.allocate(
      byteCount: max(1, bytes.count), alignment: 16)
    memory.copyBytes(from: bytes)
    return UnsafeRawBufferPointer(rebasing: memory[..<bytes.count])
  }
}

/// From policy text to a program file.
enum Compiling {
  static func program(_ text: [UInt8], named name: String) throws -> [UInt8] {
    let (tree, mistakes) = Parser.parse(SourceFile(name: name, bytes: text), number: 0)
    let (policy, findings) = Checker.check([tree], patterns: Compiler.patternCheck)
    let errors = (mistakes + findings).filter { $0.severity == .error }
    if let error = errors.first { throw Failure(message: "\(name): \(error.message)") }
    guard let policy else { throw Failure(message: "\(name): nothing to compile") }
    let output = Compiler.compile(policy)
    guard let bytes = output.bytes else {
      throw Failure(message: "\(name): \(output.diagnostics.first?.message ?? "not compiled")")
    }
    return bytes
  }
}

/// Why there is nothing to measure.
struct Failure: Error {
  let message: String
}
