import ProvisoLog
import Testing

/// Trees against a plain reading of RFC 6962, and every proof of every small tree.
@Suite struct MerkleTreeTests {
  static let leaves = (0..<70).map { TreeHash.leaf([UInt8]("leaf \($0)".utf8)) }
  static let tree = MerkleTree(leaves)

  /// `MTH` as the standard defines it.
  static func root(_ leaves: ArraySlice<TreeHash>) -> TreeHash {
    if leaves.isEmpty { return .empty }
    if leaves.count == 1 { return leaves[leaves.startIndex] }
    var split = 1
    while split * 2 < leaves.count { split *= 2 }
    return .node(root(leaves.prefix(split)), root(leaves.dropFirst(split)))
  }

  @Test func rootsAreThoseOfTheStandard() {
    for size in 0...Self.leaves.count {
      #expect(Self.tree.root(UInt64(size)) == Self.root(Self.leaves.prefix(size)))
    }
  }

  @Test func everyLeafIsProved() {
    for size in 1...Self.leaves.count {
      let root = Self.tree.root(UInt64(size))
      for index in 0..<size {
        let path = Self.tree.inclusion(of: UInt64(index), in: UInt64(size))
        func proves(_ leaf: TreeHash, at index: Int, in size: Int, _ path: [TreeHash]) -> Bool {
          MerkleProof.proves(leaf, at: UInt64(index), in: UInt64(size), root: root, path: path)
        }
        let leaf = Self.leaves[index]
        #expect(proves(leaf, at: index, in: size, path))
        #expect(!proves(.leaf([]), at: index, in: size, path))
        #expect(!proves(leaf, at: index, in: size, path + [leaf]))
        #expect(path.isEmpty || !proves(leaf, at: index, in: size, Array(path.dropLast())))
        #expect(size == 1 || !proves(leaf, at: (index + 1) % size, in: size, path))
      }
    }
  }

  @Test func everyGrowthIsProved() {
    for new in 0...Self.leaves.count {
      for old in 0...new {
        let path = Self.tree.consistency(from: UInt64(old), to: UInt64(new))
        let (oldRoot, newRoot) = (Self.tree.root(UInt64(old)), Self.tree.root(UInt64(new)))
        func proves(_ oldRoot: TreeHash, _ newRoot: TreeHash, _ path: [TreeHash]) -> Bool {
          MerkleProof.proves(
            from: UInt64(old), oldRoot, to: UInt64(new), newRoot, path: path)
        }
        #expect(proves(oldRoot, newRoot, path))
        #expect(!proves(oldRoot, newRoot, path + [newRoot]))
        #expect(path.isEmpty || !proves(oldRoot, newRoot, Array(path.dropLast())))
        // From nothing everything may grow; the root of nothing is known.
        #expect(!proves(.leaf([]), newRoot, path))
        #expect(old == 0 || !proves(oldRoot, .leaf([]), path))
      }
    }
  }
}
