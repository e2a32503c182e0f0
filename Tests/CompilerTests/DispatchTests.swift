import ProvisoChecker
import ProvisoCompiler
import ProvisoLanguage
import ProvisoProgram
import ProvisoSyntax
import Testing

/// Which rules an action meets.
struct DispatchTests {
  @Test(arguments: [
    ("mail.send", "all below exact"), ("mail.read", "all below"), ("git.push", "all"),
    ("mail", "all"), ("mail.other", "all below"), ("mail.deep.er", "all below deeper"),
    ("mail.deep", "all below"), ("mailer.x", "all"), ("unknown", "all"),
    ("git.`a.b`.c", "all quoted"), ("git.`a.b.c`", "all"), ("git.`a.b`", "all"), ("", "all"),
    (".", "all"), ("mail.deep.`x.y`.z", "all below deeper"),
  ])
  func rules(of type: String, wanted: String) throws {
    var fixture = PolicyFixture()
    for name in ["mail.send", "mail.read", "git.push"] { fixture.action(.init(name), isOpen: true) }
    fixture.rule("all")
    fixture.rule("below", on: ["mail.*"])
    fixture.rule("deeper", on: ["mail.deep.*"])
    fixture.rule("exact", on: ["mail.send"])
    fixture.rule("quoted", on: ["git.`a.b`.*"])
    fixture.rule("yes", .approve, on: ["mail.deep.*", "git.`a.b`.*"])
    let found = Compiler.compile(fixture.policy).read { program in
      rules(of: type, in: program).joined(separator: " ")
    }
    #expect(found == wanted)
  }

  private func rules(of type: String, in program: Program) -> [String] {
    var type = type
    let run = type.withUTF8 { bytes in
      let name = UnsafeRawBufferPointer(bytes)
      let action = program.action(named: name)
      return action == none ? program.rules(undeclared: name) : program.action(action).rules
    }
    return program.rules(in: run).map { number in
      String(decoding: program.string(program.rule(number).name), as: UTF8.self)
    }
  }

  /// Approvals never meet an undeclared type; invariants stand behind all rules.
  @Test func theOrderOfTheList() {
    var fixture = PolicyFixture.sample
    fixture.change { $0.rules = $0.rules.filter { $0.name == "approved" || $0.name == "global" } }
    let output = Compiler.compile(fixture.policy)
    let found = output.read { program in
      (rules(of: "mail.send", in: program), rules(of: "other", in: program))
    }
    #expect(found?.0 == ["approved", "global", "leave", "never"])
    #expect(found?.1 == ["global", "never"])
  }
}
