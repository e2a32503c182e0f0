/// A rule, a grant or an invariant. Words: name, kind, flags (1 always, 2 shadow), condition
/// chunk or `none`, and the members below in their order.
package struct RuleRecord {
  package enum Kind: UInt32, Sendable, CaseIterable { case approve, route, deny, grant, invariant }

  package static let words = 27
  package let name: UInt32
  package let kind: Kind
  package let flags: UInt32
  package let condition: UInt32
  /// In `targets`; none of them: the default's.
  package let targets: Run
  package let withinSeconds: UInt32
  /// In `targets`; none of them: denied.
  package let otherwise: Run
  package let validSeconds: UInt32
  /// In `words`: strings.
  package let show: Run
  package let edit: Run
  /// In `targets`.
  package let notify: Run
  package let limits: Run
  package let because: Run
  /// In `grants`, or `none`.
  package let grant: UInt32
  /// Of an invariant: a verdict or `none`, and targets.
  package let never: UInt32
  package let needs: Run
  /// In `words`: strings.
  package let controls: Run

  package var isAlways: Bool { flags & 1 != 0 }
  package var isShadow: Bool { flags & 2 != 0 }
}

/// Words: number of reviewers or `requester`, quorum, chunk of `preferring` or `none`.
package struct TargetRecord {
  package static let words = 3
  package static let requester = UInt32.max - 1
  package let who: UInt32
  package let quorum: UInt32
  package let preferring: UInt32
}

/// Words: name, group string or `none`, run of `words` with the members' strings in the order of
/// code points.
package struct ReviewersRecord {
  package static let words = 4
  package let name: UInt32
  package let group: UInt32
  package let members: Run
}

/// Words: kind (0 count, 1 sum), seconds, bound low and high (an integer or the bits of a
/// double), chunk of the summed value or `none`, run of `words` with chunks of the keys.
package struct LimitRecord {
  package static let words = 7
  package let isSum: Bool
  package let perSeconds: UInt32
  package let bound: UInt64
  package let value: UInt32
  package let keys: Run
}

/// A piece of a reason. Words: kind (0 text, 1 value), string or chunk.
package struct PartRecord {
  package static let words = 2
  package let isValue: Bool
  package let operand: UInt32
}

/// Words: string of the signer, granted and expires as seconds since 1970 (low, high), run of
/// `words` with the names of the covered routes as strings, flags (1 covers the default).
package struct GrantRecord {
  package static let words = 8
  package let signer: UInt32
  package let granted: Int64
  package let expires: Int64
  package let covers: Run
  package let coversDefault: Bool
}

/// What holds for the whole program. Words in the order of the members.
package struct SetupRecord {
  package static let words = 13
  /// The verdict when no rule speaks, as its raw value: 1 route, 2 deny.
  package let fallback: UInt32
  package let fallbackTargets: Run
  /// Rules that match every type: what an undeclared type gets that no prefix covers.
  package let globalRules: Run
  package let grants: Run
  package let invariants: Run
  /// Kinds of personal data that live rules ask for: a set of 128 bits, in four words at
  /// `kinds` of `words`.
  package let kinds: UInt32
  /// The chunk of an expression program, or `none`.
  package let expression: UInt32
  /// The type that the declared context is read as.
  package let context: UInt32
  /// How many slots there are, the fixed ones included.
  package let slots: UInt32
}
