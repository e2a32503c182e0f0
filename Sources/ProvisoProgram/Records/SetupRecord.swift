/// What holds for the whole program.
package struct SetupRecord: Record, Hashable, Sendable {
  @inlinable package static var words: Int { 21 }

  /// The verdict when no rule speaks, as its raw value: 1 route, 2 deny.
  package let fallback: UInt32
  package let fallbackTargets: Run
  /// In `ruleLists`: what an undeclared type gets that no prefix covers.
  package let globalRules: Run
  package let globalEvidence: Run
  /// In `rules`.
  package let grants: Run
  package let invariants: Run
  /// Kinds of personal data that rules ask for: a set of 128 bits.
  package let kindsLow: UInt64
  package let kindsHigh: UInt64
  /// Types that the context, and arguments of an undeclared type, are read as: an open record,
  /// or `dyn` where nothing of them is read.
  package let context: UInt32
  package let undeclared: UInt32
  /// How many slots there are, the fixed ones included.
  package let slots: UInt32
  /// The chunk of an expression program, or `none`.
  package let expression: UInt32
  /// In `stringLists`: the variables of an expression program.
  package let variables: Run

  package init(
    fallback: UInt32 = 2, fallbackTargets: Run = .empty, globalRules: Run = .empty,
    globalEvidence: Run = .empty, grants: Run = .empty, invariants: Run = .empty,
    kindsLow: UInt64 = 0, kindsHigh: UInt64 = 0, context: UInt32 = 0, undeclared: UInt32 = 0,
    slots: UInt32 = UInt32(FixedSlot.count), expression: UInt32 = none,
    variables: Run = .empty
  ) {
    self.fallback = fallback
    self.fallbackTargets = fallbackTargets
    self.globalRules = globalRules
    self.globalEvidence = globalEvidence
    self.grants = grants
    self.invariants = invariants
    self.kindsLow = kindsLow
    self.kindsHigh = kindsHigh
    self.context = context
    self.undeclared = undeclared
    self.slots = slots
    self.expression = expression
    self.variables = variables
  }

  @inlinable @inline(__always)
  package init(_ words: UnsafePointer<UInt32>) {
    fallback = words.word(0)
    fallbackTargets = Run(words, at: 1)
    globalRules = Run(words, at: 3)
    globalEvidence = Run(words, at: 5)
    grants = Run(words, at: 7)
    invariants = Run(words, at: 9)
    kindsLow = words.wide(11)
    kindsHigh = words.wide(13)
    context = words.word(15)
    undeclared = words.word(16)
    slots = words.word(17)
    expression = words.word(18)
    variables = Run(words, at: 19)
  }

  package func write(into words: inout [UInt32]) {
    words.append(fallback)
    words.append(fallbackTargets)
    words.append(globalRules)
    words.append(globalEvidence)
    words.append(grants)
    words.append(invariants)
    words.append(wide: kindsLow)
    words.append(wide: kindsHigh)
    words.append(context)
    words.append(undeclared)
    words.append(slots)
    words.append(expression)
    words.append(variables)
  }
}
