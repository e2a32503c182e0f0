package import ProvisoLanguage

/// Tells whether a constant pattern or zone is understood; the compiler brings it.
package struct PatternCheck: Sendable {
  package enum Kind: Sendable { case regularExpression, glob, zone }

  package struct Problem: Sendable {
    /// What is wrong: lower case, no full stop.
    package let message: String
    /// The byte of the text where it is wrong.
    package let offset: Int?

    package init(message: String, offset: Int? = nil) {
      self.message = message
      self.offset = offset
    }
  }

  package let problem: @Sendable (Kind, Text) -> Problem?

  package init(_ problem: @escaping @Sendable (Kind, Text) -> Problem?) {
    self.problem = problem
  }

  /// Takes every text.
  package static let none = PatternCheck { _, _ in nil }
}
