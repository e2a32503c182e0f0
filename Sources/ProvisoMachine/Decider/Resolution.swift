import ProvisoLanguage
import ProvisoProgram

/// A decision in the making: what the outcomes come to, with or without the shadow rules.
struct Resolution {
  var verdict = Verdict.deny
  var ground = Ground.fallback
  /// Whether nobody is asked who could not be spared.
  var isWaivable = false
  /// Places in the outcomes, in the order of names.
  var deciding: [Int] = []
  var grants: [Int] = []
  var demands: [Demand] = []
  var targets: [Target] = []
  /// The demand that nobody can meet.
  var unmet: Int?
  /// Invariants that it would have violated, or of which nobody can tell.
  var violated: [Int] = []

  mutating func reset() {
    verdict = .deny
    ground = .fallback
    isWaivable = false
    deciding.empty()
    grants.empty()
    demands.empty()
    targets.empty()
    violated.empty()
    unmet = nil
  }
}

extension Array {
  /// Forgets the elements and keeps the memory. That is not free, even where nothing is to do.
  @inline(__always)
  mutating func empty() {
    if !isEmpty { removeAll(keepingCapacity: true) }
  }
}

/// What one rule, or the default, asks for.
struct Demand {
  /// The place of the rule's outcome; nil: the default.
  let outcome: Int?
  /// In `Resolution.targets`: all of them must be met, by different people.
  let targets: Range<Int>
  let withinSeconds: UInt32
  /// Those who are asked when the time is over; none: denied.
  var otherwise = 0..<0
  let validSeconds: UInt32
}

/// Who is asked.
struct Target {
  /// A group of reviewers by number, or `TargetRecord.requester`.
  let who: UInt32
  var quorum: UInt32
  /// The member who is asked first: a string value, null, or why that cannot be told.
  var preferred: Value = .null

  var isRequester: Bool { who == TargetRecord.requester }
}
