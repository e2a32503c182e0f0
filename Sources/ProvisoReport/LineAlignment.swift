/// Which lines two texts have in common, in order. Lines are numbers: equal ones are equal lines.
///
/// Lines that occur once on both sides are matched first (the idea of Bram Cohen's patience
/// difference), so the work grows with the length of the texts, however much they differ.
struct LineAlignment {
  /// Pairs of common lines, by their indices, both ascending.
  private(set) var pairs: [(old: Int, new: Int)] = []
  private let old: [Int]
  private let new: [Int]
  /// Beyond so many cells a region without unique lines counts as changed altogether.
  private static let mostCells = 250_000
  private static let deepest = 32

  init(_ old: [Int], _ new: [Int]) {
    self.old = old
    self.new = new
    align(old.indices, new.indices, depth: 0)
  }

  private mutating func align(_ left: Range<Int>, _ right: Range<Int>, depth: Int) {
    var (left, right) = (left, right)
    while let first = left.first, let other = right.first, old[first] == new[other] {
      pairs.append((first, other))
      left = left.dropFirst()
      right = right.dropFirst()
    }
    var common = 0
    while let last = left.last, let other = right.last, old[last] == new[other] {
      common += 1
      left = left.dropLast()
      right = right.dropLast()
    }
    if !left.isEmpty, !right.isEmpty { alignMiddle(left, right, depth: depth) }
    for offset in 0..<common { pairs.append((left.upperBound + offset, right.upperBound + offset)) }
  }

  private mutating func alignMiddle(_ left: Range<Int>, _ right: Range<Int>, depth: Int) {
    let anchors = depth < Self.deepest ? longestRise(uniqueLines(left, right)) : []
    guard !anchors.isEmpty else {
      if left.count * right.count <= Self.mostCells { alignFully(left, right) }
      return
    }
    var (start, otherStart) = (left.lowerBound, right.lowerBound)
    for anchor in anchors {
      align(start..<anchor.old, otherStart..<anchor.new, depth: depth + 1)
      pairs.append(anchor)
      (start, otherStart) = (anchor.old + 1, anchor.new + 1)
    }
    align(start..<left.upperBound, otherStart..<right.upperBound, depth: depth + 1)
  }

  /// Lines that occur once in both regions, in the order of the first.
  private func uniqueLines(_ left: Range<Int>, _ right: Range<Int>) -> [(old: Int, new: Int)] {
    let (first, second) = (Self.onlyPlaces(old, left), Self.onlyPlaces(new, right))
    return left.compactMap { index in
      guard first[old[index]] == index, let other = second[old[index]], other >= 0 else {
        return nil
      }
      return (index, other)
    }
  }

  /// Where each line of a region stands; -1 for one that occurs more than once.
  private static func onlyPlaces(_ lines: [Int], _ range: Range<Int>) -> [Int: Int] {
    var places: [Int: Int] = [:]
    for index in range { places[lines[index]] = places[lines[index]] == nil ? index : -1 }
    return places
  }

  /// The longest selection in which the lines rise on both sides, by patience sorting.
  private func longestRise(_ pairs: [(old: Int, new: Int)]) -> [(old: Int, new: Int)] {
    var tops: [Int] = []
    var before = [Int?](repeating: nil, count: pairs.count)
    for (index, pair) in pairs.enumerated() {
      var (low, high) = (0, tops.count)
      while low < high {
        let middle = (low + high) / 2
        if pairs[tops[middle]].new < pair.new { low = middle + 1 } else { high = middle }
      }
      before[index] = low > 0 ? tops[low - 1] : nil
      if low == tops.count { tops.append(index) } else { tops[low] = index }
    }
    var rise: [(old: Int, new: Int)] = []
    var last = tops.last
    while let index = last {
      rise.append(pairs[index])
      last = before[index]
    }
    return rise.reversed()
  }

  /// The longest common subsequence of two small regions, by the table.
  private mutating func alignFully(_ left: Range<Int>, _ right: Range<Int>) {
    let width = right.count + 1
    var lengths = [Int](repeating: 0, count: (left.count + 1) * width)
    for row in left.indices.reversed() {
      for column in right.indices.reversed() {
        let cell = (row - left.lowerBound) * width + column - right.lowerBound
        lengths[cell] =
          old[row] == new[column]
          ? lengths[cell + width + 1] + 1 : max(lengths[cell + width], lengths[cell + 1])
      }
    }
    var (row, column) = (left.lowerBound, right.lowerBound)
    while row < left.upperBound, column < right.upperBound {
      let cell = (row - left.lowerBound) * width + column - right.lowerBound
      if old[row] == new[column] {
        pairs.append((row, column))
        (row, column) = (row + 1, column + 1)
      } else if lengths[cell + width] >= lengths[cell + 1] {
        row += 1
      } else {
        column += 1
      }
    }
  }
}
