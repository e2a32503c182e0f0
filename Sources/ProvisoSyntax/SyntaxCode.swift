/// The findings of this layer: P01. A code is never reused and never renumbered.
package enum SyntaxCode: Int, Sendable, CaseIterable {
  case notUTF8 = 1
  case hiddenCharacter
  case controlCharacter
  case strayCharacter
  case slantedQuote
  case unendedString
  case unknownEscape
  case noCharacter
  case brokenQuotedName
  case unknownUnit
  case outOfRange
  case wrongLiteral
  case signedDuration
  case noExpression
  case noCondition
  case wordIsNoOperator
  case halfOperator
  case messageLiteral
  case leadingDot
  case reservedWord
  case keywordAsField
  case quotedOperand
  case braceAlone
  case tooManyOperands
  case tooDeep
  case dashInName
  case wordAsName
  case quotedName
  case misplacedClause
  case unknownClause
  case clauseTwice
  case silenceIsNoConsent
  case noElse
  case misplacedStar
  case misplacedAlways
  case unknownDeclaration
  case noReviewers
  case saidOutsideContext
  case misplacedRest
  case expected
  case unclosed
  case fileTooBig
  case moreFindings
  case annotatesNothing

  /// The code as it is printed: `P0101`.
  package var code: String { "P01" + (rawValue < 10 ? "0" : "") + String(rawValue) }
}
