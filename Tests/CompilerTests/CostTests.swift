import ProvisoCompiler
import ProvisoLanguage
import ProvisoProgram
import Testing

/// The bound of what a condition costs.
struct CostTests {
  @Test(arguments: [
    ("args.a == 1", 3), ("stakes >= high", 2), ("args.a in [1, 2, 3]", 3),
    ("[1, 2, 3].exists(i, i == 2)", 25),
  ])
  func small(text: String, most: UInt32) throws {
    let found = cost(of: text)
    let cost = try #require(found)
    #expect(cost <= most)
    #expect(cost > 0)
  }

  /// A loop costs its body as often as it runs, and loops multiply.
  @Test func loopsMultiply() {
    let one = cost(of: "args.l.all(x, x == 1)") ?? 0
    let two = cost(of: "args.l.all(x, args.l.all(y, x == y))") ?? 0
    #expect(one >= UInt32(Limits.requestNodes))
    #expect(two >= UInt32(Limits.requestNodes * Limits.requestNodes))
    let three = cost(of: "args.l.all(x, args.l.all(y, args.l.all(z, x == z)))") ?? 0
    #expect(three == none)
  }

  @Test func textIsWalked() {
    let constant = cost(of: #""abc".contains("b") && stakes >= high"#) ?? 0
    let open = cost(of: #"args.a.contains("b")"#) ?? 0
    #expect(constant < 20)
    #expect(open >= UInt32(Limits.requestBytes / 16))
  }

  private func cost(of text: String) -> UInt32? {
    var fixture = PolicyFixture()
    fixture.action("test", isOpen: true)
    fixture.rule("rule", on: ["test"], when: text)
    #expect(fixture.problems.isEmpty)
    return Compiler.compile(fixture.policy).read { $0.chunk($0.rule(0).condition).cost }
  }
}
