import ProvisoChecker
import ProvisoCompiler
import ProvisoLanguage
import ProvisoText
import Testing

/// What keeps a program from being made.
struct DiagnosticTests {
  @Test(arguments: [
    (#"args.a.matches("(")"#, "regular expression"), (#"args.a.matches("(?=x)")"#, "regular"),
    (#"glob(args.a, "a\\")"#, "pattern"), (#"now.getHours("Mars/Base") == 1"#, "time zone"),
  ])
  func whatIsNotUnderstood(text: String, what: String) throws {
    let found = diagnostics(text)
    let first = try #require(found.first)
    #expect(found.count == 1)
    #expect(first.code == CompilerCode.notUnderstood.rawValue)
    #expect(first.message.contains(what))
    // It points at the text, not at the call.
    #expect(first.label.place.span.end - first.label.place.span.start < UInt32(text.utf8.count))
  }

  /// The checker asks the same before.
  @Test func theCheckerAsksTheCompiler() {
    let check = Compiler.patternCheck.problem
    #expect(check(.regularExpression, "a+") == nil)
    #expect(check(.regularExpression, "a(b")?.offset != nil)
    #expect(check(.glob, "/a/**") == nil)
    #expect(check(.zone, "Europe/London") == nil)
    #expect(check(.zone, "+05:30") == nil)
    #expect(check(.zone, "europe/london") != nil)
  }

  @Test func tooManyValuesAtOnce() {
    let list = "[" + (0..<300).map { _ in "args.a" }.joined(separator: ", ") + "]"
    #expect(diagnostics("size(\(list)) == 1").map(\.code) == [
      CompilerCode.conditionTooLarge.rawValue
    ])
    let constants = "[" + (0..<900).map { "\($0)" }.joined(separator: ", ") + "]"
    #expect(diagnostics("args.a in \(constants)").isEmpty)
  }

  @Test func aNameThatIsTooLong() {
    var fixture = PolicyFixture()
    fixture.action(Text(String(repeating: "a", count: 1_025)), isOpen: true)
    fixture.rule("rule")
    let output = Compiler.compile(fixture.policy)
    #expect(output.bytes == nil)
    #expect(output.diagnostics.map(\.code) == [CompilerCode.setTooLarge.rawValue])
  }

  @Test(arguments: CompilerCode.allCases)
  func everyCodeIsExplained(code: CompilerCode) {
    #expect(code.explanation.title.first?.isLowercase == true)
    #expect(code.explanation.text.hasSuffix("."))
  }

  private func diagnostics(_ text: String) -> [Diagnostic] {
    var fixture = PolicyFixture()
    fixture.action("test", isOpen: true)
    fixture.rule("rule", on: ["test"], when: text)
    #expect(fixture.problems.isEmpty)
    return Compiler.compile(fixture.policy).diagnostics
  }
}
