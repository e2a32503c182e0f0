/// A declared action type.
package struct ActionRecord: Record, Hashable, Sendable {
  @inlinable package static var words: Int { 12 }

  /// String of the wire name.
  package let name: UInt32
  /// Type of the arguments: a record.
  package let arguments: UInt32
  /// Chunks, or `none`: the worst.
  package let reversibility: UInt32
  package let stakes: UInt32
  /// Kinds of personal data that it touches: a set of 128 bits.
  package let handlesLow: UInt64
  package let handlesHigh: UInt64
  /// In `ruleLists`: the rules that match, then the invariants; of an overlay the grants.
  package let rules: Run
  /// In `stringLists`: the vouched context members that those read or show.
  package let evidence: Run

  package init(
    name: UInt32, arguments: UInt32, reversibility: UInt32, stakes: UInt32, handlesLow: UInt64,
    handlesHigh: UInt64, rules: Run, evidence: Run
  ) {
    self.name = name
    self.arguments = arguments
    self.reversibility = reversibility
    self.stakes = stakes
    self.handlesLow = handlesLow
    self.handlesHigh = handlesHigh
    self.rules = rules
    self.evidence = evidence
  }

  @inlinable @inline(__always)
  package init(_ words: UnsafePointer<UInt32>) {
    name = words.word(0)
    arguments = words.word(1)
    reversibility = words.word(2)
    stakes = words.word(3)
    handlesLow = words.wide(4)
    handlesHigh = words.wide(6)
    rules = Run(words, at: 8)
    evidence = Run(words, at: 10)
  }

  package func write(into words: inout [UInt32]) {
    words.append(name)
    words.append(arguments)
    words.append(reversibility)
    words.append(stakes)
    words.append(wide: handlesLow)
    words.append(wide: handlesHigh)
    words.append(rules)
    words.append(evidence)
  }
}

/// What an undeclared type gets whose longest such name this is.
package struct PrefixRecord: Record, Hashable, Sendable {
  @inlinable package static var words: Int { 5 }

  /// String of the name without `.*`.
  package let name: UInt32
  /// As in `ActionRecord`, without what approves.
  package let rules: Run
  package let evidence: Run

  package init(name: UInt32, rules: Run, evidence: Run) {
    self.name = name
    self.rules = rules
    self.evidence = evidence
  }

  @inlinable @inline(__always)
  package init(_ words: UnsafePointer<UInt32>) {
    name = words.word(0)
    rules = Run(words, at: 1)
    evidence = Run(words, at: 3)
  }

  package func write(into words: inout [UInt32]) {
    words.append(name)
    words.append(rules)
    words.append(evidence)
  }
}
