extension SyntaxCode {
  /// What `proviso explain P0101` prints.
  package struct Explanation: Sendable {
    /// Lower case, no full stop.
    package let title: String
    package let text: String
    /// A policy that gives the finding, where it can be written down.
    package let example: String?

    init(_ title: String, _ text: String, _ example: String?) {
      self.title = title
      self.text = text
      self.example = example
    }
  }

  package var explanation: Explanation {
    switch self {
    case .notUTF8: .notUTF8
    case .hiddenCharacter: .hiddenCharacter
    case .controlCharacter: .controlCharacter
    case .strayCharacter: .strayCharacter
    case .slantedQuote: .slantedQuote
    case .unendedString: .unendedString
    case .unknownEscape: .unknownEscape
    case .noCharacter: .noCharacter
    case .brokenQuotedName: .brokenQuotedName
    case .unknownUnit: .unknownUnit
    case .outOfRange: .outOfRange
    case .wrongLiteral: .wrongLiteral
    case .signedDuration: .signedDuration
    case .noExpression: .noExpression
    case .noCondition: .noCondition
    case .wordIsNoOperator: .wordIsNoOperator
    case .halfOperator: .halfOperator
    case .messageLiteral: .messageLiteral
    case .leadingDot: .leadingDot
    case .reservedWord: .reservedWord
    case .keywordAsField: .keywordAsField
    case .quotedOperand: .quotedOperand
    case .braceAlone: .braceAlone
    case .tooManyOperands: .tooManyOperands
    case .tooDeep: .tooDeep
    case .dashInName: .dashInName
    case .wordAsName: .wordAsName
    case .quotedName: .quotedName
    case .misplacedClause: .misplacedClause
    case .unknownClause: .unknownClause
    case .clauseTwice: .clauseTwice
    case .silenceIsNoConsent: .silenceIsNoConsent
    case .noElse: .noElse
    case .misplacedStar: .misplacedStar
    case .misplacedAlways: .misplacedAlways
    case .unknownDeclaration: .unknownDeclaration
    case .noReviewers: .noReviewers
    case .saidOutsideContext: .saidOutsideContext
    case .misplacedRest: .misplacedRest
    case .expected: .expected
    case .unclosed: .unclosed
    case .fileTooBig: .fileTooBig
    case .moreFindings: .moreFindings
    case .annotatesNothing: .annotatesNothing
    case .stringEndsEarly: .stringEndsEarly
    }
  }
}
