package import ProvisoLog

/// A log as a folder: `checkpoint`, and tiles below `tile` (C2SP tlog-tiles).
package struct FolderLog {
  private let path: String

  package init(path: String) { self.path = path }

  package func checkpoint() throws(Failure) -> [UInt8] {
    try Files.read("\(path)/checkpoint", limit: SignedNote.mostBytes)
  }

  /// Publishes a verified log here: the checkpoint comes last, so that nobody reads one whose tiles
  /// are not there yet.
  package func write(_ audit: LogAudit) throws(Failure) {
    let tiles = LogTiles(audit.entries)
    for place in TilePath.all(ofSize: audit.checkpoint.size) {
      guard let bytes = tiles.bytes(place) else {
        throw Failure(code: .internalError, message: "\(place.text) cannot be made")
      }
      try Files.makeFolders(above: "\(path)/\(place.text)")
      try Files.write(bytes, to: "\(path)/\(place.text)")
    }
    try Files.makeFolders(above: "\(path)/checkpoint")
    try Files.write(audit.note.bytes, to: "\(path)/checkpoint")
  }

  /// What cannot be read is missing, and told as that.
  package var tiles: TiledLog {
    let path = path
    // A full bundle has 256 entries of at most 65,537 bytes with their lengths.
    return TiledLog { try? Files.read("\(path)/\($0)", limit: 256 * 65_537) }
  }
}
