import ProvisoChecker
import ProvisoCompiler
import ProvisoLanguage
import ProvisoProgram
import Testing

/// What is computed when compiling, and what is left to the machine.
struct FoldingTests {
  @Test(arguments: [
    ("1 + 2 * 3", "7"), ("-(2) - 1", "-3"), ("\"a\" + \"b\"", "\"ab\""), ("7 / 2", "3"),
    ("7.0 / 2.0", "3.5"), ("1 < 2", "true"), ("\"b\" <= \"a\"", "false"), ("!(1 == 2)", "true"),
    ("low < high", "true"), ("1 == 1 ? \"x\" : \"y\"", "\"x\""), ("[1] + [2, 3]", "list of 3"),
    ("{\"a\": [1]}", "map of 1"), ("false && args.x", "false"), ("args.x || 1 == 1", "true"),
    ("duration(\"90s\")", "duration 90000000000ns"),
    ("timestamp(\"1970-01-01T00:01:00Z\")", "timestamp 60.0"),
  ])
  func folded(text: String, value: String) { #expect(code(text) == ["constant \(value)"]) }

  /// Errors are of the moment in which a rule runs.
  @Test(arguments: [
    "9223372036854775807 + 1", "1 / 0", "1 % 0", "-9223372036854775808 / -1",
    "timestamp(\"yesterday\")", "duration(\"1 day\")", "{1: 2, 1: 3}", "0.0 / 0.0 < 1.0",
    "true && args.x", "args.x || false", "1 == 2 ? args.x : args.y",
  ])
  func left(text: String) {
    let code = code(text)
    #expect(code.count > 1 || code.first?.hasPrefix("slot") == true)
  }

  @Test func leftMeansCode() {
    #expect(code("1 / 0") == ["constant 1", "constant 0", "divide"])
    #expect(code("1 == 2 ? args.x : args.y") == ["slot slot 10 args.y"])
  }

  private func code(_ text: String) -> [String] {
    var fixture = PolicyFixture()
    fixture.action("test", isOpen: true)
    let term = fixture.expression(text)
    fixture.rule("rule", on: ["test"]) { $0.because = [.value(term)] }
    #expect(fixture.problems.isEmpty)
    let found = Compiler.compile(fixture.policy).read { program in
      Disassembly(program).text(ofChunk: program.part(0).operand, "")
    }
    let lines = (found ?? "").split(separator: "\n").dropFirst().map { line in
      line.split(separator: " ").dropFirst().joined(separator: " ")
    }
    return lines.dropLast()
  }
}
