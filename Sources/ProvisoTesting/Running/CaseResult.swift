package import ProvisoText

/// What became of a case.
package struct CaseResult: Sendable {
  package enum Outcome: Sendable {
    case passed
    case failed
    case skipped(String)
    /// The request could not be decided.
    case broken(String)
  }

  package let name: String
  package let place: Place
  package let outcome: Outcome
  package var mismatches: [Mismatch] = []
  /// Invariants that the decision violates.
  package var violated: [String] = []
  package var decision: DecisionView?
  package var request: [UInt8] = []
  /// The rules that it is about: those that decided, and those that should have.
  var rules: Set<String> = []
  /// Why it was decided so, line by line.
  package var trace: [String] = []

  package var isFailure: Bool {
    switch outcome {
    case .passed, .skipped: false
    case .failed, .broken: true
    }
  }
}
