import ProvisoLog
import Testing

/// A log as its keeper publishes it, and what an auditor says of it.
private struct Published {
  static let log = NoteTests.key("log.example")
  static let witness = NoteTests.key("witness.example", .cosignature, 3)

  var files: [String: [UInt8]] = [:]
  let tree: MerkleTree

  init(_ entries: [[UInt8]]) {
    tree = MerkleTree(entries.map(TreeHash.leaf))
    for path in TilePath.all(ofSize: tree.size) {
      switch path.kind {
      case .level(let level): files[path.text] = Tile.bytes(level: level, path, of: tree)
      case .entries:
        let start = Int(path.index) * TilePath.full
        files[path.text] = EntryBundle.bytes(entries[start..<start + path.width])
      }
    }
  }

  static func entries(_ count: Int, _ word: String = "entry") -> [[UInt8]] {
    (0..<count).map { [UInt8]("\(word) \($0)".utf8) }
  }

  func checkpoint(_ size: UInt64? = nil, by key: SignerKey = log) -> [UInt8] {
    let size = size ?? tree.size
    let text = Checkpoint(origin: "log.example", size: size, root: tree.root(size)).text
    guard key.verifier.type == .cosignature else { return NoteTests.signed(text, by: key).bytes }
    var note = SignedNote(unsigned: text)
    note.cosign(key, atSeconds: 5)
    return note.bytes
  }

  func audit(
    _ note: [UInt8]? = nil, pinned: [UInt8]? = nil
  ) throws(LogAudit.Fault) -> LogAudit {
    let keys = [Self.log.verifier, Self.witness.verifier]
    let files = files
    return try LogAudit(
      TiledLog { files[$0] }, note: note ?? checkpoint(), keys: keys, pinned: pinned)
  }

  /// What is wrong, or nothing.
  func fault(_ note: [UInt8]? = nil, pinned: [UInt8]? = nil) -> String? {
    do throws(LogAudit.Fault) {
      _ = try audit(note, pinned: pinned)
      return nil
    } catch {
      return error.text
    }
  }
}

@Suite struct LogAuditTests {
  @Test func aSoundLogIsFoundSo() throws {
    let log = Published(Published.entries(300))
    let audit = try log.audit(pinned: log.checkpoint(7))
    #expect(audit.entries == Published.entries(300) && audit.pinnedSize == 7)
    #expect(try log.audit().pinnedSize == nil)
    let receipt = try #require(audit.receipt(of: 299))
    let proved = try receipt.verified(
      .leaf(Published.entries(300)[299]), origin: "log.example", by: [Published.log.verifier])
    #expect(proved.size == 300 && audit.receipt(of: 300) == nil)
  }

  /// The keeper of the log, with its key, writes another history: only what was kept tells.
  @Test func aRewrittenLogIsCaughtByWhatWasKept() {
    let before = Published(Published.entries(10))
    let after = Published(Published.entries(12, "other"))
    #expect(after.fault() == nil)
    #expect(after.fault(pinned: before.checkpoint())?.contains("rewritten") == true)
    let shorter = Published(Published.entries(9))
    #expect(
      shorter.fault(pinned: before.checkpoint())
        == "the log has 9 entries, but had 10 when the checkpoint was pinned")
  }

  @Test func aWitnessDoesNotSpeakForTheLog() {
    let log = Published(Published.entries(3))
    #expect(
      log.fault(log.checkpoint(by: Published.witness))
        == "only witnesses have signed the checkpoint of log.example")
    #expect(
      log.fault(log.checkpoint(by: NoteTests.key("mallory", .ed25519, 9)))
        == "the checkpoint: no trusted key has signed the note")
    #expect(log.fault(pinned: Array("x".utf8))?.hasPrefix("the pinned checkpoint") == true)
  }

  @Test(
    arguments: [
      (#"{"a":1,"seq":3}"#, nil),
      (#"{"seq":3, "a":1}"#, "is not in the one canonical form (RFC 8785)"),
      (#"{"a":1}"#, "has no `seq`"), (#"{"seq":4}"#, "says that its place is 4"),
      (#"{"seq":"3"}"#, "has no `seq`"), (#"{"seq":-3}"#, "has no `seq`"),
      ("[3]", "is no JSON object"),
      ("", "is no JSON object"), (#"{"seq":3,"seq":3}"#, "is no JSON object"),
    ] as [(String, String?)])
  func leavesAreCanonicalAndInOrder(_ leaf: String, _ wanted: String?) {
    var found: String?
    do throws(AuditLeaf.Fault) {
      try AuditLeaf.check(Array(leaf.utf8), at: 3)
    } catch {
      found = error.text
    }
    #expect(found == wanted)
  }
}
