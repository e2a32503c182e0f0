/// Finds what was probably meant by a misspelt name.
package enum Suggestion {
  /// The candidate nearest to `name`, if it is near enough to be a slip; of equals, the first by
  /// code points.
  package static func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
    let wanted = Array(name.unicodeScalars)
    guard !wanted.isEmpty, wanted.count <= longest else { return nil }
    var best: (candidate: String, distance: Int)?
    for candidate in candidates {
      let scalars = Array(candidate.unicodeScalars)
      let bound = max(1, max(wanted.count, scalars.count) / 3)
      guard scalars.count <= longest, abs(scalars.count - wanted.count) <= bound else { continue }
      let distance = distance(wanted, scalars)
      guard distance <= bound, distance < scalars.count else { continue }
      if let best, best.distance < distance { continue }
      if let best, best.distance == distance, !precedes(candidate, best.candidate) { continue }
      best = (candidate, distance)
    }
    return best?.candidate
  }

  /// Names beyond it are no slips of the hand.
  private static let longest = 64

  /// How many scalars to insert, leave out, replace or swap with a neighbour.
  static func distance(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Int {
    var older = [Int](repeating: 0, count: other.count + 1)
    var above = Array(0...other.count)
    for row in 0..<one.count {
      var current = [row + 1]
      current.reserveCapacity(other.count + 1)
      for column in 0..<other.count {
        let isSame = one[row] == other[column]
        var least = min(
          above[column] + (isSame ? 0 : 1), above[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, one[row] == other[column - 1], one[row - 1] == other[column] {
          least = min(least, older[column - 1] + 1)
        }
        current.append(least)
      }
      (older, above) = (above, current)
    }
    return above[other.count]
  }

  private static func precedes(_ one: String, _ other: String) -> Bool {
    one.utf8.lexicographicallyPrecedes(other.utf8)
  }
}
