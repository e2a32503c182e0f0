package import ProvisoLog

/// A log as a folder: `checkpoint`, and tiles below `tile` (C2SP tlog-tiles).
package struct FolderLog {
  private let path: String

  package init(path: String) { self.path = path }

  package func checkpoint() throws(Failure) -> [UInt8] {
    try Files.read("\(path)/checkpoint", limit: SignedNote.mostBytes)
  }

  /// What cannot be read is missing, and told as that.
  package var tiles: TiledLog {
    let path = path
    // A full bundle has 256 entries of at most 65,537 bytes with their lengths.
    return TiledLog { try? Files.read("\(path)/\($0)", limit: 256 * 65_537) }
  }
}
