import ProvisoChecker
import ProvisoCompiler
import ProvisoLanguage
import ProvisoProgram
import ProvisoText
import Testing

/// The same sources give the same bytes; the digest names the meaning alone.
struct ReproducibilityTests {
  @Test func theSameInputGivesTheSameBytes() {
    let first = Compiler.compile(PolicyFixture.sample.policy).bytes
    let second = Compiler.compile(PolicyFixture.sample.policy).bytes
    #expect(first != nil)
    #expect(first == second)
  }

  /// Other file names, other places, other documentation: another file, the same digest.
  @Test func whereItStandsIsNoMeaning() {
    var fixture = PolicyFixture.sample
    let before = Compiler.compile(fixture.policy, epoch: 1)
    fixture.change { policy in
      policy.files = policy.files.map { SourceFile(name: "b/" + $0.name, bytes: $0.bytes) }
      policy.rules[0].documentation = "Other words."
    }
    let after = Compiler.compile(fixture.policy, epoch: 2)
    #expect(before.bytes != after.bytes)
    #expect(digest(before) == digest(after))
    #expect(digest(before)?.count == 32)
  }

  /// The targets of several defaults join in any order.
  @Test func theOrderOfDefaultsIsNoMeaning() {
    var fixture = PolicyFixture.sample
    fixture.change { policy in
      policy.reviewers.append(
        .init(name: "night", members: ["eve"], group: nil, place: PolicyFixture.nowhere))
      policy.fallback.targets = [.init(who: .reviewers(0)), .init(who: .reviewers(1))]
    }
    let before = Compiler.compile(fixture.policy)
    fixture.change { $0.fallback.targets.reverse() }
    #expect(digest(before) == digest(Compiler.compile(fixture.policy)))
  }

  @Test func anotherMeaningIsAnotherDigest() {
    var fixture = PolicyFixture.sample
    let before = Compiler.compile(fixture.policy)
    fixture.change { $0.rules[0].isShadow.toggle() }
    #expect(digest(before) != digest(Compiler.compile(fixture.policy)))
  }

  private func digest(_ output: Compiler.Output) -> [UInt8]? { output.read { Array($0.digest) } }
}
