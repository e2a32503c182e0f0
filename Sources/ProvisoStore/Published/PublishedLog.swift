import ProvisoLog

/// The tree of the committed leaves, and the checkpoint under which others know it. The tree may
/// have leaves that no checkpoint tells of yet; nothing of them is given away.
struct PublishedLog: Sendable {
  private(set) var tree: MerkleTree
  private(set) var checkpoint: Checkpoint
  private(set) var note: SignedNote
  private(set) var bytes: [UInt8]

  init(_ tree: MerkleTree, signer: SignerKey) {
    self.tree = tree
    checkpoint = Checkpoint(
      origin: signer.verifier.identity.name, size: tree.size, root: tree.root)
    note = Self.signed(checkpoint, signer)
    bytes = note.bytes
  }

  static func signed(_ checkpoint: Checkpoint, _ signer: SignerKey) -> SignedNote {
    var note = SignedNote(unsigned: checkpoint.text)
    note.sign(signer)
    return note
  }

  /// The checkpoint that tells of these leaves, too.
  mutating func append(_ hashes: [TreeHash]) -> Checkpoint {
    for hash in hashes { tree.append(hash) }
    return Checkpoint(origin: checkpoint.origin, size: tree.size, root: tree.root)
  }

  mutating func publish(_ checkpoint: Checkpoint, _ note: SignedNote, _ bytes: [UInt8]) {
    self.checkpoint = checkpoint
    self.note = note
    self.bytes = bytes
  }

  var size: UInt64 { checkpoint.size }

  func receipt(of index: UInt64) -> Receipt? {
    guard index < size else { return nil }
    return Receipt(index: index, path: tree.inclusion(of: index, in: size), checkpoint: note)
  }

  /// A tile of hashes; nil where the published tree does not fill it.
  func tile(_ path: TilePath) -> [UInt8]? {
    guard case .level(let level) = path.kind, level < 8 else { return nil }
    let (start, overflows) = path.index.multipliedReportingOverflow(by: 256)
    let (end, exceeds) = start.addingReportingOverflow(UInt64(path.width))
    guard !overflows, !exceeds, end <= size >> UInt64(8 * level) else { return nil }
    return Tile.bytes(level: level, path, of: tree)
  }

  /// The entries that a bundle holds; nil where the published tree does not fill it.
  func entries(_ path: TilePath) -> Range<UInt64>? {
    guard case .entries = path.kind, path.index <= size / 256 else { return nil }
    let start = path.index * 256
    let end = start + UInt64(path.width)
    return end <= size ? start..<end : nil
  }
}
