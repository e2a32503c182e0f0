/// One piece of personal data in a text.
package struct Finding: Equatable, Sendable {
  package let kind: Kind
  /// Bytes of the text.
  package let start: Int
  package let end: Int
  /// How certain it is, from 0 to 1.
  package let score: Double

  package init(kind: Kind, start: Int, end: Int, score: Double) {
    self.kind = kind
    self.start = start
    self.end = end
    self.score = score
  }

  /// Whether this finding names the place where the two overlap: the longer, then the more
  /// certain, then the kind that is declared first.
  package func outranks(_ other: Finding) -> Bool {
    let lengths = (end - start, other.end - other.start)
    if lengths.0 != lengths.1 { return lengths.0 > lengths.1 }
    if score != other.score { return score > other.score }
    return kind.rawValue < other.kind.rawValue
  }
}

/// How often each kind was found.
package struct Findings {
  private var counts = InlineArray<192, UInt32>(repeating: 0)
  package private(set) var kinds = KindSet()
  /// Whether the scan met a limit: what was found stays true, the rest is not known.
  package var incomplete = false

  package init() {}

  package func count(of kind: Kind) -> UInt32 { counts[Int(kind.rawValue)] }

  /// How often any of several kinds was found.
  package func count(of wanted: KindSet) -> UInt32 {
    var sum: UInt32 = 0
    for kind in Kind.allCases where wanted.contains(kind) && kinds.contains(kind) {
      sum = Findings.sum(sum, count(of: kind))
    }
    return sum
  }

  package mutating func add(_ kind: Kind, count: UInt32 = 1) {
    let index = Int(kind.rawValue)
    counts[index] = Findings.sum(counts[index], count)
    if count > 0 { kinds.insert(kind) }
  }

  package mutating func merge(_ other: Findings) {
    for kind in Kind.allCases where other.kinds.contains(kind) {
      add(kind, count: other.count(of: kind))
    }
    incomplete = incomplete || other.incomplete
  }

  private static func sum(_ left: UInt32, _ right: UInt32) -> UInt32 {
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? .max : sum
  }
}
