package import Proviso
import ProvisoChecker
import ProvisoLanguage
package import ProvisoText

/// The cases of a file and the program that they are for.
package struct TestSuite: Sendable {
  package let file: TestFile
  /// The paths of the set, as people know it.
  package let setName: String
  /// The set as its files say it.
  let declared: PolicySet
  /// The same with the actions that cases assume.
  let set: PolicySet
  /// The grants that the file names.
  let overlay: Overlay?
  let program: ProgramMemory
  let grants: ProgramMemory?

  /// `program` and `grants` are compiled from the set and from the overlay.
  package init(
    _ file: TestFile, setName: String, declared: PolicySet, set: PolicySet, overlay: Overlay?,
    program: ProgramMemory, grants: ProgramMemory?
  ) {
    self.file = file
    self.setName = setName
    self.declared = declared
    self.set = set
    self.overlay = overlay
    self.program = program
    self.grants = grants
  }

  /// Names in expectations that the set does not declare.
  package func unknownNames() -> [Diagnostic] {
    guard let policy = set.policy else { return [] }
    let grants = overlay?.names ?? []
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
    guard var runner = CaseRunner(program, overlay: grants) else { return [] }
    return numbers.map { runner.run(file.cases[$0]) }
  }

  /// A runner for recorded requests.
  package func runner() -> CaseRunner? { CaseRunner(program, overlay: grants) }
}
