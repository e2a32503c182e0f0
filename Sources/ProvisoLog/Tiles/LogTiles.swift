/// The files of a published log, made of its entries.
package struct LogTiles: Sendable {
  private let tree: MerkleTree
  private let entries: [[UInt8]]

  package init(_ entries: [[UInt8]]) {
    self.entries = entries
    tree = MerkleTree(entries.map { TreeHash.leaf($0) })
  }

  /// Nil for a tile that these entries do not fill.
  package func bytes(_ path: TilePath) -> [UInt8]? {
    let (start, overflows) = path.index.multipliedReportingOverflow(by: UInt64(TilePath.full))
    let (end, exceeds) = start.addingReportingOverflow(UInt64(path.width))
    guard !overflows, !exceeds else { return nil }
    switch path.kind {
    case .level(let level):
      guard level < 8, end <= tree.size >> UInt64(8 * level) else { return nil }
      return Tile.bytes(level: level, path, of: tree)
    case .entries:
      guard end <= tree.size else { return nil }
      return EntryBundle.bytes(entries[Int(start)..<Int(end)])
    }
  }

  package var log: TiledLog {
    TiledLog { text in TilePath(text).flatMap { bytes($0) } }
  }
}
