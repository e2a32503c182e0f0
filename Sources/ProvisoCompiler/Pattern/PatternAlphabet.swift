internal import ProvisoMachine

/// The code points, sorted into as few symbols as a pattern tells apart.
struct PatternAlphabet {
  /// Where a symbol's code points begin; up to the next one's beginning.
  struct Range {
    let first: UInt32
    let symbol: Int
  }

  private(set) var ranges: [Range] = []
  private(set) var symbolCount = 1
  /// For each set of the program, whether it holds each symbol.
  private(set) var members: [[Bool]] = []
  /// For each symbol, what claims ask about it.
  private(set) var traits: [UInt8] = []

  /// How much sorting one pattern may cost.
  private static let patience = 1 << 22

  /// Nil where there would be too many symbols.
  init?(_ program: PatternProgram) {
    var sets = program.sets
    let lines = sets.count
    if !program.claims.isDisjoint(with: [.lineStart, .lineEnd]) { sets.append(.newline) }
    let words = sets.count
    if !program.claims.isDisjoint(with: [.wordBoundary, .noWordBoundary]) { sets.append(.words) }

    var sorting = Sorting(by: sets)
    guard sorting.sort(patience: Self.patience),
      sorting.symbolCount < AutomatonLayout.maximumSymbols,
      sorting.symbolCount * sets.count <= Self.patience
    else { return nil }
    symbolCount = sorting.symbolCount
    ranges = zip(sorting.firsts, sorting.symbols).map { Range(first: $0, symbol: $1) }
    let columns = sets.map(sorting.members)
    members = Array(columns[..<lines])
    traits = (0..<symbolCount).map { symbol in
      let newline = lines < words && columns[lines][symbol] ? AutomatonLayout.newlineTrait : 0
      let word = words < sets.count && columns[words][symbol] ? AutomatonLayout.wordTrait : 0
      return newline | word
    }
  }
}

/// Splits all code points by one set after the other.
private struct Sorting {
  let sets: [ScalarSet]
  /// The code points at which some set begins or ends.
  let firsts: [UInt32]
  /// The symbol of what stands between one of them and the next.
  private(set) var symbols: [Int]
  private(set) var symbolCount = 1

  init(by sets: [ScalarSet]) {
    self.sets = sets
    var bounds: Set<UInt32> = [0, 0x80]
    for set in sets {
      for range in set.ranges {
        bounds.insert(range.first)
        if range.last < ScalarSet.greatest { bounds.insert(range.last + 1) }
      }
    }
    firsts = bounds.sorted()
    symbols = Array(repeating: AutomatonLayout.otherSymbol, count: firsts.count)
  }

  /// Gives false where that takes more than `patience`.
  mutating func sort(patience: Int) -> Bool {
    var effort = 0
    for set in sets {
      var renamed: [Int: Int] = [:]
      for part in parts(of: set) {
        let new = renamed[symbols[part]] ?? symbolCount
        if renamed.updateValue(new, forKey: symbols[part]) == nil { symbolCount += 1 }
        symbols[part] = new
        effort += 1
      }
      guard effort <= patience else { return false }
    }
    number()
    return true
  }

  /// Numbers the symbols that are left by their first code point, after the one of no set.
  private mutating func number() {
    var numbers = [AutomatonLayout.otherSymbol: AutomatonLayout.otherSymbol]
    for part in symbols.indices {
      let number = numbers[symbols[part]] ?? numbers.count
      numbers[symbols[part]] = number
      symbols[part] = number
    }
    symbolCount = numbers.count
  }

  /// Whether `set` holds each symbol.
  func members(of set: ScalarSet) -> [Bool] {
    var held = Array(repeating: false, count: symbolCount)
    for part in parts(of: set) { held[symbols[part]] = true }
    return held
  }

  private func parts(of set: ScalarSet) -> [Int] {
    var parts: [Int] = []
    for range in set.ranges {
      var part = place(of: range.first)
      while part < firsts.count, firsts[part] <= range.last {
        parts.append(part)
        part += 1
      }
    }
    return parts
  }

  private func place(of scalar: UInt32) -> Int {
    var low = 0
    var high = firsts.count
    while low < high {
      let middle = (low + high) / 2
      if firsts[middle] < scalar { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
