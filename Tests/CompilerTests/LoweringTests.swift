import ProvisoCompiler
import ProvisoLanguage
import ProvisoProgram
import Testing

/// Conditions, and the code that they become.
struct LoweringTests {
  @Test(arguments: LoweringCase.all)
  func condition(_ test: LoweringCase) {
    var fixture = PolicyFixture()
    fixture.context(RecordType.Field(name: "country", type: .string))
    fixture.action("test", isOpen: true)
    fixture.rule("rule", on: ["test"], when: test.text)
    #expect(fixture.problems.isEmpty)
    let output = Compiler.compile(fixture.policy)
    #expect(output.diagnostics.isEmpty)
    let found = output.read { program in
      Disassembly(program).text(ofChunk: program.rule(0).condition, "")
    }
    let lines = (found ?? "no program").split(separator: "\n").dropFirst().map { line in
      line.split(separator: " ").dropFirst().joined(separator: " ")
    }
    #expect(lines == test.code)
  }
}

/// A condition and its instructions.
struct LoweringCase: CustomTestStringConvertible {
  let text: String
  let code: [String]

  init(_ text: String, _ code: String) {
    self.text = text
    self.code = code.split(separator: "\n").map(String.init)
  }

  var testDescription: String { text }
}
