import ProvisoChecker
import ProvisoCompiler
import ProvisoLanguage
import ProvisoProgram
import ProvisoText
import Testing

/// Where code came from.
struct DebugTests {
  @Test func everyInstructionKnowsItsPlace() throws {
    var fixture = PolicyFixture()
    fixture.action("test", isOpen: true)
    let text = "\"äö\" + args.a == \"x\"\n  && args.b.matches(\"x\") && [1,\n 2].exists(i, i == args.c)"
    fixture.rule("rule", on: ["test"]) { $0.documentation = "Why." }
    let term = fixture.expression(text)
    fixture.change { $0.rules[0].condition = term }
    let file = fixture.policy.files.count - 1
    let found = Compiler.compile(fixture.policy).read { program -> [String] in
      let debug = try #require(DebugSection(program))
      let chunk = program.rule(0).condition
      return (0..<program.chunk(chunk).count).compactMap { place in
        debug.position(chunk: chunk, instruction: place).map {
          #expect($0.file == UInt32(file))
          return "\($0.line):\($0.column)+\($0.length)"
        }
      }
    }
    let places = try #require(found)
    // Columns count code points, lengths bytes.
    #expect(places.prefix(2) == ["1:1+6", "1:8+6"])
    #expect(places.contains("2:6+19"))
    #expect(places.contains("3:20+6"))
  }

  @Test func rulesAreDescribed() throws {
    let found = Compiler.compile(PolicyFixture.sample.policy).read { program -> [String?] in
      let debug = try #require(DebugSection(program))
      // The rules are approved, below, global, rich, rows.
      let position = try #require(debug.position(ofRule: 3))
      return [debug.documentation(ofRule: 3), debug.owner(ofRule: 3), debug.severity(ofRule: 3),
        debug.name(ofFile: position.file), debug.source(ofFile: position.file),
      ].map { $0.map { String(decoding: $0, as: UTF8.self) } }
    }
    #expect(found?[0] == "What it is for.")
    #expect(found?[1] == "someone")
    #expect(found?[2] == .some(nil))
    #expect(found?[3]?.hasSuffix(".policy") == true)
    #expect(found?[4] == "rich")
  }
}
