import ProvisoLanguage
import ProvisoMachine

/// What was counted while recorded actions were decided.
///
/// Tallies merge: whoever decided what, and in which order, the sum is the same.
package struct ReplayTally: Sendable {
  /// Records that are requests.
  package var actions = 0
  /// Records that are none, by what is wrong.
  var malformed = Sightings<Text>()
  var new: SideTally
  var old: SideTally?
  /// Old verdict times three, and new verdict.
  var matrix = VerdictMatrix()
  /// The same for the new set, and the new set with its shadow rules live.
  var shadow = VerdictMatrix()
  var flips = Sightings<Flip>()
  /// Actions that both sets route, each to others or on other terms.
  var rerouted = Sightings<Flip>()
  /// Types that the new set does not declare.
  var undeclared = Sightings<Text>(atMost: 4_000)
  /// Types of whose actions the new set refuses the arguments.
  var refused = Sightings<Text>()
  /// Actions of which the new set might decide otherwise, were more recorded.
  var undecided = 0
  var gaps = Sightings<Gap>()
  /// Actions of which a value was removed before recording, and where those stood.
  var maskedActions = 0
  /// Those of them in which a rule reads such a value.
  var maskedReads = 0
  var masked = Sightings<Text>()

  init(new: ReplaySide, old: ReplaySide?) {
    self.new = SideTally(rules: new.rules.count)
    self.old = old.map { SideTally(rules: $0.rules.count) }
  }

  package mutating func merge(_ other: ReplayTally) {
    actions += other.actions
    malformed.merge(other.malformed)
    new.merge(other.new)
    if let others = other.old { old?.merge(others) }
    matrix.merge(other.matrix)
    shadow.merge(other.shadow)
    flips.merge(other.flips)
    rerouted.merge(other.rerouted)
    undeclared.merge(other.undeclared)
    refused.merge(other.refused)
    undecided += other.undecided
    gaps.merge(other.gaps)
    maskedActions += other.maskedActions
    maskedReads += other.maskedReads
    masked.merge(other.masked)
  }
}

/// How one side decided.
struct SideTally: Sendable {
  var verdicts = InlineArray<3, Int>(repeating: 0)
  var rules: [RuleTally]

  init(rules count: Int) { rules = Array(repeating: RuleTally(), count: count) }

  mutating func merge(_ other: SideTally) {
    for index in verdicts.indices { verdicts[index] += other.verdicts[index] }
    for index in rules.indices { rules[index].merge(other.rules[index]) }
  }

  mutating func count(_ account: borrowing Account, of side: ReplaySide) {
    verdicts[Int(account.verdict.rawValue)] += 1
    for voice in account.voices {
      let place = side.place(voice.rule, isOverlay: voice.isOverlay)
      if voice.fault == nil { rules[place].held += 1 } else { rules[place].failed += 1 }
      if voice.isDeciding { rules[place].decided += 1 }
    }
    for voice in account.violated {
      let voice = account.voices[voice]
      rules[side.place(voice.rule, isOverlay: voice.isOverlay)].violated += 1
    }
    for limited in account.limited {
      let place = side.place(limited.rule, isOverlay: limited.isOverlay)
      rules[place].room[Int(limited.room.rawValue)] += 1
    }
  }
}

/// What became of one rule.
struct RuleTally: Sendable {
  var held = 0
  var decided = 0
  var failed = 0
  /// How often the decision would have violated it: an invariant.
  var violated = 0
  /// How its limits stood when its condition held, by `Account.Room`.
  var room = InlineArray<4, Int>(repeating: 0)

  mutating func merge(_ other: RuleTally) {
    held += other.held
    decided += other.decided
    failed += other.failed
    violated += other.violated
    for index in room.indices { room[index] += other.room[index] }
  }
}

/// Counts by two verdicts.
struct VerdictMatrix: Sendable {
  private var counts = InlineArray<9, Int>(repeating: 0)

  subscript(row: Verdict, column: Verdict) -> Int {
    get { counts[Int(row.rawValue) * 3 + Int(column.rawValue)] }
    set { counts[Int(row.rawValue) * 3 + Int(column.rawValue)] = newValue }
  }

  mutating func merge(_ other: VerdictMatrix) {
    for index in counts.indices { counts[index] += other.counts[index] }
  }
}
