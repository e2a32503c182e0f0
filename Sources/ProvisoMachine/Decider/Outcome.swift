import ProvisoLanguage
import ProvisoProgram

/// What one rule, grant or invariant came to. Those that are false are not kept.
struct Outcome {
  enum State: UInt8 { case holds, unknown }

  /// Its number in its program.
  let rule: UInt32
  let isOverlay: Bool
  let kind: RuleRecord.Kind
  let isAlways: Bool
  let isShadow: Bool
  let state: State
  /// Why it could not be evaluated.
  let error: Value

  /// Whether it bears on the decision, or on the one that all shadow rules would make.
  func counts(_ withShadow: Bool) -> Bool { withShadow || !isShadow }

  /// Whether a person must be asked because it could not be evaluated.
  var asks: Bool {
    state == .unknown && (kind == .route || kind == .deny && !error.fault.isLimit)
  }
}

/// A limit of a rule, and how the request stands to it.
struct LimitOutcome {
  enum State: UInt8 {
    case free, exhausted
    /// The store told no counter, or one of the other kind.
    case uncounted
    /// A key or the summed value is absent, negative or cannot be computed.
    case unknown

    var text: StaticString {
      switch self {
      case .free: "reserved"
      case .exhausted: "exhausted"
      case .uncounted: "no counter"
      case .unknown: "unknown"
      }
    }
  }

  let rule: UInt32
  let isOverlay: Bool
  let isShadow: Bool
  /// Its place among the limits of the rule.
  let place: Int
  let record: LimitRecord
  var state: State
  /// What the use adds: 1, or the summed value.
  var amount = 1.0
  /// Where its key stands in the buffer of keys.
  var key = 0..<0
}
