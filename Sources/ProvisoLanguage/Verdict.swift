/// What a rule says, and what a decision comes to. A later case is stricter.
package enum Verdict: UInt8, Comparable, Sendable, CaseIterable {
  case approve, route, deny

  package static func < (left: Verdict, right: Verdict) -> Bool { left.rawValue < right.rawValue }
}

/// A fact that is a level on an ordered scale.
package enum Scale: UInt8, Sendable, CaseIterable {
  case reversibility, stakes

  /// The levels from harmless to worst; a level's rank is its place here.
  package var levels: [StaticString] {
    switch self {
    case .reversibility: ["reversible", "compensable", "irreversible"]
    case .stakes: ["low", "medium", "high", "critical"]
    }
  }

  /// The rank assumed when nothing better is known.
  package var worst: UInt8 { UInt8(levels.count - 1) }
}
