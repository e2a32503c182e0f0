/// A declared action type.
package struct ActionRecord: Record, Hashable, Sendable {
  package static let words = 10

  /// String of the wire name.
  package let name: UInt32
  /// Type of the arguments: a record.
  package let arguments: UInt32
  /// Chunks, or `none`: the worst.
  package let reversibility: UInt32
  package let stakes: UInt32
  /// In `words`: numbers of the kinds of personal data that it touches.
  package let handles: Run
  /// In `words`: the rules that match, then the invariants; of an overlay the grants.
  package let rules: Run
  /// In `words`: strings of the vouched context members that those read or show.
  package let evidence: Run

  package init(
    name: UInt32, arguments: UInt32, reversibility: UInt32, stakes: UInt32, handles: Run,
    rules: Run, evidence: Run
  ) {
    self.name = name
    self.arguments = arguments
    self.reversibility = reversibility
    self.stakes = stakes
    self.handles = handles
    self.rules = rules
    self.evidence = evidence
  }

  package init(_ words: UnsafePointer<UInt32>) {
    name = words.word(0)
    arguments = words.word(1)
    reversibility = words.word(2)
    stakes = words.word(3)
    handles = Run(words, at: 4)
    rules = Run(words, at: 6)
    evidence = Run(words, at: 8)
  }

  package func write(into words: inout [UInt32]) {
    words.append(name)
    words.append(arguments)
    words.append(reversibility)
    words.append(stakes)
    words.append(handles)
    words.append(rules)
    words.append(evidence)
  }
}

/// What an undeclared type gets whose longest such name this is.
package struct PrefixRecord: Record, Hashable, Sendable {
  package static let words = 5

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

/// Code that gives one value: a condition, a fact, a limit's key, a piece of a reason.
package struct ChunkRecord: Record, Hashable, Sendable {
  package static let words = 6

  /// In `code`.
  package let first: UInt32
  package let count: UInt32
  /// Values on the stack at most.
  package let stack: UInt32
  package let locals: UInt32
  /// Loops that are open at once at most.
  package let loops: UInt32
  /// Steps it takes at most on a request of the greatest size; `none`: more than fit.
  package let cost: UInt32

  package init(
    first: UInt32, count: UInt32, stack: UInt32, locals: UInt32, loops: UInt32, cost: UInt32
  ) {
    self.first = first
    self.count = count
    self.stack = stack
    self.locals = locals
    self.loops = loops
    self.cost = cost
  }

  package init(_ words: UnsafePointer<UInt32>) {
    first = words.word(0)
    count = words.word(1)
    stack = words.word(2)
    locals = words.word(3)
    loops = words.word(4)
    cost = words.word(5)
  }

  package func write(into words: inout [UInt32]) {
    words.append(first)
    words.append(count)
    words.append(stack)
    words.append(locals)
    words.append(loops)
    words.append(cost)
  }

  /// How many instructions a chunk may have, so that distances fit an operand.
  package static let longest: UInt32 = 65_535
}

/// What holds for the whole program.
package struct SetupRecord: Record, Hashable, Sendable {
  package static let words = 18

  /// The verdict when no rule speaks, as its raw value: 1 route, 2 deny.
  package let fallback: UInt32
  package let fallbackTargets: Run
  /// In `words`: what an undeclared type gets that no prefix covers.
  package let globalRules: Run
  package let globalEvidence: Run
  /// In `rules`.
  package let grants: Run
  package let invariants: Run
  /// Kinds of personal data that rules ask for: 128 bits, in four words at `kinds` of `words`.
  package let kinds: UInt32
  /// The open records that context and arguments of an undeclared type are read as.
  package let context: UInt32
  package let undeclared: UInt32
  /// How many slots there are, the fixed ones included.
  package let slots: UInt32
  /// The chunk of an expression program, or `none`.
  package let expression: UInt32
  /// In `words`: strings of the variables of an expression program.
  package let variables: Run

  package init(
    fallback: UInt32, fallbackTargets: Run, globalRules: Run, globalEvidence: Run, grants: Run,
    invariants: Run, kinds: UInt32, context: UInt32, undeclared: UInt32, slots: UInt32,
    expression: UInt32, variables: Run
  ) {
    self.fallback = fallback
    self.fallbackTargets = fallbackTargets
    self.globalRules = globalRules
    self.globalEvidence = globalEvidence
    self.grants = grants
    self.invariants = invariants
    self.kinds = kinds
    self.context = context
    self.undeclared = undeclared
    self.slots = slots
    self.expression = expression
    self.variables = variables
  }

  package init(_ words: UnsafePointer<UInt32>) {
    fallback = words.word(0)
    fallbackTargets = Run(words, at: 1)
    globalRules = Run(words, at: 3)
    globalEvidence = Run(words, at: 5)
    grants = Run(words, at: 7)
    invariants = Run(words, at: 9)
    kinds = words.word(11)
    context = words.word(12)
    undeclared = words.word(13)
    slots = words.word(14)
    expression = words.word(15)
    variables = Run(words, at: 16)
  }

  package func write(into words: inout [UInt32]) {
    words.append(fallback)
    words.append(fallbackTargets)
    words.append(globalRules)
    words.append(globalEvidence)
    words.append(grants)
    words.append(invariants)
    words.append(kinds)
    words.append(context)
    words.append(undeclared)
    words.append(slots)
    words.append(expression)
    words.append(variables)
  }
}
