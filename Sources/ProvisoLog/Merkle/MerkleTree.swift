/// A tree that only grows, as the roots of its complete subtrees: level 0 has the leaves, and
/// every level the pairs of the one below.
package struct MerkleTree: Sendable {
  private var levels: [[TreeHash]] = []

  package init() {}

  package init(_ leaves: some Sequence<TreeHash>) {
    for leaf in leaves { append(leaf) }
  }

  package var size: UInt64 { UInt64(levels.first?.count ?? 0) }

  package mutating func append(_ leaf: TreeHash) {
    var hash = leaf
    for level in 0... {
      if level == levels.count { levels.append([]) }
      levels[level].append(hash)
      let count = levels[level].count
      guard count % 2 == 0 else { return }
      hash = .node(levels[level][count - 2], hash)
    }
  }

  /// The root of the complete subtree number `index` at `level`.
  package func subtree(_ level: Int, _ index: UInt64) -> TreeHash { levels[level][Int(index)] }

  package var root: TreeHash { root(size) }

  /// The root when there were `size` leaves.
  package func root(_ size: UInt64) -> TreeHash {
    precondition(size <= self.size)
    return size == 0 ? .empty : hash(0..<size)
  }

  /// The siblings from the leaf at `index` up to the root of the first `size` leaves.
  package func inclusion(of index: UInt64, in size: UInt64) -> [TreeHash] {
    precondition(index < size && size <= self.size)
    return path(to: index, in: 0..<size)
  }

  /// What leads from the tree of `old` leaves to that of `new`; empty from no leaves and to itself.
  package func consistency(from old: UInt64, to new: UInt64) -> [TreeHash] {
    precondition(old <= new && new <= size)
    return old == 0 || old == new ? [] : subproof(old, 0..<new, isWhole: true)
  }

  /// `MTH(D[range])`; the start is a multiple of the largest power of two below the count.
  private func hash(_ range: Range<UInt64>) -> TreeHash {
    let count = range.upperBound - range.lowerBound
    if count & (count - 1) == 0 {
      let level = count.trailingZeroBitCount
      return levels[level][Int(range.lowerBound >> UInt64(level))]
    }
    let middle = range.lowerBound + Self.split(count)
    return .node(hash(range.lowerBound..<middle), hash(middle..<range.upperBound))
  }

  private func path(to index: UInt64, in range: Range<UInt64>) -> [TreeHash] {
    guard range.upperBound - range.lowerBound > 1 else { return [] }
    let middle = range.lowerBound + Self.split(range.upperBound - range.lowerBound)
    let (left, right) = (range.lowerBound..<middle, middle..<range.upperBound)
    return index < middle
      ? path(to: index, in: left) + [hash(right)] : path(to: index, in: right) + [hash(left)]
  }

  /// `SUBPROOF(m, D[range], b)` of RFC 6962; `old` counts from the start of the tree.
  private func subproof(_ old: UInt64, _ range: Range<UInt64>, isWhole: Bool) -> [TreeHash] {
    if old == range.upperBound { return isWhole ? [] : [hash(range)] }
    let middle = range.lowerBound + Self.split(range.upperBound - range.lowerBound)
    let (left, right) = (range.lowerBound..<middle, middle..<range.upperBound)
    return old <= middle
      ? subproof(old, left, isWhole: isWhole) + [hash(right)]
      : subproof(old, right, isWhole: false) + [hash(left)]
  }

  /// The largest power of two below `count`.
  private static func split(_ count: UInt64) -> UInt64 {
    1 << UInt64(UInt64.bitWidth - 1 - (count - 1).leadingZeroBitCount)
  }
}
