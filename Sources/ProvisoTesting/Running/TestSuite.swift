package import Proviso
import ProvisoChecker
import ProvisoLanguage
package import ProvisoText

/// The cases of a file and the program that they are for.
package struct TestSuite: Sendable {
  package let file: TestFile
  package let set: PolicySet
  let program: ProgramMemory
  let overlay: ProgramMemory?

  /// `program` and `overlay` are compiled from the set, and from the grants that the file names.
  package init(
    _ file: TestFile, set: PolicySet, program: ProgramMemory, overlay: ProgramMemory?
  ) {
    self.file = file
    self.set = set
    self.program = program
    self.overlay = overlay
  }

  /// Names in expectations that the set does not declare.
  package func unknownNames(grants: [String] = []) -> [Diagnostic] {
    guard let policy = set.policy else { return [] }
    let rules = policy.rules.map(\.name.string) + grants
    var findings: [Diagnostic] = []
    func check(_ names: [Located<String>]?, _ kind: String, _ known: [String]) {
      for name in names ?? [] where !known.contains(where: { $0.utf8.elementsEqual(name.value.utf8) })
      {
        findings.append(.unknownName(name.value, kind: kind, known: known, at: name.place))
      }
    }
    let groups = policy.reviewers.map(\.name.string) + ["requester"]
    for expectation in file.cases.map(\.expectation) {
      check(expectation.deciding, "rule", rules)
      check(expectation.fired, "rule", rules)
      check(expectation.grants, "grant", grants)
      check(expectation.exhausted, "rule", rules)
      check(expectation.errors?.map(\.rule), "rule", rules)
      check(expectation.shadow?.deciding, "rule", rules)
      check(expectation.demands?.map(\.rule), "rule", rules + ["default"])
      check(expectation.demands?.flatMap(\.targets).map(\.group), "group of reviewers", groups)
      check(expectation.reviewers?.map(\.group), "group of reviewers", groups)
      check(expectation.notify, "group of reviewers", groups)
    }
    check(file.mutants.map(\.rule), "rule or action", rules + policy.actions.map(\.name.string))
    return findings
  }

  /// Runs some of the cases, in their order.
  package func run(_ numbers: some Sequence<Int>) -> [CaseResult] {
    guard var runner = CaseRunner(program, overlay: overlay) else { return [] }
    return numbers.map { runner.run(file.cases[$0]) }
  }

  /// A runner for recorded requests.
  package func runner() -> CaseRunner? { CaseRunner(program, overlay: overlay) }
}
