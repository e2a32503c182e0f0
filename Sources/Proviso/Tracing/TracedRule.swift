package import ProvisoLanguage
package import ProvisoSyntax
package import ProvisoText

/// A rule, grant or invariant as a tracer knows it.
package struct TracedRule: Sendable {
  package let name: Text
  package let kind: RuleKind
  package let isAlways: Bool
  package let isShadow: Bool
  package let place: Place
  /// Whether it stands beside the set.
  package let isOverlay: Bool
  /// Nil: always true.
  package let condition: Operand?
  /// The atoms of the condition, in the order of the text.
  package let atoms: [Operand]
  /// What other clauses compute.
  package let clauses: [ClauseOperand]
  /// Of the condition and the clauses, and all below them.
  let probes: [Int]
  let isForEveryType: Bool
  /// Of a grant: seconds since 1970.
  let life: Range<Int64>?
}

/// What a clause that is no condition computes: who is preferred, what a limit counts.
package struct ClauseOperand: Sendable {
  /// `preferring`, `limit of`, `limit by`
  package let name: String
  package let operand: Operand
}

/// What a condition or a part of it came to.
package enum Truth: Hashable, Sendable {
  case holds, fails
  /// An error value.
  case unknown
}
