import ProvisoCompiler
import ProvisoLanguage
import ProvisoProgram

/// Finds out which opcodes a chunk has.
struct ProgramWriterForCounting {
  mutating func opcodes(of chunk: Assembled) -> Set<Opcode> {
    var writer = ProgramWriter(kind: .expression)
    return Set(chunk.code(&writer).map(\.opcode))
  }
}

extension Assembled {
  private static func joined(
    _ opcode: Opcode, _ left: Constant, _ right: Constant, _ wanted: String
  ) -> Assembled {
    Assembled("\(opcode) \(left) \(right)", wanted) {
      [$0.load(left), $0.load(right), Instruction(opcode), Instruction(.finish)]
    }
  }

  static let control = [
    joined(.and, .int(1), .bool(false), "false"),
    joined(.and, .bool(true), .string(""), "error: no matching overload"),
    joined(.or, .string(""), .bool(true), "true"),
    joined(.or, .bool(false), .bool(false), "false"),
    Assembled("jump", "2") {
      [Instruction(.jump, c: 1), $0.load(.int(2)), Instruction(.finish)]
    },
    Assembled("jumpIfFalse leaves the value", "false") {
      [
        $0.load(.bool(false)), Instruction(.jumpIfFalse, c: 4), $0.load(.int(1)),
        Instruction(.and), Instruction(.finish),
      ]
    },
    Assembled("jumpIfTrue passes an error on", "true") {
      [
        Instruction(.now), Instruction(.jumpIfTrue, c: 4), $0.load(.bool(true)),
        Instruction(.or), Instruction(.finish),
      ]
    },
    Assembled("branch on false", "else") {
      [
        $0.load(.bool(false)), Instruction(.branch, b: 1, c: 4), $0.load(.string("then")),
        Instruction(.jump, c: 5), $0.load(.string("else")), Instruction(.finish),
      ]
    },
    Assembled("branch on an error", "error: the time is not known") {
      [
        Instruction(.now), Instruction(.branch, b: 1, c: 4), $0.load(.string("then")),
        Instruction(.jump, c: 5), $0.load(.string("else")), Instruction(.finish),
      ]
    },
    Assembled("call", "3") {
      [
        $0.load(.string("äöü")),
        Instruction(.call, a: 1, b: Builtin.collection(.size).number), Instruction(.finish),
      ]
    },
    Assembled("call on an error", "error: the time is not known") { _ in
      [
        Instruction(.now), Instruction(.call, a: 1, b: Builtin.collection(.size).number),
        Instruction(.finish),
      ]
    },
    Assembled("call without its operands", "error: no matching overload") { _ in
      [Instruction(.call, a: 0, b: Builtin.collection(.size).number), Instruction(.finish)]
    },
    Assembled("matches", "true") {
      let automaton = $0.blob((try? Pattern.compile(Array("^a+$".utf8))) ?? [], .automaton)
      return [
        $0.load(.string("aaa")), Instruction(.matches, c: automaton), Instruction(.finish),
      ]
    },
  ]

  private static let map = Constant.map([Constant.Entry(key: .string("k"), value: .int(1))])

  static let containers = [
    Assembled("member", "1") {
      [
        $0.load(map), Instruction(.member, c: $0.string("k")), $0.note("m.k"),
        Instruction(.finish),
      ]
    },
    Assembled("absent member", "error: no such member") {
      [
        $0.load(map), Instruction(.member, c: $0.string("z")), $0.note("m.z"),
        Instruction(.finish),
      ]
    },
    Assembled("hasMember", "false") {
      [$0.load(map), Instruction(.hasMember, c: $0.string("z")), Instruction(.finish)]
    },
    Assembled("lenient hasMember below an absent member", "false") {
      [
        $0.load(map), Instruction(.member, c: $0.string("z")), $0.note("m.z"),
        Instruction(.hasMember, a: 1, c: $0.string("z")), Instruction(.finish),
      ]
    },
    Assembled("hasMember of no map", "error: no matching overload") {
      [$0.load(.int(1)), Instruction(.hasMember, a: 1, c: $0.string("z")), Instruction(.finish)]
    },
    Assembled("index", "b") {
      [
        $0.load(.list([.string("a"), .string("b")])), $0.load(.double(1)), Instruction(.index),
        Instruction(.finish),
      ]
    },
    Assembled("index beyond the end", "error: index out of range") {
      [$0.load(.list([.int(1)])), $0.load(.int(1)), Instruction(.index), Instruction(.finish)]
    },
    Assembled("absent key", "error: no such key") {
      [$0.load(map), $0.load(.string("z")), Instruction(.index), Instruction(.finish)]
    },
    Assembled("list with a spliced optional", "[1, 2]") {
      [
        $0.load(.int(1)), $0.load(map), $0.load(.string("z")), Instruction(.index, a: 1),
        Instruction(.splice), $0.load(.int(2)), Instruction(.list, c: 3), Instruction(.finish),
      ]
    },
    Assembled("splice of no optional", "error: no matching overload") {
      [$0.load(.int(1)), Instruction(.splice), Instruction(.finish)]
    },
    Assembled("map", "{1: 2}") {
      [$0.load(.int(1)), $0.load(.int(2)), Instruction(.map, c: 1), Instruction(.finish)]
    },
    Assembled("map with a key twice", "error: the key stands twice") {
      [
        $0.load(.int(1)), $0.load(.int(2)), $0.load(.uint(1)), $0.load(.int(2)),
        Instruction(.map, c: 2), Instruction(.finish),
      ]
    },
  ]

  static let conditions = [
    Assembled("false beats an error", "false") {
      [
        Instruction(.now), Instruction(.require), $0.load(.bool(false)), Instruction(.require),
        Instruction(.accept),
      ]
    },
    Assembled("an error is kept", "error: the time is not known") {
      [
        Instruction(.now), Instruction(.require), $0.load(.bool(true)), Instruction(.require),
        Instruction(.accept),
      ]
    },
    Assembled("no bool", "error: no matching overload") {
      [$0.load(.int(1)), Instruction(.require), Instruction(.accept)]
    },
    Assembled("requireFact and requireConfidence", "true") {
      [
        Instruction(.requireFact, a: Comparison.greater.rawValue, b: 1, c: 2),
        Instruction(
          .requireConfidence, a: Comparison.less.rawValue, c: $0.constant(.double(0.5))),
        Instruction(.accept),
      ]
    },
    Assembled("testFact and testConfidence", "false") {
      [
        Instruction(.testFact, a: Comparison.equal.rawValue, b: 0, c: 2),
        Instruction(.testConfidence, a: Comparison.notEqual.rawValue, c: $0.constant(.int(0))),
        Instruction(.and), Instruction(.finish),
      ]
    },
    Assembled("requireSlot of an absent member", "error: no such member") {
      [
        Instruction(
          .requireSlot, a: Comparison.equal.rawValue, b: 1, c: $0.constant(.string("a"))),
        $0.note("action.id"),
        Instruction(.requireSlotSet, b: 2, c: $0.set(of: .list([.string("a")])) ?? 0),
        $0.note("action.type"), Instruction(.accept),
      ]
    },
    Assembled("testSlot of an absent member", "true") {
      [
        Instruction(.testSlot, a: Comparison.equal.rawValue, b: 1, c: $0.constant(.string("a"))),
        $0.note("action.id"),
        Instruction(.testSlotSet, b: 2, c: $0.set(of: .list([.string("a")])) ?? 0),
        $0.note("action.type"), Instruction(.or), $0.load(.bool(true)), Instruction(.or),
        Instruction(.finish),
      ]
    },
  ]
}
