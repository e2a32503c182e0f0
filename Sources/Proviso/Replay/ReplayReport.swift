import ProvisoLanguage
import ProvisoMachine
import ProvisoProgram

/// What a replay found, in the order in which it is told: most important first, then most frequent,
/// then as recorded.
package struct ReplayReport {
  /// Actions that were seen for one reason.
  struct Group {
    let name: String
    let rules: [String]
    let count: Int
    let example: RecordedAction?
  }

  /// Actions that the two sides decide differently, for the same reasons.
  struct Change {
    let old: Ruling
    let new: Ruling
    let oldRules: [String]
    let newRules: [String]
    let count: Int
    let example: RecordedAction?
  }

  /// A rule and what became of it; nil on the side that has no such rule.
  struct RuleLine {
    let rule: ReplaySide.Rule
    let new: RuleTally?
    let old: RuleTally?
  }

  let recordings: [String]
  let tally: ReplayTally
  let newSide: ReplaySide
  let oldSide: ReplaySide?
  let changes: [Change]
  let otherChanges: Int
  let rerouted: [Change]
  let otherRerouted: Int
  let rules: [RuleLine]
  let undeclared: [Group]
  let otherUndeclared: Int
  let refused: [Group]
  let malformed: [Group]
  let gaps: [Group]
  let masked: [Group]

  /// `recordings` are the names that positions count.
  package init(
    _ tally: ReplayTally, new: ReplaySide, old: ReplaySide?, recordings: [String]
  ) {
    self.tally = tally
    self.recordings = recordings
    newSide = new
    oldSide = old
    (changes, otherChanges) = Self.changes(tally.flips, new, old)
    (rerouted, otherRerouted) = Self.changes(tally.rerouted, new, old)
    rules = Self.lines(tally, new, old)
    (undeclared, otherUndeclared) = Self.groups(tally.undeclared) { $0.string }
    refused = Self.groups(tally.refused) { $0.string }.groups
    malformed = Self.groups(tally.malformed) { $0.string }.groups
    masked = Self.groups(tally.masked) { $0.string }.groups
    gaps = Self.groups(tally.gaps, new) { $0.text(in: new) }.groups
  }

  /// Actions that nobody saw approved before and that are now.
  package var widened: Int { count { $0 != .approve && $1 == .approve } }
  package var flipped: Int { count { $0 != $1 } }
  /// Actions of which the recording does not tell enough, and records that are no requests.
  package var undecided: Int { tally.undecided + malformedCount }
  package var records: Int { tally.actions + malformedCount }

  var malformedCount: Int { malformed.reduce(0) { $0 + $1.count } }
  var loosened: Int { count { $0 == .deny && $1 == .route } }
  var stricter: Int { count { $0 < $1 } }
  var reroutedCount: Int { rerouted.reduce(otherRerouted) { $0 + $1.count } }

  func count(_ isWanted: (Verdict, Verdict) -> Bool) -> Int {
    var count = 0
    for old in Verdict.allCases {
      for new in Verdict.allCases where isWanted(old, new) { count += tally.matrix[old, new] }
    }
    return count
  }

  /// Rules that held for no action at all.
  var neverFired: [RuleLine] {
    rules.filter { line in
      guard let new = line.new else { return false }
      return line.rule.kind == .invariant ? false : new.held == 0
    }
  }
}

extension ReplayReport {
  private static func changes(
    _ flips: Sightings<Flip>, _ new: ReplaySide, _ old: ReplaySide?
  ) -> ([Change], Int) {
    guard let old else { return ([], 0) }
    let (sightings, others) = flips.all
    let changes = sightings.map { flip, sighting in
      Change(
        old: flip.old, new: flip.new, oldRules: flip.old.names(in: old),
        newRules: flip.new.names(in: new), count: sighting.count, example: sighting.example)
    }
    return (changes.sorted(by: precedes), others)
  }

  private static func precedes(_ left: Change, _ right: Change) -> Bool {
    let verdicts = (left.new.verdict, right.new.verdict)
    if verdicts.0 != verdicts.1 { return verdicts.0 < verdicts.1 }
    if left.old.verdict != right.old.verdict { return left.old.verdict > right.old.verdict }
    return precedes((left.count, left.example), (right.count, right.example))
  }

  private static func groups<Key>(
    _ sightings: Sightings<Key>, _ side: ReplaySide? = nil, name: (Key) -> String
  ) -> (groups: [Group], others: Int) {
    let (all, others) = sightings.all
    let groups = all.map { key, sighting in
      Group(
        name: name(key),
        rules: side.map { side in sighting.rules.places.map { side.rules[$0].name.string } } ?? [],
        count: sighting.count, example: sighting.example)
    }
    return (groups.sorted { precedes(($0.count, $0.example), ($1.count, $1.example)) }, others)
  }

  /// More before fewer, then as recorded. The order of what is equal was one of keys.
  private static func precedes(
    _ left: (count: Int, example: RecordedAction?), _ right: (count: Int, example: RecordedAction?)
  ) -> Bool {
    if left.count != right.count { return left.count > right.count }
    guard let first = left.example?.position, let second = right.example?.position else {
      return false
    }
    return first < second
  }

  /// The rules of both sides by name.
  private static func lines(
    _ tally: ReplayTally, _ new: ReplaySide, _ old: ReplaySide?
  ) -> [RuleLine] {
    var lines: [Text: RuleLine] = [:]
    for (rule, counts) in zip(new.rules, tally.new.rules) {
      lines[rule.name] = RuleLine(rule: rule, new: counts, old: nil)
    }
    if let old, let counted = tally.old {
      for (rule, counts) in zip(old.rules, counted.rules) {
        let known = lines[rule.name]
        lines[rule.name] = RuleLine(rule: known?.rule ?? rule, new: known?.new, old: counts)
      }
    }
    return lines.sorted { $0.key < $1.key }.map(\.value)
  }
}

extension Ruling {
  /// Who decided, in words where no rule did.
  func names(in side: ReplaySide) -> [String] {
    var names = deciding.map { place in
      place >= 0 ? side.rules[place].name.string : side.rules[~place].name.string + " (unknown)"
    }
    switch ground {
    case .rules, .grants: break
    case .fallback: names.append("the default")
    case .invalidRequest: names.append("invalid_request")
    case .noReviewer: names.append("no_reviewer")
    case .limit: names.append("a limit of the engine")
    }
    return names
  }
}

extension Gap {
  /// What is missing, as a sentence without an end.
  func text(in side: ReplaySide) -> String {
    switch kind {
    case .counter: return "no counter: uses.\(side.rules[Int(about)].name)"
    case .measure: return "what the limit of \(side.rules[Int(about)].name) counts by is unknown"
    case .fault:
      let fault = Fault(rawValue: fault).map { "\($0.text)" } ?? ""
      return about == none
        ? fault : fault + ": " + side.string(about, isOverlay: isOverlay)
    }
  }

  /// The attribute that the record lacks, if that is what is wrong.
  func member(in side: ReplaySide) -> String? {
    switch kind {
    case .counter: return "uses.\(side.rules[Int(about)].name)"
    case .measure: return nil
    case .fault:
      guard fault == Fault.noSuchMember.rawValue, about != none else { return nil }
      return side.string(about, isOverlay: isOverlay)
    }
  }
}
