import ProvisoProgram

/// The records of one section, in the order in which they were appended.
struct RecordTable<Row: Record> {
  private(set) var words: [UInt32] = []
  private(set) var count: UInt32 = 0

  @discardableResult
  mutating func append(_ row: Row) -> UInt32 {
    row.write(into: &words)
    defer { count += 1 }
    return count
  }

  mutating func append(contentsOf rows: [Row]) -> Run {
    guard !rows.isEmpty else { return .empty }
    let first = count
    for row in rows { append(row) }
    return Run(first: first, count: count - first)
  }
}

/// Lists of numbers, of which equal ones are stored once.
struct ListTable {
  private(set) var words: [UInt32] = []
  private var known: [[UInt32]: Run] = [:]

  mutating func run(_ list: [UInt32]) -> Run {
    guard !list.isEmpty else { return .empty }
    if let run = known[list] { return run }
    let run = Run(first: UInt32(words.count), count: UInt32(list.count))
    words.append(contentsOf: list)
    known[list] = run
    return run
  }
}
