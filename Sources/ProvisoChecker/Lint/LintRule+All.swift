extension LintRule {
  /// Every rule, in the order of codes.
  package static let all: [LintRule] = [
    doubleNegation, repeatedEquality, constantCondition, negatedElsewhere, repeatedThreshold,
    doubleEquality, calendarNumbers, hoursInUTC, shadowedVariable, unguardedApprove,
    absencePermits, confidenceAlone, openArguments, nothingFound, noLowerBound,
    unlimitedAmount, unreadCopies, claimSpares, unanchoredMatch, looseTextTest, addressSuffix,
    urlByText, pathByText, shellByText, needlessPattern, neverEqual, defaultedLevel,
    denyListOnText, partialInDeny, coveredRule, twoVerdicts, widenedApprove, tightQuorum,
    weakerEscalation, wideScan, redundantPattern, editUnseen, assumedFacts, weekendDeadline,
    unusedLet, unusedReviewers, unusedAction, unusedAllowance, expiredGrant, idleGrant,
    unboundedGrant, naming, lineLength, unfinishedMark, missingDocumentation, missingReason,
    lookAlike,
  ]
}
