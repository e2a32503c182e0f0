import ProvisoSyntax
import Testing

@testable import ProvisoFormat

/// Clauses stand in one order, and the parser knows the same one.
@Suite struct ClauseOrderTests {
  @Test(arguments: RuleKind.allCases)
  func clausesOfRules(_ kind: RuleKind) {
    #expect(ClausePlan.order.filter(kind.clauses.contains) == kind.clauses)
  }

  /// A clause that the order does not name would vanish from the layout.
  @Test func everyClauseHasAPlace() {
    let words = RuleKind.allCases.flatMap(\.clauses)
    #expect(Set(words).isSubset(of: ClausePlan.order))
    #expect(Set(ClausePlan.order).count == ClausePlan.order.count)
  }
}
