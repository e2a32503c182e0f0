import ProvisoLanguage
package import ProvisoQueue

/// What a reviewer sees of a request before they decide: drawn from the bytes that would run, with
/// where each fact comes from. The page and the terminal draw the same card.
package struct Card: Sendable {
  /// Who stands behind a fact.
  package enum Provenance: String, Sendable, CaseIterable {
    /// The door vouches for it: a credential, or a host that the agent cannot write to.
    case verified
    /// The policy computed it.
    case derived
    /// The agent, or a tool's server, says so.
    case claimed
  }

  /// A value at a path of the request.
  package struct Field: Sendable {
    package enum Kind: String, Sendable { case string, number, flag, null, list, object }

    /// As policies write it: `args.to`, `args.lines[2].sum`.
    package let path: String
    package let kind: Kind
    package let text: String
    package let provenance: Provenance?
    /// Named by `show`: it comes first and never folds.
    package let isShown: Bool
    /// Named by `edit`: who decides may change it and still decide.
    package let isEditable: Bool
    /// Known to the policy set.
    package let isDeclared: Bool
    /// So long that it is closed at first; its digest stands for it.
    package let isFolded: Bool
    package let lines: Int
    package let characters: Int
    package let digest: String
  }

  package struct Fact: Sendable {
    package let name: String
    package let value: String
    package let provenance: Provenance
    /// What the policy says it took the value from.
    package let from: String
  }

  package struct Fired: Sendable {
    package let rule: String
    package let isDeciding: Bool
  }

  package struct Failure: Sendable {
    package let rule: String
    package let error: String
    package let place: String
  }

  package struct Asked: Sendable {
    package let rule: String
    /// `2 of treasury`, `account_managers, raj@acme.example first`.
    package let targets: [String]
    package let deadline: Moment?
    package let isEscalated: Bool
    /// What happens at the deadline.
    package let otherwise: String
  }

  package struct Remark: Sendable {
    package let author: String
    package let isPerson: Bool
    package let at: Moment
    package let text: String
  }

  package struct Past: Sendable {
    package let id: String
    package let state: RequestState
    package let at: Moment
    package let shown: String
    package let reason: String
  }

  package let id: String
  package let version: Int
  package let state: RequestState
  /// What it held was destroyed; who decided what is still known.
  package let isErased: Bool
  package let type: String
  package let agent: String
  package let requester: String?
  package let executor: String?
  package let submitted: Moment
  package let deadline: Moment?
  package let validUntil: Moment?
  /// What a button sends: the digest of what would run.
  package let digest: String
  package let evidence: String
  package let program: String
  package let definition: String?

  /// What would run, in the order in which it is to be read.
  package let fields: [Field]
  /// What the host or the agent said beside it; the agent's words are not among them.
  package let context: [Field]
  /// The agent's own words.
  package let claims: [Field]
  package let laterWords: [Remark]
  /// The arguments as JSON, one member a line.
  package let raw: String
  /// Why the raw JSON must be read: parts that the policy set does not know.
  package let unknown: [String]

  package let reason: String
  package let facts: [Fact]
  package let undo: String
  package let fired: [Fired]
  package let failures: [Failure]
  package let isWaivable: Bool
  package let asked: [Asked]
  package let votes: [Vote]
  package let excluded: [String]
  package let claim: ReviewRequest.Claim?
  package let messages: [Remark]
  package let rejections: [String]
  package let past: [Past]
  package let resolution: Remark?
  package let replaces: String?
  package let replacement: String?
  package let execution: ReviewRequest.Execution?

  /// Parts that must be opened before somebody can say yes.
  package var foldCount: Int { (fields + context).count { $0.isFolded } }
}
