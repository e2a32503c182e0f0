internal import ProvisoMachine

/// Turns steps into a table with one state for each set of steps that can be under way.
///
/// Claims about what comes next wait in the state until the next symbol is known; claims about
/// what came before are settled at once. So a state is a set of steps and, only where a claim
/// waits, what came before.
struct Determinizer {
  private struct State: Hashable {
    let steps: [UInt16]
    var isTextStart = false
    var traitsBefore: UInt8 = 0

    /// The place after which the next symbol is read.
    var place: Place {
      var place = Place(isTextStart: isTextStart)
      place.traitsBefore = traitsBefore
      return place
    }
  }

  /// Steps to look at before a table is given up.
  private static let patience = 1 << 21

  private let program: PatternProgram
  private let alphabet: PatternAlphabet
  private var rows: [State: Int] = [:]
  private var states: [State] = []
  private var entries: [Int] = []
  private var stamps: [Int]
  private var stamp = 0
  private var effort = 0

  /// Nil where the table would be too big, or take too long.
  static func table(
    of program: PatternProgram, over alphabet: PatternAlphabet
  ) -> PatternTable? {
    var determinizer = Determinizer(program, alphabet)
    return determinizer.run()
  }

  private init(_ program: PatternProgram, _ alphabet: PatternAlphabet) {
    self.program = program
    self.alphabet = alphabet
    stamps = Array(repeating: 0, count: program.steps.count)
  }

  private mutating func run() -> PatternTable? {
    let columns = alphabet.symbolCount + 1
    let start = row(after: [], at: Place(isTextStart: true))
    entries = Array(repeating: PatternTable.refusing, count: columns)
    entries += Array(repeating: PatternTable.accepting, count: columns)
    var index = 0
    while index < states.count {
      guard entries.count + columns <= AutomatonLayout.maximumEntries, effort <= Self.patience
      else { return nil }
      for symbol in 0..<alphabet.symbolCount { entries.append(next(states[index], symbol)) }
      entries.append(end(states[index]))
      index += 1
    }
    return PatternTable(
      columns: columns, entries: entries, start: start,
      symbols: Array(0..<alphabet.symbolCount))
  }

  private mutating func next(_ state: State, _ symbol: Int) -> Int {
    var place = state.place
    place.traitsAfter = alphabet.traits[symbol]
    guard let targets = targets(of: state, at: place, symbol: symbol) else {
      return PatternTable.accepting
    }
    var next = Place(isTextStart: false)
    next.traitsBefore = alphabet.traits[symbol]
    return row(after: targets, at: next)
  }

  private mutating func end(_ state: State) -> Int {
    var place = state.place
    place.isTextEnd = true
    let accepts = targets(of: state, at: place, symbol: nil) == nil
    return accepts ? PatternTable.accepting : PatternTable.refusing
  }

  /// The steps to go on with once `symbol` is read at `place`; nil where that matches already.
  private mutating func targets(of state: State, at place: Place, symbol: Int?) -> [Int]? {
    var pending = state.steps.map(Int.init)
    var targets: [Int] = []
    stamp += 1
    while let step = pending.popLast() {
      guard isNew(step) else { continue }
      switch program.steps[step] {
      case .match: return nil
      case .set(let set, let next):
        if let symbol, alphabet.members[set][symbol] { targets.append(next) }
      case .split(let first, let second): pending += [second, first]
      case .claim(let claim, let next):
        if place.fulfils(claim) { pending.append(next) }
      }
    }
    return targets
  }

  /// The row of the state that holds `targets`, and the start, as a match may begin anywhere.
  private mutating func row(after targets: [Int], at place: Place) -> Int {
    var pending = targets + [program.start]
    var steps: [UInt16] = []
    var isWaiting = false
    stamp += 1
    while let step = pending.popLast() {
      guard isNew(step) else { continue }
      switch program.steps[step] {
      case .match: return PatternTable.accepting
      case .set: steps.append(UInt16(step))
      case .split(let first, let second): pending += [second, first]
      case .claim(let claim, let next):
        if !claim.looksAhead {
          if place.fulfils(claim) { pending.append(next) }
        } else {
          isWaiting = true
          steps.append(UInt16(step))
        }
      }
    }
    // With nothing under way, only the start of a line can begin anything later.
    if steps.isEmpty, !program.claims.contains(.lineStart) { return PatternTable.refusing }
    var state = State(steps: steps.sorted())
    if isWaiting {
      state.isTextStart = place.isTextStart
      state.traitsBefore = place.traitsBefore
    }
    return row(of: state)
  }

  private mutating func row(of state: State) -> Int {
    if let known = rows[state] { return known }
    let row = states.count + 2
    rows[state] = row
    states.append(state)
    return row
  }

  private mutating func isNew(_ step: Int) -> Bool {
    effort += 1
    if stamps[step] == stamp { return false }
    stamps[step] = stamp
    return true
  }
}

extension PlaceClaim {
  /// Whether it needs to know what comes next.
  fileprivate var looksAhead: Bool {
    switch self {
    case .textStart, .lineStart: false
    case .textEnd, .lineEnd, .wordBoundary, .noWordBoundary: true
    }
  }
}
