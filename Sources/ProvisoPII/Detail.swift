/// One match as the scan tells it to tools: what and where in the text, how certain, and why.
struct Detail: Sendable {
  let kind: Kind
  let bytes: Range<Int>
  let score: Double
  let evidence: Evidence
}

/// A finding as tools show it: what it is, in which value and where in it, how certain, and why.
package struct Detection: Equatable, Sendable {
  package let kind: Kind
  /// The value it stands in, as members are written: `arguments.customer.ssn`; empty if none.
  package let path: [UInt8]
  /// Bytes of the text that was given, also if the match showed only in what they decode to.
  package let bytes: Range<Int>
  /// The same span counted in Unicode code points.
  package let codePoints: Range<Int>
  /// How certain it is, from 0 to 1.
  package let score: Double
  package let evidence: Evidence
}

/// What a match was told by.
enum Form: Sendable {
  /// What a detector of its own looks for.
  case own
  /// Digits and letters that a rule passes.
  case shape(Check)
  case prefix(StaticString)
}

/// Why a finding is one.
package struct Evidence: Equatable, Sendable {
  /// The form that matched: a digit as `9`, a letter as `A`, and what stands between them, or the
  /// prefix of a secret. Empty if a detector of its own found it.
  package let pattern: [UInt8]
  /// The rule that digits and letters of that form passed.
  package let check: Check?
  /// How certain the pattern alone is.
  package let base: Double
  /// Whether the match showed only after escapes or base64 were decoded.
  package let isDecoded: Bool
  /// The word that raised it, if one did.
  package let word: Word?

  /// A word that makes a weak match a strong one, and where it stands.
  package struct Word: Equatable, Sendable {
    package enum Source: Equatable, Sendable { case text, name }

    package let text: [UInt8]
    package let source: Source

    package init(text: [UInt8], source: Source) {
      self.text = text
      self.source = source
    }
  }

  package static func == (left: Evidence, right: Evidence) -> Bool {
    left.base == right.base && left.isDecoded == right.isDecoded && left.word == right.word
      && left.pattern == right.pattern && left.check == right.check
  }
}
