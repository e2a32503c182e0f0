package import ProvisoLanguage
package import ProvisoSyntax
package import ProvisoText

/// A rule, a grant or an invariant.
package struct CheckedRule: Sendable {
  package let name: Text
  package let kind: RuleKind
  package let place: Place
  package var isAlways = false
  /// Evaluated and reported, never counted.
  package var isShadow = false
  package var documentation: String?
  package var owner: Text?
  package var severity: Text?
  package var controls: [Text] = []

  /// The patterns of `on`; none: every action.
  package var patterns: [CheckedPattern] = []
  /// Places in `CheckedPolicy.actions` of the declared types that the patterns match.
  package var actions: [Int] = []
  /// `when && !unless`; absent: true.
  package var condition: Term?

  /// Absent: the default's.
  package var targets: [CheckedTarget] = []
  package var withinSeconds: UInt32 = Limits.withinSeconds
  /// Targets that are asked when `within` has passed; none: denied.
  package var otherwise: [CheckedTarget] = []
  package var validSeconds: UInt32 = Limits.validSeconds
  package var show: [Text] = []
  package var edit: [Text] = []
  package var notify: [CheckedTarget] = []
  package var limits: [CheckedLimit] = []
  package var because: [CheckedPart] = []

  /// Of a grant.
  package var grant: CheckedGrant?
  /// Of an invariant: the verdict that must never come, and targets every outcome but deny needs.
  package var never: Verdict?
  package var needs: [CheckedTarget] = []

  package init(name: Text, kind: RuleKind, place: Place) {
    self.name = name
    self.kind = kind
    self.place = place
  }
}

/// A pattern over action types, in wire form without the `.*`.
package struct CheckedPattern: Hashable, Sendable {
  package let name: Text
  /// Whether it means everything below `name`, and not `name` itself.
  package let coversBelow: Bool

  package init(name: Text, coversBelow: Bool) {
    self.name = name
    self.coversBelow = coversBelow
  }
}

/// A piece of a reason.
package enum CheckedPart: Sendable {
  case text(Text)
  case value(Term)
}

/// At most so many uses, or so large a sum, in a sliding window, per key.
package struct CheckedLimit: Sendable {
  package enum Bound: Sendable {
    case count(Int64)
    case sum(Double, of: Term)
  }

  package let bound: Bound
  package let perSeconds: UInt32
  package let keys: [Term]
  package let place: Place

  package init(bound: Bound, perSeconds: UInt32, keys: [Term], place: Place) {
    self.bound = bound
    self.perSeconds = perSeconds
    self.keys = keys
    self.place = place
  }
}

/// The provenance and life of a grant, and what it stands in for.
package struct CheckedGrant: Sendable {
  package let signer: Text
  /// Seconds since 1970.
  package let granted: Int64
  package let expires: Int64
  /// Names of routes of the set.
  package let covers: [Text]
  package let coversDefault: Bool

  package init(signer: Text, granted: Int64, expires: Int64, covers: [Text], coversDefault: Bool) {
    self.signer = signer
    self.granted = granted
    self.expires = expires
    self.covers = covers
    self.coversDefault = coversDefault
  }
}
