/// A log as others publish it: a checkpoint and tiles, which `read` gives by their addresses below
/// the prefix. Nothing in it is believed before it was hashed.
package struct TiledLog {
  private let read: (String) -> [UInt8]?

  package init(read: @escaping (String) -> [UInt8]?) { self.read = read }

  package enum Fault: Error, Sendable {
    case missing(String)
    case damaged(String)
    /// The tiles give another root than the checkpoint says.
    case otherRoot
    /// An entry that does not hash to its place in the tile.
    case otherEntry(UInt64)
  }

  /// The tree of a checkpoint: its leaves as the tiles of level 0 have them, every tile above
  /// compared with them, and the root compared with the checkpoint.
  package func tree(_ checkpoint: Checkpoint) throws(Fault) -> MerkleTree {
    var tree = MerkleTree()
    for path in TilePath.all(ofSize: checkpoint.size) where path.kind == .level(0) {
      for hash in try hashes(path) { tree.append(hash) }
    }
    for path in TilePath.all(ofSize: checkpoint.size) {
      guard case .level(let level) = path.kind, level > 0 else { continue }
      let found = try bytes(path)
      guard found == Tile.bytes(level: level, path, of: tree) else { throw .damaged(path.text) }
    }
    guard tree.root == checkpoint.root else { throw .otherRoot }
    return tree
  }

  /// The entries of a checkpoint in their order, each compared with its leaf.
  package func entries(_ tree: MerkleTree) throws(Fault) -> [[UInt8]] {
    var entries: [[UInt8]] = []
    for path in TilePath.all(ofSize: tree.size) where path.kind == .entries {
      let found = try bytes(path)
      guard let bundle = EntryBundle.entries(found, width: path.width) else {
        throw .damaged(path.text)
      }
      for entry in bundle {
        let index = UInt64(entries.count)
        guard TreeHash.leaf(entry) == tree.subtree(0, index) else { throw .otherEntry(index) }
        entries.append(entry)
      }
    }
    return entries
  }

  private func hashes(_ path: TilePath) throws(Fault) -> [TreeHash] {
    guard let hashes = Tile.hashes(try bytes(path), width: path.width) else {
      throw .damaged(path.text)
    }
    return hashes
  }

  /// A partial tile may have become a full one since.
  private func bytes(_ path: TilePath) throws(Fault) -> [UInt8] {
    if let found = read(path.text) { return found }
    let full = TilePath(path.kind, path.index)
    guard path.width < TilePath.full, let found = read(full.text) else {
      throw .missing(path.text)
    }
    return try Self.part(of: found, path)
  }

  private static func part(of full: [UInt8], _ path: TilePath) throws(Fault) -> [UInt8] {
    switch path.kind {
    case .level: return Array(full.prefix(path.width * TreeHash.size))
    case .entries:
      guard let entries = EntryBundle.entries(full, width: TilePath.full) else {
        throw .damaged(path.text)
      }
      return EntryBundle.bytes(entries.prefix(path.width))
    }
  }
}
