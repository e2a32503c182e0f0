import Foundation
import ProvisoLog

/// `tlog-tiles/`: each folder below it with a checkpoint is a log.
extension TlogSuite {
  mutating func runLogs() {
    let root = "tlog-tiles"
    let folders = files(below: root, suffix: "checkpoint")
      .map { String($0.dropLast("/checkpoint".utf8.count)) }
    for folder in folders { run(log: "\(root)/\(folder)") }
  }

  private mutating func run(log folder: String) {
    var cases: [(name: String, passed: Bool)] = []
    let keys = keys(of: folder)
    for name in files(below: folder, suffix: "").filter({ $0.hasPrefix("checkpoint") }) {
      cases += verify(folder, name, keys)
    }
    cases += verifyReceipts(folder, keys)
    cases += write(folder)
    record(folder, cases)
  }

  /// The keys that a folder tells, in `vkey` or `golden.json`.
  private func keys(of folder: String) -> [VerifierKey] {
    let golden = object("\(folder)/golden.json") ?? [:]
    let texts = [golden["log_vkey"] as? String, golden["witness_vkey"] as? String]
    let file = bytes("\(folder)/vkey").map { String(decoding: $0, as: UTF8.self) }
    return (texts + [file]).compactMap { $0 }.flatMap { $0.split(whereSeparator: \.isNewline) }
      .compactMap { VerifierKey($0) }
  }

  /// Signature, tiles, root and entries of a checkpoint.
  private func verify(
    _ folder: String, _ name: String, _ keys: [VerifierKey]
  ) -> [(String, Bool)] {
    guard let note = bytes("\(folder)/\(name)").flatMap({ try? SignedNote($0) }),
      let checkpoint = Checkpoint(note.text)
    else { return [(name, false)] }
    var cases: [(String, Bool)] = []
    if !keys.isEmpty {
      cases.append(
        ("\(name), signatures", (try? note.verified(by: keys))?.count == note.signatures.count))
    }
    let log = TiledLog { bytes("\(folder)/\($0)") }
    guard let tree = try? log.tree(checkpoint) else { return cases + [("\(name), tree", false)] }
    cases.append(("\(name), tree of \(checkpoint.size)", true))
    // Some publish hashes only.
    if !files(below: "\(folder)/tile/entries", suffix: "").isEmpty {
      cases.append(("\(name), entries", (try? log.entries(tree)) != nil))
    }
    return cases
  }

  private func verifyReceipts(_ folder: String, _ keys: [VerifierKey]) -> [(String, Bool)] {
    files(below: folder, suffix: ".tlog-proof").map { name in
      let leaf = bytes("\(folder)/\(name.dropLast("tlog-proof".utf8.count))leaf")
      guard let leaf, let bytes = bytes("\(folder)/\(name)"), let receipt = try? Receipt(bytes),
        let checkpoint = Checkpoint(receipt.checkpoint.text)
      else { return (name, false) }
      let isProved =
        (try? receipt.verified(.leaf(leaf), origin: checkpoint.origin, by: keys)) == checkpoint
      let isRefused =
        (try? receipt.verified(.leaf(leaf + [0]), origin: checkpoint.origin, by: keys)) == nil
      return (name, isProved && isRefused && receipt.bytes == bytes)
    }
  }

  /// The log written again from its entries and the seed of its key.
  private func write(_ folder: String) -> [(String, Bool)] {
    guard let signer = signer(of: folder), let entries = entries(of: folder) else { return [] }
    let tree = MerkleTree(entries.map(TreeHash.leaf))
    var cases: [(String, Bool)] = []
    for name in files(below: folder, suffix: "") {
      if let path = TilePath(name) {
        cases.append(("\(name), written", bytes("\(folder)/\(name)") == bytes(path, tree, entries)))
      } else if name.hasPrefix("checkpoint"), let found = bytes("\(folder)/\(name)") {
        cases.append(("\(name), written", isWritten(found, tree, signer, folder)))
      }
    }
    return cases
  }

  /// Whether a checkpoint comes out again, the signature of the witness included, if there is one.
  private func isWritten(
    _ found: [UInt8], _ tree: MerkleTree, _ signer: SignerKey, _ folder: String
  ) -> Bool {
    guard let note = try? SignedNote(found), let old = Checkpoint(note.text) else { return false }
    let checkpoint = Checkpoint(origin: old.origin, size: old.size, root: tree.root(old.size))
    var written = SignedNote(unsigned: checkpoint.text)
    written.sign(signer)
    if note.signatures.count > 1, let witness = witness(of: folder) {
      let seconds = note.signatures[1].bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
      written.cosign(witness, atSeconds: seconds)
    }
    return written.bytes == found
  }

  private func bytes(_ path: TilePath, _ tree: MerkleTree, _ entries: [[UInt8]]) -> [UInt8] {
    switch path.kind {
    case .level(let level): return Tile.bytes(level: level, path, of: tree)
    case .entries:
      let start = Int(path.index) * TilePath.full
      return EntryBundle.bytes(entries[start..<start + path.width])
    }
  }

  private func signer(of folder: String) -> SignerKey? {
    key(of: folder, .ed25519, "log_vkey", "log_seed_hex")
  }

  private func witness(of folder: String) -> SignerKey? {
    key(of: folder, .cosignature, "witness_vkey", "witness_seed_hex")
  }

  /// A key whose seed stands in the folder, or in the `golden.json` of one beside it.
  private func key(
    of folder: String, _ type: SignatureType, _ key: String, _ seed: String
  ) -> SignerKey? {
    let wanted = keys(of: folder).first { $0.type == type }
    let seeds = files(below: "tlog-tiles", suffix: "golden.json").compactMap {
      (object("tlog-tiles/\($0)")?[seed] as? String).flatMap { Self.bytes(hexadecimal: $0) }
    }
    guard let wanted else { return nil }
    return seeds.compactMap { SignerKey(name: wanted.identity.name, type, seed: $0) }
      .first { $0.verifier == wanted }
  }

  /// The entries: the lines of `records.jsonl`, or those of the bundles.
  private func entries(of folder: String) -> [[UInt8]]? {
    if let lines = bytes("\(folder)/records.jsonl") {
      return lines.split(separator: UInt8(ascii: "\n")).map { Array($0) }
    }
    guard let note = bytes("\(folder)/checkpoint").flatMap({ try? SignedNote($0) }),
      let checkpoint = Checkpoint(note.text)
    else { return nil }
    let log = TiledLog { bytes("\(folder)/\($0)") }
    return (try? log.tree(checkpoint)).flatMap { try? log.entries($0) }
  }
}
