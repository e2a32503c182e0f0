import ProvisoChecker
import ProvisoCompiler
import ProvisoLanguage
import ProvisoProgram
import ProvisoSyntax
import Testing

/// Programs of grants, and of single expressions.
struct OverlayTests {
  @Test func anOverlayHoldsGrantsAndWhatTheyMatch() {
    var fixture = PolicyFixture.sample
    fixture.change { policy in
      policy.reviewers.append(
        .init(name: "night", members: ["eve"], group: nil, place: PolicyFixture.nowhere))
    }
    let condition = fixture.expression("args.ref == 1")
    var grant = CheckedRule(name: "push", kind: .grant, place: PolicyFixture.nowhere)
    grant.patterns = [CheckedPattern(name: "git.push", coversBelow: false)]
    grant.actions = [0]
    grant.condition = condition
    grant.notify = [CheckedTarget(who: .reviewers(1))]
    grant.grant = CheckedGrant(
      signer: "ana", granted: 1, expires: 2, covers: ["rich"], coversDefault: false)
    let found = Compiler.compile(
      overlay: [grant], files: fixture.policy.files, against: fixture.policy
    ).read { program in
      #expect(program.kind == .overlay)
      #expect(program.actionCount == 1)
      #expect(program.ruleCount == 1)
      #expect(program.reviewersCount == 1)
      #expect(program.rule(0).kind == .grant)
      #expect(program.target(program.rule(0).notify.first).who == 0)
      #expect(program.action(0).stakes == none)
      #expect(program.setup.grants == Run(first: 0, count: 1))
      #expect(program.setup.fallbackTargets.isEmpty)
      return String(decoding: program.string(program.reviewers(0).name), as: UTF8.self)
    }
    #expect(found == "night")
  }

  @Test func anExpressionNamesItsVariables() {
    var fixture = PolicyFixture()
    let term = fixture.expression("z.a + x == [y, x]", isBare: true)
    let output = Compiler.compile(expression: term, in: fixture.policy.files[0])
    let names = output.read { program in
      #expect(program.kind == .expression)
      #expect(program.chunk(program.setup.expression).count > 4)
      return program.strings(in: program.setup.variables).map {
        String(decoding: program.string($0), as: UTF8.self)
      }
    }
    #expect(names == ["x", "y", "z"])
  }

  /// The kinds of personal data that a scan has to look for.
  @Test(arguments: [
    ("pii.has(email)", 1), ("pii.any()", 128), ("pii.kinds().size() > 1", 128),
    ("pii(args.x).has(email)", 1), ("pii(args.x).any()", 128), ("args.x == 1", 0),
    ("pii.count(email) > 1 && pii.has(iban)", 2), ("redact(args.x) == \"\"", 128),
  ])
  func kinds(text: String, count: Int) {
    var fixture = PolicyFixture()
    fixture.action("test", isOpen: true)
    fixture.rule("rule", on: ["test"], when: text)
    #expect(fixture.problems.isEmpty)
    let found = Compiler.compile(fixture.policy).read { program in
      program.setup.kindsLow.nonzeroBitCount + program.setup.kindsHigh.nonzeroBitCount
    }
    #expect(found == count)
  }
}
