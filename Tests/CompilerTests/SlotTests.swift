import ProvisoChecker
import ProvisoCompiler
import ProvisoLanguage
import ProvisoProgram
import ProvisoReport
import Testing

/// Which members of a request get slots.
struct SlotTests {
  /// Names that are read for the same action never share a slot; one name has one slot.
  @Test(arguments: 0..<20)
  func namesOfOneActionDiffer(seed: Int) throws {
    var random = SplitMix(state: UInt64(seed))
    let fields = (0..<12).map { RecordType.Field(name: Text("f\($0)"), type: .dyn) }
    var fixture = PolicyFixture()
    fixture.change { policy in
      policy.actions = (0..<8).map { CheckedAction(Text("a\($0)"), fields) }
    }
    for number in 0..<15 {
      let names = (0...random.below(3)).map { _ in "args.f\(random.below(12)) == 1" }
      let on = random.below(5) == 0 ? [] : (0...random.below(3)).map { _ in "a\(random.below(8))" }
      fixture.rule(Text("rule\(number)"), on: on, when: names.joined(separator: " && "))
    }
    let checked = Compiler.compile(fixture.policy).read { program in
      var slots: [UInt32: Set<UInt32>] = [:]
      for number in 0..<program.actionCount {
        let fields = program.type(program.action(number).arguments).run.range
          .map { program.field($0) }.filter { $0.slot != none }
        #expect(Set(fields.map(\.slot)).count == fields.count)
        for field in fields { slots[field.name, default: []].insert(field.slot) }
      }
      for (_, found) in slots { #expect(found.count == 1) }
      return slots.count
    }
    #expect((checked ?? 0) > 0)
  }

  /// Actions that share no rule share slots.
  @Test func slotsAreShared() {
    var fixture = PolicyFixture()
    fixture.change { policy in
      policy.actions = (0..<100).map {
        CheckedAction(Text("a\(100 + $0)"), [RecordType.Field(name: Text("f\($0)"), type: .int)])
      }
    }
    for number in 0..<100 {
      fixture.rule(Text("r\(number)"), on: ["a\(100 + number)"], when: "args.f\(number) == 1")
    }
    let slots = Compiler.compile(fixture.policy).read { $0.setup.slots }
    #expect(slots == UInt32(FixedSlot.count + 1))
  }

  @Test func whatNothingReadsHasNone() {
    var fixture = PolicyFixture()
    fixture.action(
      "a", RecordType.Field(name: "read", type: .int), RecordType.Field(name: "x", type: .int))
    fixture.rule("r", on: ["a"], when: "args.read == 1")
    let lines = Compiler.compile(fixture.policy).read { Inspection($0).outline.lines }
    #expect(lines?.contains("arguments: read: int @9, x: int\n") == true)
  }

  /// An open record takes in what is read without being declared.
  @Test func undeclaredMembersAreFilled() {
    var fixture = PolicyFixture()
    fixture.action("open", RecordType.Field(name: "x", type: .int), isOpen: true)
    fixture.action("closed", RecordType.Field(name: "x", type: .int))
    fixture.rule("r", when: "args.memo == 1 && context.claim == 2")
    let lines = Compiler.compile(fixture.policy).read { Inspection($0).outline.lines } ?? ""
    #expect(lines.contains("arguments: memo: dyn @10 undeclared, x: int\n"))
    #expect(lines.contains("arguments: x: int\n"))
    #expect(lines.contains("context: claim: dyn @9 undeclared\n"))
  }
}

extension CheckedAction {
  fileprivate init(_ name: Text, _ fields: [RecordType.Field]) {
    self.init(
      name: name, segments: [name], arguments: RecordType(fields: fields, isOpen: false),
      reversibility: nil, stakes: nil, handles: [], place: PolicyFixture.nowhere)
  }
}
