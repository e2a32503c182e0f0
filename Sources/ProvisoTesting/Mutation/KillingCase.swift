import ProvisoChecker
import ProvisoLanguage
import ProvisoReport
package import ProvisoText

/// A case that would notice a mutant: one that stands in a file, with at most one change.
package struct KillingCase: Sendable {
  package let file: SourceFile
  package let place: Place
  /// The case to change.
  package let name: String
  /// `arguments: { amount: 200 }`; empty: only more must be expected.
  package let change: String
  /// What to expect, as a test file says it.
  package let expected: String

  /// How many cases are tried with changes.
  private static let most = 24

  static func find(_ mutant: Mutant, _ suites: [TestSuite]) -> KillingCase? {
    for suite in suites {
      let cases = suite.cases(in: mutant.reach)
      guard var original = suite.runner(), var other = suite.runner(of: mutant, for: cases) else {
        continue
      }
      for test in cases {
        if let expected = difference(test, &original, &other) {
          return KillingCase(suite, test, "", expected)
        }
      }
      let changes = AttributeChange.all(for: mutant, in: suite)
      for test in cases.prefix(most) {
        for change in changes {
          guard let changed = change.applied(to: test),
            let expected = difference(changed, &original, &other)
          else { continue }
          return KillingCase(suite, test, change.text, expected)
        }
      }
    }
    return nil
  }

  private init(_ suite: TestSuite, _ test: TestCase, _ change: String, _ expected: String) {
    file = suite.file.source
    place = test.place
    name = test.name
    self.change = change
    self.expected = expected
  }

  /// What the original says and the mutant does not, as an expectation.
  private static func difference(
    _ test: TestCase, _ original: inout CaseRunner, _ mutant: inout CaseRunner
  ) -> String? {
    guard let one = DecisionView(original.decide(test.bytes)),
      let other = DecisionView(mutant.decide(test.bytes))
    else { return nil }
    if one.short != other.short { return one.short }
    for (name, text) in one.expectable where other.expectable.first(where: { $0.0 == name })?.1 != text
    {
      return "\(name): \(text)"
    }
    return nil
  }
}

extension DecisionView {
  /// The verdict and who decided.
  var short: String {
    let rules = isByDefault ? "default" : code ?? deciding.joined(separator: " ")
    return "\(verdict) \(rules)"
  }

  /// What an expectation can say beyond it.
  fileprivate var expectable: [(String, String)] {
    let asked = demands.map { demand in
      let targets = (demand.value["targets"]?.elements ?? []).map(DecisionView.text)
      let otherwise = (demand.value["else"]?["targets"]?.elements ?? []).map(DecisionView.text)
      let end = otherwise.isEmpty ? "deny" : "route to " + otherwise.joined(separator: ", ")
      return "\(demand.rule): \"\(targets.joined(separator: ", ")) within "
        + "\(demand.value["within"]?.string ?? "") else \(end)\""
    }
    return [
      ("fired", "[\(names("fired").joined(separator: ", "))]"),
      ("errors", "[\(errors.map(\.rule).joined(separator: ", "))]"),
      ("reviewers", "{ \(asked.joined(separator: ", ")) }"),
      ("notify", "[\(notified.joined(separator: ", "))]"),
      ("exhausted", "[\(exhausted.joined(separator: ", "))]"),
      ("waivable", "\(value["waivable"]?.flag ?? false)"),
      ("shadow", shadow),
    ]
  }
}
