import ProvisoLog
import Testing

@Suite struct TileTests {
  @Test(arguments: [
    "tile/0/000", "tile/0/x001/x234/067", "tile/1/000.p/1", "tile/entries/002.p/88",
    "tile/63/999", "tile/entries/x001/000.p/255",
  ])
  func addressesAreReadAgain(_ text: String) { #expect(TilePath(text)?.text == text) }

  @Test(arguments: [
    "", "tile", "tile/0", "tile/00/000", "tile/64/000", "tile/0/0", "tile/0/0000", "tile/0/001/000",
    "tile/0/x000/000", "tile/0/000.p/0", "tile/0/000.p/256", "tile/0/000.p/01", "tile/0/000.p",
    "tile/-1/000", "tile/0/000/", "/tile/0/000", "tile/entries/x00/000", "tile/0/00a",
  ])
  func otherSpellingsAreRefused(_ text: String) { #expect(TilePath(text) == nil) }

  @Test func aTreeHasItsTiles() {
    #expect(TilePath.all(ofSize: 0).isEmpty)
    let of256 = TilePath.all(ofSize: 256).map(\.text)
    #expect(of256 == ["tile/0/000", "tile/entries/000", "tile/1/000.p/1"])
    let of70000 = TilePath.all(ofSize: 70_000).filter { $0.kind != .entries }
    #expect(of70000.count == 273 + 1 + 1 + 1 + 1)
    #expect(of70000.suffix(3).map(\.text) == ["tile/1/000", "tile/1/001.p/17", "tile/2/000.p/1"])
  }

  @Test func bundlesAreReadAgain() {
    let entries: [[UInt8]] = [[], [1], [UInt8](repeating: 7, count: 65_535)]
    let bytes = EntryBundle.bytes(entries)
    #expect(EntryBundle.entries(bytes, width: 3) == entries)
    #expect(EntryBundle.entries(bytes, width: 2) == nil)
    #expect(EntryBundle.entries(bytes, width: 4) == nil)
    #expect(EntryBundle.entries(bytes.dropLast(), width: 3) == nil)
  }

  /// A log of 600 entries, published and read again, with any byte of it changed.
  @Test func everyDamageIsSeen() throws {
    let entries = (0..<300).map { [UInt8]("entry \($0)".utf8) }
    let tree = MerkleTree(entries.map(TreeHash.leaf))
    let checkpoint = Checkpoint(origin: "log.example", size: tree.size, root: tree.root)
    var files: [String: [UInt8]] = [:]
    for path in TilePath.all(ofSize: tree.size) {
      switch path.kind {
      case .level(let level): files[path.text] = Tile.bytes(level: level, path, of: tree)
      case .entries:
        let start = Int(path.index) * TilePath.full
        files[path.text] = EntryBundle.bytes(entries[start..<start + path.width])
      }
    }
    let whole = TiledLog { [files] in files[$0] }
    #expect(try whole.entries(whole.tree(checkpoint)) == entries)
    for name in files.keys.sorted() {
      let count = files[name]?.count ?? 0
      for place in stride(from: 0, to: count, by: max(1, count / 40)) {
        var damaged = files
        damaged[name]?[place] ^= 0x10
        let log = TiledLog { [damaged] in damaged[$0] }
        #expect(throws: TiledLog.Fault.self, "\(name) at \(place)") {
          try log.entries(log.tree(checkpoint))
        }
      }
      var missing = files
      missing[name] = nil
      let log = TiledLog { [missing] in missing[$0] }
      #expect(throws: TiledLog.Fault.self) { try log.entries(log.tree(checkpoint)) }
    }
  }
}
