/// For each state and each symbol, and for the end of the text, the next state.
struct PatternTable {
  static let refusing = 0
  static let accepting = 1

  /// Symbols and the end of the text.
  let columns: Int
  let entries: [Int]
  let start: Int
  /// Which column each symbol of the alphabet reads.
  let symbols: [Int]

  var stateCount: Int { entries.count / columns }

  /// The same language with as few states as there can be, by splitting what looks alike until
  /// nothing splits any more (Moore); a table for which that takes long stays as it is.
  func minimal() -> PatternTable {
    var groups = (0..<stateCount).map { entries[($0 + 1) * columns - 1] }
    var count = Set(groups).count
    for _ in 0..<64 {
      let next = refined(groups)
      let found = next.max()! + 1
      if found == count { return merged(next) }
      groups = next
      count = found
    }
    return self
  }

  /// Numbers states by their group and the groups they lead to; the first two stay first.
  private func refined(_ groups: [Int]) -> [Int] {
    var numbers: [[Int]: Int] = [:]
    return (0..<stateCount).map { state in
      var signature = entries[state * columns..<(state + 1) * columns].map { groups[$0] }
      signature.append(groups[state])
      let number = numbers[signature] ?? numbers.count
      numbers[signature] = number
      return number
    }
  }

  private func merged(_ groups: [Int]) -> PatternTable {
    var result: [Int] = []
    var next = 0
    for state in 0..<stateCount where groups[state] == next {
      next += 1
      result += entries[state * columns..<(state + 1) * columns].map { groups[$0] }
    }
    return PatternTable(columns: columns, entries: result, start: groups[start], symbols: symbols)
  }

  /// The same table with one column for all symbols that lead to the same states.
  func narrowed() -> PatternTable {
    var numbers: [[Int]: Int] = [:]
    var kept: [Int] = []
    let merged = (0..<columns - 1).map { column in
      let states = stride(from: column, to: entries.count, by: columns).map { entries[$0] }
      if let known = numbers[states] { return known }
      numbers[states] = kept.count
      kept.append(column)
      return kept.count - 1
    }
    kept.append(columns - 1)
    let rows = (0..<stateCount).flatMap { state in
      kept.map { entries[state * columns + $0] }
    }
    return PatternTable(
      columns: kept.count, entries: rows, start: start, symbols: symbols.map { merged[$0] })
  }
}
