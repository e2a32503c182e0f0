/// What stands in tiles and in bundles of entries (C2SP tlog-tiles).
package enum Tile {
  /// The hashes of a tile, one after another, out of a tree that is large enough for it.
  package static func bytes(level: Int, _ path: TilePath, of tree: MerkleTree) -> [UInt8] {
    let start = path.index * UInt64(TilePath.full)
    return (0..<path.width).flatMap { tree.subtree(8 * level, start + UInt64($0)).bytes }
  }

  /// Nil where the bytes are not `width` hashes.
  package static func hashes(_ bytes: [UInt8], width: Int) -> [TreeHash]? {
    guard bytes.count == width * TreeHash.size else { return nil }
    return (0..<width).compactMap { TreeHash(bytes[$0 * TreeHash.size..<($0 + 1) * TreeHash.size]) }
  }
}

/// Entries, each behind its length in two bytes.
package enum EntryBundle {
  package static let mostBytes = Int(UInt16.max)

  /// Every entry has at most `mostBytes`.
  package static func bytes(_ entries: some Sequence<[UInt8]>) -> [UInt8] {
    var bytes: [UInt8] = []
    for entry in entries {
      precondition(entry.count <= mostBytes)
      bytes.append(UInt8(entry.count >> 8))
      bytes.append(UInt8(entry.count & 0xFF))
      bytes += entry
    }
    return bytes
  }

  /// Nil where the bytes are not exactly `width` entries.
  package static func entries(_ bytes: [UInt8], width: Int) -> [[UInt8]]? {
    var entries: [[UInt8]] = []
    var place = 0
    while place < bytes.count {
      guard bytes.count - place >= 2, entries.count < width else { return nil }
      let count = Int(bytes[place]) << 8 | Int(bytes[place + 1])
      guard bytes.count - place - 2 >= count else { return nil }
      entries.append(Array(bytes[place + 2..<place + 2 + count]))
      place += 2 + count
    }
    return entries.count == width ? entries : nil
  }
}
