import ProvisoCompiler
import ProvisoLanguage
import ProvisoProgram
import Testing

@Test(arguments: Assembled.loads + Assembled.operators + Assembled.control + Assembled.containers)
func opcode(_ chunk: Assembled) throws { #expect(try chunk.run() == chunk.wanted) }

@Test(arguments: Assembled.loops + Assembled.conditions)
func opcodes(_ chunk: Assembled) throws { #expect(try chunk.run() == chunk.wanted) }

@Test func everyOpcodeRuns() {
  let all =
    Assembled.loads + Assembled.operators + Assembled.control + Assembled.containers
    + Assembled.loops + Assembled.conditions
  var seen: Set<Opcode> = []
  for chunk in all {
    var writer = ProgramWriterForCounting()
    seen.formUnion(writer.opcodes(of: chunk))
  }
  // What needs a request is shown by the decision cases.
  let elsewhere: Set<Opcode> = [.slot, .findings, .digest]
  #expect(Set(Opcode.allCases).subtracting(seen).subtracting(elsewhere).isEmpty)
}

extension Assembled {
  /// One value loaded and finished.
  private static func one(
    _ name: String, _ wanted: String, _ instruction: Instruction
  ) -> Assembled {
    Assembled(name, wanted) { _ in [instruction, Instruction(.finish)] }
  }

  static let loads = [
    Assembled("constant", "5") { [$0.load(.int(5)), Instruction(.finish)] },
    Assembled("variable", "x") {
      [Instruction(.variable, b: 0, c: $0.string("x")), Instruction(.finish)]
    },
    Assembled("unbound variable", "error: no such member") {
      [Instruction(.variable, b: 1, c: $0.string("y")), Instruction(.finish)]
    },
    one("confidence", "0", Instruction(.confidence)),
    one("hasConfidence", "false", Instruction(.hasConfidence)),
    one("now", "error: the time is not known", Instruction(.now)),
    one("fact", "critical", Instruction(.fact, a: 1)),
    Assembled("hasSlot", "false") {
      [Instruction(.hasSlot, b: 1, c: $0.string("action.id")), Instruction(.finish)]
    },
    Assembled("local and store", "7") {
      [
        $0.load(.int(7)), Instruction(.store, b: 2), Instruction(.local, b: 2),
        Instruction(.finish),
      ]
    },
    one("a local that nobody stored", "null", Instruction(.local, b: 3)),
  ]

  private static func two(
    _ opcode: Opcode, _ left: Constant, _ right: Constant, _ wanted: String
  ) -> Assembled {
    Assembled("\(opcode) \(left) \(right)", wanted) {
      [$0.load(left), $0.load(right), Instruction(opcode), Instruction(.finish)]
    }
  }

  static let operators = [
    two(.equal, .int(1), .double(1), "true"),
    two(.equal, .int(9_007_199_254_740_993), .double(9_007_199_254_740_992), "false"),
    two(.equal, .int(.max), .double(0x1p63), "true"),
    two(.equal, .uint(1 << 63), .double(0x1p63), "true"),
    two(.equal, .double(.nan), .double(.nan), "false"),
    two(.equal, .string("1"), .int(1), "false"),
    two(.equal, .list([.int(1), .string("a")]), .list([.double(1), .string("a")]), "true"),
    two(.notEqual, .null, .null, "false"),
    two(.less, .int(-1), .uint(0), "true"),
    two(.less, .double(.nan), .int(0), "error: NaN has no order"),
    two(.less, .string("a"), .int(0), "error: no matching overload"),
    two(.less, .level(.stakes, 1), .level(.stakes, 2), "true"),
    two(.less, .level(.stakes, 1), .level(.reversibility, 2), "error: no matching overload"),
    two(.lessOrEqual, .string("a"), .string("ab"), "true"),
    two(.greater, .timestamp(5, 1), .timestamp(5, 0), "true"),
    two(.greaterOrEqual, .duration(-1), .duration(0), "false"),
    two(.contains, .int(2), .list([.double(1), .double(2)]), "true"),
    two(.contains, .string("k"), .map([Constant.Entry(key: .string("k"), value: .null)]), "true"),
    two(.contains, .int(2), .int(2), "error: no matching overload"),
    two(.add, .int(.max), .int(1), "error: overflow"),
    two(.add, .string("a"), .string("b"), "ab"),
    two(.add, .list([.int(1)]), .list([]), "[1]"),
    two(.add, .int(1), .double(1), "error: no matching overload"),
    two(.subtract, .uint(1), .uint(2), "error: overflow"),
    two(.multiply, .double(0x1p1000), .double(0x1p1000), "Infinity"),
    two(.divide, .int(.min), .int(-1), "error: overflow"),
    two(.divide, .int(1), .int(0), "error: division by zero"),
    two(.remainder, .int(-7), .int(3), "-1"),
    Assembled("negate", "error: overflow") {
      [$0.load(.int(.min)), Instruction(.negate), Instruction(.finish)]
    },
    Assembled("not", "error: no matching overload") {
      [$0.load(.int(1)), Instruction(.not), Instruction(.finish)]
    },
    Assembled("inSet", "true") {
      let set = $0.set(of: .list([.int(1), .int(2), .double(2.5)])) ?? 0
      return [$0.load(.double(2)), Instruction(.inSet, c: set), Instruction(.finish)]
    },
    Assembled("lookup", "two") {
      let map = Constant.map([
        Constant.Entry(key: .string("1"), value: .string("one")),
        Constant.Entry(key: .string("2"), value: .string("two")),
      ])
      let set = $0.set(ofKeys: map) ?? 0
      return [$0.load(.string("2")), Instruction(.lookup, c: set), Instruction(.finish)]
    },
  ]
}
