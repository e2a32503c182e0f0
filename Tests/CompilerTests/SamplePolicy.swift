import ProvisoChecker
import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

extension PolicyFixture {
  /// A set that uses every section of a program.
  static var sample: PolicyFixture {
    var fixture = PolicyFixture()
    fixture.context(
      RecordType.Field(name: "country", type: .string),
      RecordType.Field(name: "reasoning", type: .string, isOptional: true, isSaid: true))
    fixture.action(
      "mail.send", RecordType.Field(name: "to", type: .string),
      RecordType.Field(name: "amount", type: .double, isOptional: true),
      RecordType.Field(name: "currency", type: .union(["USD", "EUR"])),
      RecordType.Field(name: "lines", type: .list(.map(.string, .int)), isOptional: true),
      stakes: #"args.amount > 10.0 ? high : low"#)
    fixture.action("mail.read", isOpen: true)
    fixture.action("git.push", RecordType.Field(name: "ref", type: .string), isOpen: true)
    fixture.rule("global", .route, when: #"args.extra == 1 || pii.has(email)"#)
    fixture.rule("below", .deny, on: ["mail.*"], when: #"args.to.matches("x+$")"#)
    fixture.rule(
      "approved", .approve, on: ["mail.send"],
      when: #"args.to in ["a", "b", "c"] && context.country == "DE" && stakes <= low"#
    ) { $0.isShadow = true }
    let amount = fixture.expression("args.amount")
    let lines = fixture.expression(#"args.lines.all(l, l.exists(k, v, k == "a" && v > 2))"#)
    let table = fixture.expression(#"{"a": [1, 2], "b": [[3]]}[args.to].size() > 1"#)
    let hours = fixture.expression(#"now.getHours("+01:00") in [9, 10, 11]"#)
    fixture.rule("rich", .route, on: ["mail.send", "git.push"], when: "has(args.a.b.c)") { rule in
      rule.because = [.text("It costs "), .value(amount)]
      rule.limits = [
        CheckedLimit(bound: .count(3), perSeconds: 60, keys: [amount, hours], place: nowhere),
        CheckedLimit(bound: .sum(9.5, of: amount), perSeconds: 60, keys: [], place: nowhere),
      ]
      rule.targets = [CheckedTarget(who: .reviewers(0), preferring: table)]
      rule.otherwise = [CheckedTarget(who: .requester)]
      rule.show = ["context.country", "args.to"]
      rule.documentation = "What it is for."
      rule.owner = "someone"
    }
    fixture.rule("rows", .deny, on: ["mail.send"]) { $0.condition = lines }
    fixture.change { policy in
      var grant = CheckedRule(name: "leave", kind: .grant, place: nowhere)
      grant.grant = CheckedGrant(
        signer: "ana", granted: 10, expires: 20, covers: ["rich"], coversDefault: true)
      var invariant = CheckedRule(name: "never", kind: .invariant, place: nowhere)
      invariant.never = .approve
      policy.grants = [grant]
      policy.invariants = [invariant]
    }
    return fixture
  }
}
