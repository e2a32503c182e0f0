import Foundation
import ProvisoJSON
import ProvisoLanguage
import ProvisoLog
import ProvisoQueue

/// What the writer's thread finds when a store opens: the database at its newest version, and the
/// tree of its log, which must be what was published before, grown.
struct Opening {
  let connection: Connection
  let ledger: SQLiteLedger
  let file: CheckpointFile
  let log: PublishedLog
  /// The newest moment that the store knows.
  let newest: Moment

  init(_ path: String, signer: SignerKey) throws {
    connection = try Connection(path, .writing)
    try Schema.prepare(connection, path: path)
    ledger = try SQLiteLedger(connection, Codec())
    let tree = try Self.tree(ledger)
    let file = try CheckpointFile(path + "-checkpoint")
    let kept = [try file.newest(by: signer.verifier), try Self.last(ledger)].compactMap(\.self)
    log = PublishedLog(tree, signer: signer)
    for checkpoint in kept { try Self.check(log.checkpoint, tree, extends: checkpoint) }
    if log.size > 0, !kept.contains(log.checkpoint) { try file.put(log.bytes) }
    self.file = file
    newest = try Self.newest(ledger)
  }

  private static func tree(_ ledger: SQLiteLedger) throws -> MerkleTree {
    let hashes = try ledger.connection.rows("SELECT seq, hash FROM leaves ORDER BY seq") {
      (index: $0.index(0), hash: TreeHash($0.blob(1)))
    }
    var tree = MerkleTree()
    for (index, hash) in hashes {
      guard index == tree.size, let hash else {
        throw StoreFault.damaged("entry \(tree.size) of the log is missing")
      }
      tree.append(hash)
    }
    return tree
  }

  /// The checkpoint that the database itself remembers.
  private static func last(_ ledger: SQLiteLedger) throws -> Checkpoint? {
    guard let bytes = try ledger.meta("checkpoint", read: { $0.blob(0) }) else { return nil }
    guard let note = try? SignedNote(bytes), let checkpoint = Checkpoint(note.text) else {
      throw StoreFault.damaged("the stored checkpoint cannot be read")
    }
    return checkpoint
  }

  private static func check(
    _ found: Checkpoint, _ tree: MerkleTree, extends published: Checkpoint
  ) throws {
    guard published.origin.utf8.elementsEqual(found.origin.utf8) else {
      throw OpeningFault.notAnExtension(
        "this store published the log \(published.origin); the key is of \(found.origin)")
    }
    guard published.size <= found.size else {
      throw OpeningFault.notAnExtension(
        "the log has \(found.size) entries, but \(published.size) were published: was the database "
          + "put back from a backup? Approvals that came later are lost; nothing starts on it.")
    }
    guard tree.root(published.size) == published.root else {
      throw OpeningFault.notAnExtension(
        "the first \(published.size) entries of the log are not those that were published")
    }
  }

  /// By the last transaction, and by the last entry, whichever is later.
  private static func newest(_ ledger: SQLiteLedger) throws -> Moment {
    let clock = try ledger.meta("clock") { $0.moment(0) }
    guard ledger.nextLeaf > 0, let leaf = try ledger.leaf(ledger.nextLeaf - 1) else {
      return clock ?? Moment(milliseconds: 0)
    }
    let told = JSONTree.read(leaf)?["time"]?.text.flatMap { Moment($0) }
    return max(clock ?? Moment(milliseconds: 0), told ?? Moment(milliseconds: 0))
  }
}
