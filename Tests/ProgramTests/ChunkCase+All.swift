import ProvisoLanguage
import ProvisoProgram

extension ChunkCase {
  private static let finish = Instruction(.finish)
  private static let now = Instruction(.now)
  private static let note = Instruction(.note, c: 0)

  static let sound: [ChunkCase] = [
    ChunkCase("a constant", [Instruction(.constant, c: 1), finish]),
    ChunkCase("a member and its note", [now, Instruction(.member, c: 1), note, finish]),
    ChunkCase("two operands", [now, now, Instruction(.add), finish], stack: 2),
    ChunkCase(
      "a choice",
      [
        now, Instruction(.branch, b: 1, c: 4), now, Instruction(.jump, c: 5), now, finish,
      ]),
    ChunkCase(
      "a condition",
      [
        Instruction(.requireFact, a: 5, b: 1, c: 3), now, Instruction(.require),
        Instruction(.requireSlot, a: 0, b: 8, c: 1), note, Instruction(.accept),
      ]),
    ChunkCase(
      "a loop that skips",
      [
        now, Instruction(.iterate, a: 0x84, b: 0, c: 7), Instruction(.next), now,
        Instruction(.skip, c: 2), Instruction(.local, b: 1), Instruction(.fold, c: 2), finish,
      ], locals: 2, loops: 1),
    ChunkCase(
      "tables",
      [
        now, Instruction(.matches, c: 0), Instruction(.inSet, c: 0), Instruction(.lookup, c: 0),
        Instruction(.call, a: 1, b: Builtin.time(.getHours).number, c: 2), finish,
      ]),
    ChunkCase("nothing from nothing", [Instruction(.list, c: 0), finish]),
  ]

  static let wrong: [ChunkCase] = [
    ChunkCase("no end", [now]),
    ChunkCase("nothing at the end", [finish], stack: 0),
    ChunkCase("two values at the end", [now, now, finish], stack: 2),
    ChunkCase("too few operands", [now, Instruction(.add), finish]),
    ChunkCase("no such constant", [Instruction(.constant, c: 99), finish]),
    ChunkCase("no such slot", [Instruction(.slot, b: 9, c: 0), finish]),
    ChunkCase("no such string", [Instruction(.slot, b: 1, c: 99), finish]),
    ChunkCase("no such variable", [Instruction(.variable, b: 1, c: 0), finish]),
    ChunkCase("no such local", [Instruction(.local, b: 0), finish]),
    ChunkCase("no such scale", [Instruction(.fact, a: 2), finish]),
    ChunkCase("no such set", [now, Instruction(.inSet, c: 1), finish]),
    ChunkCase("a zone is no automaton", [now, Instruction(.matches, c: 1), finish]),
    ChunkCase("no such table", [now, Instruction(.matches, c: 2), finish]),
    ChunkCase("no such built-in", [now, Instruction(.call, a: 1, b: 0xFFFF), finish]),
    ChunkCase("a call of too much", [now, Instruction(.call, a: 2, b: 0), finish]),
    ChunkCase("a list of too much", [now, Instruction(.list, c: 2), finish]),
    ChunkCase("a list of very much", [now, Instruction(.list, c: .max), finish]),
    ChunkCase("a map of very much", [now, Instruction(.map, c: 0x8000_0000), finish]),
    ChunkCase("no note", [now, Instruction(.member, c: 0), finish]),
    ChunkCase("a note alone", [now, note, finish]),
    ChunkCase("a note at the end", [now, Instruction(.member, c: 0)]),
    ChunkCase(
      "a jump to a note",
      [now, Instruction(.jumpIfTrue, c: 3), Instruction(.member, c: 0), note, finish]),
    ChunkCase("a jump beyond", [now, Instruction(.jumpIfTrue, c: 9), finish]),
    ChunkCase("a jump back", [now, Instruction(.jumpIfTrue, c: 0), finish]),
    ChunkCase("a jump to itself", [now, Instruction(.jumpIfTrue, c: 1), finish]),
    ChunkCase("never reached", [now, Instruction(.jump, c: 3), now, finish]),
    ChunkCase(
      "two depths at one place",
      [now, Instruction(.jumpIfTrue, c: 3), now, finish], stack: 2),
    ChunkCase("code behind the end", [now, finish, now, finish]),
    ChunkCase("a comparison that is none", [Instruction(.testFact, a: 6, b: 0), finish]),
    ChunkCase("a rank that is none", [Instruction(.testFact, a: 0, b: 0, c: 3), finish]),
    ChunkCase(
      "a conjunct over a value",
      [now, Instruction(.requireFact, a: 0, b: 0, c: 0), Instruction(.accept)]),
    ChunkCase("a next alone", [Instruction(.next), now, finish]),
    ChunkCase("a fold alone", [now, Instruction(.fold, c: 0), finish]),
    ChunkCase(
      "a loop without a next",
      [now, Instruction(.iterate, b: 0, c: 4), now, Instruction(.fold, c: 2), finish],
      locals: 1, loops: 1),
    ChunkCase(
      "a loop without a fold",
      [now, Instruction(.iterate, b: 0, c: 4), Instruction(.next), now, finish], locals: 1,
      loops: 1),
    ChunkCase(
      "a variable that is no local",
      [
        now, Instruction(.iterate, a: 0x80, b: 0, c: 5), Instruction(.next), now,
        Instruction(.fold, c: 2), finish,
      ], locals: 1, loops: 1),
    ChunkCase(
      "a jump out of a loop",
      [
        now, Instruction(.iterate, b: 0, c: 6), Instruction(.next), now,
        Instruction(.jumpIfTrue, c: 6), Instruction(.fold, c: 2), finish,
      ], locals: 1, loops: 1),
    ChunkCase(
      "a jump into a loop",
      [
        now, Instruction(.jumpIfTrue, c: 4), Instruction(.iterate, b: 0, c: 6),
        Instruction(.next), now, Instruction(.fold, c: 3), finish,
      ], locals: 1, loops: 1),
    ChunkCase(
      "an end within a loop",
      [
        now, Instruction(.iterate, b: 0, c: 5), Instruction(.next), now, finish,
        Instruction(.fold, c: 2), finish,
      ], locals: 1, loops: 1),
  ]
}
