/// Which code points are one letter when case is ignored: Unicode's simple case folding.
enum CaseFolding {
  /// `set` and every code point that differs from one of it only in case.
  static func closure(of set: ScalarSet) -> ScalarSet {
    var ranges = set.ranges
    for range in set.ranges {
      var index = firstMember(from: range.first)
      while index < members.count, members[index].scalar <= range.last {
        for scalar in orbits[members[index].orbit] {
          ranges.append(ScalarSet.Range(first: scalar, last: scalar))
        }
        index += 1
      }
    }
    return ranges.count == set.ranges.count ? set : ScalarSet(ranges)
  }

  private static func firstMember(from scalar: UInt32) -> Int {
    var low = 0
    var high = members.count
    while low < high {
      let middle = (low + high) / 2
      if members[middle].scalar < scalar { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static let members: [(scalar: UInt32, orbit: Int)] = orbits.indices
    .flatMap { orbit in orbits[orbit].map { (scalar: $0, orbit: orbit) } }
    .sorted { $0.scalar < $1.scalar }

  /// Packed as runs of orbits: how many, how far the first members of neighbours are apart, and
  /// the first members of the first orbit, each as distance from the one before.
  private static let orbits: [[UInt32]] = {
    var packed = PackedTable(UnicodeTables.folding)
    var orbits: [[UInt32]] = []
    var start = 0
    while !packed.isAtEnd {
      let count = packed.number()
      let step = packed.number()
      start += packed.number()
      var distances = [0]
      for _ in 1..<packed.number() { distances.append(distances.last! + packed.number()) }
      for index in 0..<count {
        orbits.append(distances.map { UInt32(start + index * step + $0) })
      }
    }
    return orbits
  }()
}
