extension CheckerCode {
  /// What `proviso explain P0201` prints.
  package struct Explanation: Sendable {
    /// Lower case, no full stop.
    package let title: String
    package let text: String
    /// A text that gives the finding: a policy, or grants for a set with a route `client_email`.
    package let example: String

    init(_ title: String, _ text: String, _ example: String) {
      self.title = title
      self.text = text
      self.example = example
    }
  }

  package var explanation: Explanation {
    switch self {
    case .mismatch: .mismatch
    case .operands: .operands
    case .notComparable: .notComparable
    case .level: .level
    case .excludedLiteral: .excludedLiteral
    case .confidence: .confidence
    case .notConstant: .notConstant
    case .notUnderstood: .notUnderstood
    case .arguments: .arguments
    case .noMember: .noMember
    case .notIndexed: .notIndexed
    case .hasNeedsMember: .hasNeedsMember
    case .macro: .macro
    case .branches: .branches
    case .tooBig: .tooBig
    case .data: .data
    case .unknownName: .unknownName
    case .unknownFunction: .unknownFunction
    case .unknownAction: .unknownAction
    case .noArgument: .noArgument
    case .lackedArgument: .lackedArgument
    case .declaredTwice: .declaredTwice
    case .reservedName: .reservedName
    case .unknownReviewers: .unknownReviewers
    case .unknownType: .unknownType
    case .annotation: .annotation
    case .unknownKind: .unknownKind
    case .claim: .claim
    case .preferring: .preferring
    case .factExpression: .factExpression
    case .factDirection: .factDirection
    case .noDefault: .noDefault
    case .cycle: .cycle
    case .dataFile: .dataFile
    case .conflict: .conflict
    case .requester: .requester
    case .quorum: .quorum
    case .deadline: .deadline
    case .path: .path
    case .limit: .limit
    case .grant: .grant
    case .grantLife: .grantLife
    case .covers: .covers
    case .misplacedGrant: .misplacedGrant
    case .invariant: .invariant
    case .reviewers: .reviewers
    }
  }
}
