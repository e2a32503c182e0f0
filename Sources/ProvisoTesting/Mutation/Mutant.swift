import ProvisoChecker
import ProvisoLanguage
package import ProvisoText

/// A policy set with one small change that its tests should notice.
package struct Mutant: Sendable {
  /// What is changed.
  enum Change: Sendable {
    /// A part of conditions, facts or limits, wherever it was put in for a let.
    case term(TermChange)
    case rule(RuleChange)
    /// `default route` denies, `default deny` asks.
    case fallback
  }

  /// The rules that it is part of, or the actions; `default` for the default.
  package let owners: [String]
  package let place: Place
  /// `stakes >= high -> stakes > high`
  package let text: String
  let change: Change
  /// The types that it bears on.
  let reach: Reach
}

/// A node of terms, known by where it stands: the same for every use of a let.
struct TermSite: Hashable, Sendable {
  private let place: Place
  /// Of what joins `when` and `unless`, which is written nowhere, and of the negation of an
  /// `unless`: its inner part, which tells it from what stands at the same place.
  private let inner: Place?

  init(_ term: Term) {
    place = term.place
    switch term {
    case .operation(let node): inner = node.left.place == place ? node.right.place : nil
    case .negation(let node): inner = node.operand.place == place ? place : nil
    case .constant, .input, .local, .member, .index, .has, .minus, .conditional, .call, .list,
      .map, .comprehension, .bind:
      inner = nil
    }
  }
}

/// What becomes of a node.
struct TermChange: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case `operator`(BinaryOperator)
    case left, right
    /// Of a negation: what it negates.
    case operand
    case constant(Constant)
  }

  let site: TermSite
  let kind: Kind

  /// The term that stands for `term` in the mutant, if it is the node.
  func applied(to term: Term) -> Term? {
    guard TermSite(term) == site else { return nil }
    switch (kind, term) {
    case (.operator(let other), .operation(let node)):
      return .operation(node.with(node.left, node.right, operator: other))
    case (.left, .operation(let node)): return node.left
    case (.right, .operation(let node)): return node.right
    case (.operand, .negation(let node)): return node.operand
    case (.constant(let value), .constant(let node)):
      return .constant(ConstantTerm(value: value, type: node.type, place: node.place))
    default: return nil
    }
  }
}

/// What becomes of a rule.
struct RuleChange: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case dropped
    case verdict(Verdict)
    case unconditional
    case notAlways
    case quorum(Int, of: Int)
    case withoutTarget(Int)
    case within(UInt32)
    case otherwiseDenied
    case withoutLimit(Int)
    case limit(Int, Double)
  }

  let rule: Text
  let kind: Kind
}
