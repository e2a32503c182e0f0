package import ProvisoLanguage
package import ProvisoMachine

/// Why a request was decided as it was.
package struct Trace: Sendable {
  /// The decision of the set, as `decide` writes it.
  package let decision: [UInt8]
  package let exit: Exit
  /// Whether the arguments fit the declaration of their type; if not, no rule was evaluated.
  package let isValid: Bool
  /// In the order of names.
  package let rules: [RuleTrace]
  package let facts: [FactTrace]
  /// What `now` was, if anybody knew.
  package let now: Instant?
}

/// What became of a rule.
package struct RuleTrace: Sendable {
  package enum State: Sendable {
    case holds
    /// Its condition is false.
    case fails
    case unknown(Trouble)
    /// Its condition holds, and a limit does not.
    case limited
    /// Its `on` does not match the type.
    case unmatched
    /// An approve or a grant, and nothing declares the type.
    case undeclared
    /// A grant outside its life.
    case lifeless
    /// A grant, where nobody knows what `now` is: an error, and its condition was not evaluated.
    case undated
  }

  package let rule: TracedRule
  package let state: State
  /// Nil where the condition was not evaluated, or there is none.
  package let condition: Evaluation?
  /// The values of its other clauses, where it is not false.
  package let clauses: [ClauseTrace]

  /// What its condition came to; nil where it was not evaluated.
  package var truth: Truth? { state.truth }
}

/// The value of a clause that is no condition.
package struct ClauseTrace: Sendable {
  package let name: String
  package let value: Evaluation
}

/// Why something has no value.
package struct Trouble: Hashable, Sendable {
  package let fault: Fault
  /// The path of the member that it is about: `args.amount`.
  package let about: String?

  package var text: String {
    about.map { "\(fault.text): \($0)" } ?? "\(fault.text)"
  }
}

/// An operand with its value for one request.
package struct Evaluation: Sendable {
  package enum Result: Sendable {
    case value(BareValue)
    case trouble(Trouble)
    /// It has none by itself, or needs more room than there is.
    case none
  }

  /// Why a part was not needed.
  package enum Skip: Sendable {
    /// Of parts that `&&` or `||` joins, one had decided.
    case decided(by: String, value: Bool)
    /// Of `a ? b : c`, the condition took the other.
    case notChosen(condition: String, value: Bool)
    /// Of `a ? b : c`, the condition is no bool.
    case noChoice(condition: String)
  }

  package let operand: Operand
  package let result: Result
  /// Nil: it was needed, as far as what it stands in was.
  package internal(set) var skip: Skip?
  package internal(set) var children: [Evaluation]

  package var truth: Truth { result.truth }
}
