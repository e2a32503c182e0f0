import ProvisoCompiler
import ProvisoLanguage
import ProvisoProgram
import Testing

/// Code that the verifier takes, and code that it refuses.
struct ChunkTests {
  @Test(arguments: ChunkCase.sound)
  func sound(_ test: ChunkCase) { #expect(test.fault == nil) }

  @Test(arguments: ChunkCase.wrong)
  func wrong(_ test: ChunkCase) { #expect(test.fault == .code) }

  /// What a chunk states of itself has to be so.
  @Test func wrongNeeds() {
    let code = [Instruction(.now), Instruction(.finish)]
    #expect(ChunkCase("", code, stack: 1).fault == nil)
    #expect(ChunkCase("", code, stack: 0).fault == .code)
    #expect(ChunkCase("", code, stack: 2).fault == .code)
    #expect(ChunkCase("", code, stack: 257).fault == .chunk)
    #expect(ChunkCase("", code, stack: 1, locals: 65).fault == .chunk)
    #expect(ChunkCase("", code, stack: 1, loops: 1).fault == .code)
    #expect(ChunkCase("", code, stack: 1, loops: 65).fault == .chunk)
    #expect(ChunkCase("", [], stack: 0).fault == .chunk)
  }

  @Test func loopsMayBeNestedSoDeepAndNoDeeper() {
    #expect(ChunkCase.nested(64).fault == nil)
    #expect(ChunkCase.nested(65).fault != nil)
  }

  /// As the machine and the compiler number them.
  @Test func instructionsAreEightBytes() {
    #expect(MemoryLayout<Instruction>.size == 8)
    let one = Instruction(.finish, a: 0x12, b: 0x3456, c: 0x789A_BCDE)
    let bytes = withUnsafeBytes(of: one) { Array($0) }
    #expect(bytes == [Opcode.finish.rawValue, 0x12, 0x56, 0x34, 0xDE, 0xBC, 0x9A, 0x78])
    for (place, opcode) in Opcode.allCases.enumerated() {
      #expect(Int(opcode.rawValue) == place)
      #expect(withUnsafeBytes(of: opcode) { $0[0] } == opcode.rawValue)
    }
  }
}

/// A chunk in a program with two strings, a constant, a set, an automaton and a zone.
struct ChunkCase: CustomTestStringConvertible {
  let testDescription: String
  let code: [Instruction]
  let stack: UInt32
  let locals: UInt32
  let loops: UInt32

  init(
    _ what: String, _ code: [Instruction], stack: UInt32 = 1, locals: UInt32 = 0,
    loops: UInt32 = 0
  ) {
    testDescription = what
    self.code = code
    self.stack = stack
    self.locals = locals
    self.loops = loops
  }

  /// What the verifier says, if anything.
  var fault: ProgramFault.Kind? {
    var writer = ProgramWriter(kind: .expression)
    _ = writer.set(of: .list([.string("a"), .string("b")]))
    _ = writer.blob([0, 0, 0, 0], .automaton)
    _ = writer.blob([0, 0, 0, 0], .zone)
    let chunk = writer.chunk(code, stack: stack, locals: locals, loops: loops)
    let setup = SetupRecord(expression: chunk, variables: writer.list(["a"]))
    let bytes = writer.finish(setup: setup)
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 8)
    defer { memory.deallocate() }
    memory.copyBytes(from: bytes)
    do throws(ProgramFault) {
      _ = try Verifier.verify(UnsafeRawBufferPointer(memory))
      return nil
    } catch {
      return error.kind
    }
  }

  /// Loops within loops over the time.
  static func nested(_ depth: Int) -> ChunkCase {
    var code: [Instruction] = []
    for level in 0..<depth {
      let end = UInt32(3 * depth + 1 + (depth - level))
      code += [
        Instruction(.now), Instruction(.iterate, a: 0, b: 0, c: end), Instruction(.next),
      ]
    }
    code.append(Instruction(.now))
    for level in 0..<depth {
      code.append(Instruction(.fold, c: UInt32(3 * (depth - 1 - level) + 2)))
    }
    code.append(Instruction(.finish))
    return ChunkCase("\(depth) loops", code, stack: 1, locals: 1, loops: UInt32(depth))
  }
}
