/// What an auditor finds of a published log: who signed its checkpoint, whether tiles and entries
/// are what that says, and whether it grew out of one that was kept elsewhere.
package struct LogAudit: Sendable {
  package let note: SignedNote
  package let checkpoint: Checkpoint
  package let signers: [VerifierKey]
  package let tree: MerkleTree
  package let entries: [[UInt8]]
  /// The size of the checkpoint that was kept elsewhere; nil: there was none to compare with.
  package let pinnedSize: UInt64?

  package enum Fault: Error, Sendable {
    case note(SignedNote.Fault)
    case noCheckpoint
    case noKeyOfLog(String)
    case tiles(TiledLog.Fault)
    case pinned(SignedNote.Fault)
    case pinnedIsNone
    case otherLog(String)
    /// The pinned checkpoint is larger than the log is now.
    case shrunk(from: UInt64, to: UInt64)
    /// At the pinned size the log has another root.
    case forked(UInt64)
  }

  /// `pinned` is a checkpoint of the same log, signed by the same keys, from a place that whoever
  /// keeps the log cannot write to.
  package init(
    _ log: TiledLog, note bytes: [UInt8], keys: [VerifierKey], pinned: [UInt8]? = nil
  ) throws(Fault) {
    (note, checkpoint, signers) = try Self.read(bytes, keys)
    do throws(TiledLog.Fault) {
      tree = try log.tree(checkpoint)
      entries = try log.entries(tree)
    } catch {
      throw .tiles(error)
    }
    guard let pinned else {
      pinnedSize = nil
      return
    }
    let old: Checkpoint
    do throws(Fault) {
      old = try Self.read(pinned, keys).1
    } catch {
      switch error {
      case .note(let fault): throw .pinned(fault)
      default: throw .pinnedIsNone
      }
    }
    guard old.origin.utf8.elementsEqual(checkpoint.origin.utf8) else {
      throw .otherLog(old.origin)
    }
    guard old.size <= checkpoint.size else {
      throw .shrunk(from: old.size, to: checkpoint.size)
    }
    guard tree.root(old.size) == old.root else { throw .forked(old.size) }
    pinnedSize = old.size
  }

  /// Witnesses alone cannot speak for a log: one of the signers has the log's own kind of key.
  private static func read(
    _ bytes: [UInt8], _ keys: [VerifierKey]
  ) throws(Fault) -> (SignedNote, Checkpoint, [VerifierKey]) {
    let note: SignedNote
    let signers: [VerifierKey]
    do throws(SignedNote.Fault) {
      note = try SignedNote(bytes)
      signers = try note.verified(by: keys)
    } catch {
      throw .note(error)
    }
    guard let checkpoint = Checkpoint(note.text) else { throw .noCheckpoint }
    guard signers.contains(where: { $0.type == .ed25519 }) else {
      throw .noKeyOfLog(checkpoint.origin)
    }
    return (note, checkpoint, signers)
  }

  /// The receipt of an entry under this checkpoint.
  package func receipt(of index: UInt64) -> Receipt? {
    guard index < tree.size else { return nil }
    return Receipt(
      index: index, path: tree.inclusion(of: index, in: tree.size), checkpoint: note)
  }
}

extension LogAudit.Fault {
  package var text: String {
    switch self {
    case .note(let fault): "the checkpoint: \(fault.text)"
    case .noCheckpoint: "the checkpoint is a note of something else"
    case .noKeyOfLog(let origin): "only witnesses have signed the checkpoint of \(origin)"
    case .tiles(let fault): fault.text
    case .pinned(let fault): "the pinned checkpoint: \(fault.text)"
    case .pinnedIsNone: "the pinned file is no checkpoint of a log"
    case .otherLog(let origin): "the pinned checkpoint is of another log, \(origin)"
    case .shrunk(let old, let new):
      "the log has \(new) entries, but had \(old) when the checkpoint was pinned"
    case .forked(let size):
      "the first \(size) entries are not those of the pinned checkpoint: the log was rewritten"
    }
  }
}

extension TiledLog.Fault {
  package var text: String {
    switch self {
    case .missing(let path): "\(path) is missing"
    case .damaged(let path): "\(path) is damaged"
    case .otherRoot: "the leaves give another root than the checkpoint says"
    case .otherEntry(let index): "entry \(index) is not the one that its leaf was made of"
    }
  }
}
