import ProvisoLanguage

/// How often something was seen, where first, and which rules had to do with it.
package struct Sighting: Hashable, Sendable {
  package private(set) var count = 0
  package private(set) var first: RecordPosition
  package var example: RecordedAction?
  package var rules = RuleNumbers()

  init(_ position: RecordPosition) { first = position }

  /// Whether this is the first of all so far.
  mutating func note(_ position: RecordPosition) -> Bool {
    count += 1
    guard count == 1 || position < first else { return false }
    first = position
    return true
  }

  mutating func merge(_ other: Sighting) {
    if other.first < first {
      first = other.first
      example = other.example
    }
    count += other.count
    rules.formUnion(other.rules)
  }
}

/// Sightings by key, of which memory holds a bounded number: those of the smallest keys, and how
/// often all others were seen.
///
/// Which keys are kept depends on nothing but what was seen, so that many such tallies merge to the
/// same one, however the work was divided: a key that is kept in the end was never dropped, because
/// too many smaller ones would have had to be there.
package struct Sightings<Key: Hashable & Comparable & Sendable>: Sendable {
  private let most: Int
  private var kept: [Key: Sighting] = [:]
  /// The largest key that may still be kept, once some were dropped.
  private var ceiling: Key?
  private var dropped = 0

  package init(atMost most: Int = 1_000) { self.most = most }

  /// Counts one; true if it is the first of its key, which then wants an example.
  package mutating func note(
    _ key: Key, at position: RecordPosition, by rules: RuleNumbers = RuleNumbers()
  ) -> Bool {
    if let ceiling, key > ceiling {
      dropped += 1
      return false
    }
    let isFirst = kept[key, default: Sighting(position)].note(position)
    if !rules.isEmpty { kept[key]?.rules.formUnion(rules) }
    if kept.count > 2 * most { trim() }
    return isFirst && kept[key] != nil
  }

  mutating func show(_ key: Key, _ example: RecordedAction) { kept[key]?.example = example }

  package mutating func merge(_ other: Sightings) {
    dropped += other.dropped
    if let bound = other.ceiling { ceiling = ceiling.map { min($0, bound) } ?? bound }
    for (key, sighting) in other.kept {
      if let ceiling, key > ceiling {
        dropped += sighting.count
      } else if kept[key] == nil {
        kept[key] = sighting
      } else {
        kept[key]?.merge(sighting)
      }
    }
    trim()
  }

  private mutating func trim() {
    let sorted = kept.keys.sorted()
    if sorted.count > most {
      ceiling = sorted[most - 1]
    }
    guard let ceiling else { return }
    for key in sorted.reversed() {
      guard key > ceiling else { break }
      dropped += kept.removeValue(forKey: key)?.count ?? 0
    }
  }

  /// What is kept, by key, and how often anything else was seen.
  package var all: (sightings: [(key: Key, sighting: Sighting)], others: Int) {
    var final = self
    final.trim()
    let sorted = final.kept.sorted { $0.key < $1.key }
    return (sorted.map { ($0.key, $0.value) }, final.dropped)
  }
}

/// A set of rules by their places in a side of a replay.
package struct RuleNumbers: Hashable, Sendable {
  private var words: [UInt64] = []

  package init() {}

  init(_ place: Int) { insert(place) }

  var isEmpty: Bool { words.isEmpty }

  mutating func insert(_ place: Int) {
    while words.count <= place / 64 { words.append(0) }
    words[place / 64] |= 1 << UInt64(place % 64)
  }

  mutating func formUnion(_ other: RuleNumbers) {
    while words.count < other.words.count { words.append(0) }
    for index in other.words.indices { words[index] |= other.words[index] }
  }

  package var places: [Int] {
    words.indices.flatMap { index in
      (0..<64).filter { words[index] & (1 << UInt64($0)) != 0 }.map { index * 64 + $0 }
    }
  }
}
