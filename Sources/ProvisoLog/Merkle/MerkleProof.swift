/// The two proofs of RFC 6962, section 2.1, checked as RFC 9162 describes (sections 2.1.3.2 and
/// 2.1.4.2): hostile proofs are refused, whatever their length.
package enum MerkleProof {
  /// Whether `path` leads from the leaf at `index` to the root of a tree of `size` leaves.
  package static func proves(
    _ leaf: TreeHash, at index: UInt64, in size: UInt64, root: TreeHash, path: [TreeHash]
  ) -> Bool {
    guard index < size else { return false }
    var number = index
    var last = size - 1
    var hash = leaf
    for sibling in path {
      guard last > 0 else { return false }
      if number & 1 == 1 || number == last {
        hash = .node(sibling, hash)
        while number & 1 == 0, number != 0 {
          number >>= 1
          last >>= 1
        }
      } else {
        hash = .node(hash, sibling)
      }
      number >>= 1
      last >>= 1
    }
    return last == 0 && hash == root
  }

  /// Whether the tree of `new` leaves is that of `old` leaves with others appended.
  package static func proves(
    from old: UInt64, _ oldRoot: TreeHash, to new: UInt64, _ newRoot: TreeHash, path: [TreeHash]
  ) -> Bool {
    guard old <= new else { return false }
    if old == new { return path.isEmpty && oldRoot == newRoot }
    if old == 0 { return path.isEmpty && oldRoot == .empty }
    // A whole subtree stands for itself.
    var path = path[...]
    let isWhole = old & (old - 1) == 0
    guard let first = isWhole ? oldRoot : path.popFirst() else { return false }
    var number = old - 1
    var last = new - 1
    while number & 1 == 1 {
      number >>= 1
      last >>= 1
    }
    var oldHash = first
    var newHash = first
    for sibling in path {
      guard last > 0 else { return false }
      if number & 1 == 1 || number == last {
        oldHash = .node(sibling, oldHash)
        newHash = .node(sibling, newHash)
        while number & 1 == 0, number != 0 {
          number >>= 1
          last >>= 1
        }
      } else {
        newHash = .node(newHash, sibling)
      }
      number >>= 1
      last >>= 1
    }
    return last == 0 && oldHash == oldRoot && newHash == newRoot
  }
}
