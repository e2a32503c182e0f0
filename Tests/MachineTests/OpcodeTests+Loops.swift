import ProvisoCompiler
import ProvisoLanguage
import ProvisoProgram

extension Assembled {
  private static let numbers = Constant.list([.int(1), .int(2), .int(3), .int(4)])
  private static let prices = Constant.map([
    Constant.Entry(key: .string("a"), value: .int(1)),
    Constant.Entry(key: .string("b"), value: .int(2)),
  ])

  /// A loop over `range` with its variables at local 0.
  private static func loop(
    _ name: String, _ fold: Fold, over range: Constant, pairs: Bool = false, gives wanted: String,
    _ body: @escaping @Sendable (inout ProgramWriter) -> [Instruction]
  ) -> Assembled {
    Assembled(name, wanted) {
      let inner = body(&$0)
      return [
        $0.load(range),
        Instruction(
          .iterate, a: fold.rawValue | (pairs ? 0x80 : 0), c: UInt32(inner.count) + 4),
        Instruction(.next),
      ] + inner + [Instruction(.fold, c: 2), Instruction(.finish)]
    }
  }

  private static func isLess(_ bound: Int64) -> @Sendable (inout ProgramWriter) -> [Instruction] {
    { [Instruction(.local, b: 0), $0.load(.int(bound)), Instruction(.less)] }
  }

  private static let failing: @Sendable (inout ProgramWriter) -> [Instruction] = {
    [
      $0.load(.int(10)), Instruction(.local, b: 0), $0.load(.int(2)), Instruction(.subtract),
      Instruction(.divide), $0.load(.int(0)), Instruction(.less),
    ]
  }

  static let loops = [
    loop("all", .all, over: numbers, gives: "true", isLess(5)),
    loop("all but one", .all, over: numbers, gives: "false", isLess(4)),
    loop("all absorbs an error", .all, over: numbers, gives: "false", failing),
    loop("exists absorbs an error", .exists, over: numbers, gives: "true", failing),
    loop(
      "exists keeps an error", .exists, over: .list([.int(2), .int(3)]),
      gives: "error: division by zero", failing),
    loop("existsOne", .existsOne, over: numbers, gives: "true", isLess(2)),
    loop("existsOne of two", .existsOne, over: numbers, gives: "false", isLess(3)),
    loop("existsOne with an error", .existsOne, over: numbers, gives: "error: division by zero",
      failing),
    loop("filter", .filter, over: numbers, gives: "[1, 2]", isLess(3)),
    loop("filter of keys", .filter, over: prices, gives: "[b]") {
      [Instruction(.local, b: 0), $0.load(.string("b")), Instruction(.equal)]
    },
    loop("map", .map, over: numbers, gives: "[2, 4, 6, 8]") { _ in
      [Instruction(.local, b: 0), Instruction(.local, b: 0), Instruction(.add)]
    },
    loop("map with a filter", .map, over: numbers, gives: "[3, 4]") {
      [
        Instruction(.local, b: 0), $0.load(.int(2)), Instruction(.greater),
        Instruction(.skip, c: 2), Instruction(.local, b: 0),
      ]
    },
    loop("skip with an error", .map, over: numbers, gives: "error: the time is not known") { _ in
      [Instruction(.now), Instruction(.skip, c: 2), Instruction(.local, b: 0)]
    },
    loop("transformList", .transformList, over: numbers, pairs: true, gives: "[1, 3, 5, 7]") {
      _ in [Instruction(.local, b: 0), Instruction(.local, b: 1), Instruction(.add)]
    },
    loop("transformMap", .transformMap, over: prices, pairs: true, gives: "{a: 2, b: 4}") { _ in
      [Instruction(.local, b: 1), Instruction(.local, b: 1), Instruction(.add)]
    },
    loop(
      "transformMapEntry", .transformMapEntry, over: prices, pairs: true, gives: "{1: a, 2: b}"
    ) { _ in
      [Instruction(.local, b: 1), Instruction(.local, b: 0), Instruction(.map, c: 1)]
    },
    loop(
      "transformMapEntry with a key twice", .transformMapEntry, over: prices, pairs: true,
      gives: "error: the key stands twice"
    ) {
      [$0.load(.int(1)), Instruction(.local, b: 0), Instruction(.map, c: 1)]
    },
    loop("over no container", .all, over: .int(5), gives: "error: no matching overload", isLess(1)),
    loop("over nothing", .map, over: .list([]), gives: "[]", isLess(1)),
    Assembled("without end", "error: out of fuel") { endless(&$0) },
  ]

  /// Three loops around each other, of a hundred rounds each.
  private static func endless(_ writer: inout ProgramWriter) -> [Instruction] {
    let range = writer.load(.list((0..<100).map { .int($0) }))
    let yes = writer.load(.bool(true))
    let not = Instruction(.not)
    var code: [Instruction] = []
    for level in UInt32(0)..<3 {
      code.append(range)
      code.append(Instruction(.iterate, b: UInt16(level), c: 15 - level))
      code.append(Instruction(.next))
    }
    code.append(contentsOf: [yes, not, not])
    for level in UInt32(0)..<3 { code.append(Instruction(.fold, c: 8 - 3 * level)) }
    code.append(Instruction(.finish))
    return code
  }
}
