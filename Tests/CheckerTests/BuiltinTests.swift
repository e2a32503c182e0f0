import ProvisoChecker
import ProvisoLanguage
import ProvisoSyntax
import ProvisoText
import Testing

@Suite struct BuiltinTests {
  @Test func namesAreUniqueAndFound() {
    let names = Builtin.index.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(names == names.sorted())
    for builtin in Builtin.all { #expect(Builtin.named(builtin.row.name)?.builtin == builtin) }
    #expect(Builtin.named("frobnicate") == nil)
  }

  @Test func numbersLeadBack() {
    for builtin in Builtin.all { #expect(Builtin(number: builtin.number) == builtin) }
    #expect(Set(Builtin.all.map(\.number)).count == Builtin.all.count)
  }

  /// An example is true, so it is a bool where its function exists.
  @Test(arguments: Builtin.all)
  func example(_ builtin: Builtin) {
    let row = builtin.row
    let file = SourceFile(name: "example", text: row.example)
    let bare = Parser.parseExpression(file, dialect: .bare)
    let policy = Parser.parseExpression(file, dialect: .policy)
    #expect(policy.1.isEmpty, "\(row.example)")
    let ours = Checker.checkExpression(
      policy.0, environment: .policy(PolicyEnvironment()))
    #expect(ours.1 == .bool, "\(row.example)")
    #expect(ours.2.isEmpty, "\(row.example): \(ours.2.map(\.message))")
    let theirs = Checker.checkExpression(bare.0, environment: .bare(BareEnvironment()))
    #expect(theirs.2.isEmpty == !row.isOurs, "\(row.example): \(theirs.2.map(\.message))")
  }

  @Test(arguments: Builtin.all)
  func summary(_ builtin: Builtin) {
    let summary = builtin.row.summary
    #expect(summary.first?.isUppercase == false && summary.last != ".", "\(summary)")
  }
}
