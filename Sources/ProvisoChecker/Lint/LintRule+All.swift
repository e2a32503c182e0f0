extension LintRule {
  /// Every rule, in the order of codes.
  package static let all: [LintRule] = [
    doubleNegation, repeatedEquality, constantCondition, unguardedApprove, absencePermits,
    confidenceAlone, openArguments, nothingFound, noLowerBound, unlimitedAmount, unusedLet,
    unusedReviewers, unusedAction, unusedAllowance, naming, lineLength, unfinishedMark,
    missingDocumentation, missingReason, lookAlike,
  ]
}
