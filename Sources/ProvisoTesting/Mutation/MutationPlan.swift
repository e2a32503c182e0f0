import Proviso
import ProvisoChecker
package import ProvisoText

/// The mutants of a set, and the cases that should notice them.
package struct MutationPlan: Sendable {
  package let setName: String
  package let files: [SourceFile]
  package let mutants: [Mutant]
  let suites: [TestSuite]

  /// `suites` are for one set, and all their cases pass.
  package init?(_ suites: [TestSuite]) {
    guard let first = suites.first, let policy = first.declared.policy else { return nil }
    setName = first.setName
    files = first.declared.files
    mutants = Mutation.mutants(of: policy, first.declared.files)
    self.suites = suites
  }

  /// What becomes of a mutant.
  package func judge(_ number: Int) -> MutantResult {
    let mutant = mutants[number]
    var isSound = false
    for suite in suites {
      let cases = suite.cases(in: mutant.reach)
      guard var runner = suite.runner(of: mutant, for: cases) else { continue }
      isSound = true
      for test in cases where !runner.passes(test) {
        return MutantResult(mutant: mutant, fate: .killed(by: test.name))
      }
    }
    guard isSound else { return MutantResult(mutant: mutant, fate: .stillborn) }
    if let why = explanation(of: mutant) {
      return MutantResult(mutant: mutant, fate: .explained(why))
    }
    return MutantResult(mutant: mutant, fate: .survived(KillingCase.find(mutant, suites)))
  }

  private func explanation(of mutant: Mutant) -> String? {
    for explained in suites.flatMap(\.file.mutants) where explained.explains(mutant) {
      return explained.why
    }
    return nil
  }

  /// Explanations that fit no survivor, with the files that hold them.
  package func unused(_ results: [MutantResult]) -> [(file: SourceFile, mutant: ExplainedMutant)] {
    let survivors = results.filter(\.isExplained).map(\.mutant)
    return suites.flatMap { suite in
      suite.file.mutants.filter { explained in
        !survivors.contains { explained.explains($0) }
      }.map { (suite.file.source, $0) }
    }
  }
}

/// A mutant and what became of it.
package struct MutantResult: Sendable {
  package enum Fate: Sendable {
    case killed(by: String)
    case survived(KillingCase?)
    case explained(String)
    /// It cannot be compiled.
    case stillborn
  }

  package let mutant: Mutant
  package let fate: Fate

  var isExplained: Bool {
    if case .explained = fate { true } else { false }
  }
}

extension ExplainedMutant {
  func explains(_ mutant: Mutant) -> Bool {
    change.utf8.elementsEqual(mutant.text.utf8) && mutant.owners.contains(rule.value)
  }
}

extension TestSuite {
  func cases(in reach: Reach) -> [TestCase] {
    file.cases.filter { $0.skip == nil && reach.covers($0.type) }
  }

  /// Decides as the mutant would. Only rules that these cases can meet are compiled.
  func runner(of mutant: Mutant, for cases: [TestCase]) -> CaseRunner? {
    guard let policy = set.policy, !cases.isEmpty else { return nil }
    var mutated = policy.mutated(mutant)
    let types = Set(cases.map(\.type))
    mutated.rules.removeAll { rule in !types.contains { Reach(rule).covers($0) } }
    mutated.invariants.removeAll { rule in !types.contains { Reach(rule).covers($0) } }
    guard let bytes = set.changed(to: mutated).compiled().bytes,
      let memory = try? ProgramMemory(bytes)
    else { return nil }
    return CaseRunner(memory, overlay: grants)
  }
}
