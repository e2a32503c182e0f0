package import ProvisoLanguage
package import ProvisoText

/// A policy set whose every name is resolved and whose every type fits: what can be compiled.
/// All lists are in the order of names by code point.
package struct CheckedPolicy: Sendable {
  package var files: [SourceFile] = []
  package var actions: [CheckedAction] = []
  /// The declared members of the context; others are claims of type `dyn`.
  package var context = RecordType(fields: [], isOpen: true)
  package var reviewers: [CheckedReviewers] = []
  package var rules: [CheckedRule] = []
  package var grants: [CheckedRule] = []
  package var invariants: [CheckedRule] = []
  package var fallback: CheckedDefault

  package init(fallback: CheckedDefault) { self.fallback = fallback }
}

/// A declared action type. A declaration of several names is several of these.
package struct CheckedAction: Sendable {
  /// In wire form, with back quotes where a segment holds a dot.
  package let name: Text
  package let segments: [Text]
  package let arguments: RecordType
  /// Absent: the worst.
  package let reversibility: Term?
  package let stakes: Term?
  /// Numbers of the kinds of personal data that it touches whatever a scan finds.
  package let handles: [UInt8]
  package let place: Place

  package init(
    name: Text, segments: [Text], arguments: RecordType, reversibility: Term?, stakes: Term?,
    handles: [UInt8], place: Place
  ) {
    self.name = name
    self.segments = segments
    self.arguments = arguments
    self.reversibility = reversibility
    self.stakes = stakes
    self.handles = handles
    self.place = place
  }
}

/// People who can decide.
package struct CheckedReviewers: Sendable {
  package let name: Text
  /// Distinct, in the order of code points.
  package let members: [Text]
  /// A group of the identity provider, whose members only the server knows.
  package let group: Text?
  package let place: Place

  package init(name: Text, members: [Text], group: Text?, place: Place) {
    self.name = name
    self.members = members
    self.group = group
    self.place = place
  }
}

/// What holds when no rule speaks.
package struct CheckedDefault: Sendable {
  /// `route`, or `deny` under `default deny errors to`.
  package var verdict: Verdict
  package var targets: [CheckedTarget]

  package init(verdict: Verdict, targets: [CheckedTarget]) {
    self.verdict = verdict
    self.targets = targets
  }
}

/// Who is asked.
package struct CheckedTarget: Sendable {
  /// A group of reviewers by its place in `CheckedPolicy.reviewers`, or whoever the agent acts for.
  package enum Who: Hashable, Sendable {
    case reviewers(Int)
    case requester
  }

  package let who: Who
  package let quorum: Int
  package let preferring: Term?

  package init(who: Who, quorum: Int = 1, preferring: Term? = nil) {
    self.who = who
    self.quorum = quorum
    self.preferring = preferring
  }
}
