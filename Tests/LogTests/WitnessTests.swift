import ProvisoLog
import Testing

@Suite struct WitnessTests {
  static let log = NoteTests.key("log.example")
  static let tree = MerkleTree((0..<9).map { TreeHash.leaf([UInt8($0)]) })

  static func body(
    _ old: UInt64, _ new: UInt64, _ path: [TreeHash]? = nil, root: TreeHash? = nil
  ) -> [UInt8] {
    let checkpoint = Checkpoint(origin: "log.example", size: new, root: root ?? tree.root(new))
    let note = NoteTests.signed(checkpoint.text, by: log)
    let path = path ?? (old <= new ? tree.consistency(from: old, to: new) : [])
    let head = (["old \(old)"] + path.map(\.base64)).map { $0 + "\n" }.joined()
    return Array("\(head)\n".utf8) + note.bytes
  }

  static func witness() -> Witness {
    Witness(
      NoteTests.key("witness.example", .cosignature, 3),
      logs: [Witness.Log(origin: "log.example", keys: [log.verifier])])
  }

  @Test func itSignsWhatGrew() throws {
    var witness = Self.witness()
    for (old, new) in [(0, 3), (3, 3), (3, 8), (8, 9)] as [(UInt64, UInt64)] {
      guard case .cosigned(let line) = witness.add(Self.body(old, new), atSeconds: 5) else {
        Issue.record("from \(old) to \(new)")
        return
      }
      // The line stands below the log's own, and both verify.
      let checkpoint = Checkpoint(origin: "log.example", size: new, root: Self.tree.root(new))
      let own = NoteTests.signed(checkpoint.text, by: Self.log).bytes
      let note = try SignedNote(own + Array(line.utf8))
      let key = NoteTests.key("witness.example", .cosignature, 3).verifier
      #expect(try note.verified(by: [Self.log.verifier, key]).count == 2)
    }
  }

  @Test func itRefusesWhatDidNot() {
    var witness = Self.witness()
    #expect(witness.add(Self.body(0, 5), atSeconds: 5).status == 200)
    #expect(witness.add(Self.body(0, 8), atSeconds: 5) == .conflict(5))
    #expect(witness.add(Self.body(5, 4), atSeconds: 5) == .malformed)
    #expect(witness.add(Self.body(5, 8, []), atSeconds: 5) == .inconsistent)
    #expect(witness.add(Self.body(5, 5, root: .leaf([])), atSeconds: 5) == .inconsistent)
    #expect(witness.add(Array("old 5\n".utf8), atSeconds: 5) == .malformed)
    var forged = Self.body(5, 8)
    forged[forged.count - 10] ^= 1
    #expect(witness.add(forged, atSeconds: 5) == .wrongSignature)
    #expect(witness.seen.map { $0?.size } == [5])
  }
}
