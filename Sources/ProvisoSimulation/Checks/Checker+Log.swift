import ProvisoLog
import ProvisoQueue

/// I10, I15, I17: the log as outsiders see it, and the end of a simulation.
extension Checker {
  /// A checkpoint is published: it extends the one before.
  mutating func publish(_ ledger: MemoryLedger) throws(Violation) {
    guard ledger.nextLeaf >= tree.size else {
      throw Violation(.checkpoints, "the log is shorter than what was published")
    }
    for leaf in ledger.log[entries.count...] {
      tree.append(TreeHash.leaf(leaf))
      entries.append(leaf)
    }
    let size = tree.size
    if let published {
      let path = tree.consistency(from: published.size, to: size)
      let extends = MerkleProof.proves(
        from: published.size, published.root, to: size, tree.root, path: path)
      guard extends else {
        throw Violation(.checkpoints, "the checkpoint of \(size) does not extend the last")
      }
    }
    published = (size, tree.root)
    coverage.count("checkpoint")
  }

  /// Everything has come to rest.
  mutating func end(_ ledger: MemoryLedger) throws(Violation) {
    for request in ledger.allRequests {
      guard !request.state.isOpen else {
        throw Violation(.settles, "\(request.id) is \(request.state.rawValue) for ever")
      }
      guard lives[request.id]?.state == request.state else {
        throw Violation(.leaves, "\(request.id) is not what the log says")
      }
      try replay(request, in: ledger)
    }
    // The bytes that were hashed once are the bytes that stand there now.
    guard ledger.log == entries, entries.allSatisfy({ $0.count <= 65_535 }) else {
      throw Violation(.checkpoints, "an entry was rewritten after it was published")
    }
  }
}
