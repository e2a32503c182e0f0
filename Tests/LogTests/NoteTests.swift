import ProvisoLog
import Testing

@Suite struct NoteTests {
  static func key(_ name: String, _ type: SignatureType = .ed25519, _ byte: UInt8 = 1) -> SignerKey
  {
    SignerKey(name: name, type, seed: [UInt8](repeating: byte, count: 32))!
  }

  static func signed(_ text: String, by keys: SignerKey...) -> SignedNote {
    var note = SignedNote(unsigned: text)
    for key in keys { note.sign(key) }
    return note
  }

  @Test func keysAreReadAgain() throws {
    let key = Self.key("log.example/a")
    #expect(SignerKey(key.text)?.text == key.text)
    #expect(VerifierKey(key.verifier.text) == key.verifier)
    #expect(SignerKey(name: "a b", seed: [UInt8](repeating: 1, count: 32)) == nil)
    #expect(SignerKey(name: "a+b", seed: [UInt8](repeating: 1, count: 32)) == nil)
    #expect(SignerKey(name: "a", seed: [1]) == nil)
  }

  @Test func keysWithEqualLettersAreNotTheSame() {
    // U+00E9 against e and U+0301: Swift's strings are equal, these keys are not.
    let one = Self.key("caf\u{E9}").verifier
    let other = Self.key("cafe\u{301}").verifier
    #expect(one.identity != other.identity)
  }

  @Test func strangersArePassedOver() throws {
    let (log, other, stranger) = (Self.key("a"), Self.key("b", .ed25519, 2), Self.key("c"))
    let bytes = Self.signed("text\n\nmore\n", by: stranger, log).bytes
    let note = try SignedNote(bytes)
    #expect(note.text == "text\n\nmore\n")
    #expect(try note.verified(by: [log.verifier, other.verifier]) == [log.verifier])
    #expect(throws: SignedNote.Fault.self) { try note.verified(by: [other.verifier]) }
  }

  @Test func aWrongSignatureSpoilsTheNote() throws {
    let (log, other) = (Self.key("a"), Self.key("b", .ed25519, 2))
    let mixed = Array(
      String(decoding: Self.signed("one\n", by: log).bytes, as: UTF8.self).utf8
    )
    let foreign = Self.signed("two\n", by: other).signatures.map(\.line).joined()
    let note = try SignedNote(mixed + Array(foreign.utf8))
    #expect(throws: SignedNote.Fault.self) {
      try note.verified(by: [log.verifier, other.verifier])
    }
  }

  @Test(arguments: [
    "", "\n", "text\n", "text\n\n", "text\n\n- a AAAAAAA=\n", "text\n\n— a\n", "text\n\n— a AAAA",
    "text\n\n— a AAAA\n", "text\n\n— a+b AAAAAAAA\n", "te\txt\n\n— a AAAAAAAA\n",
    "text\n\n— a AAAAAAA\n", "text\n\n—  a AAAAAAAA\n",
  ])
  func whatIsNoNoteIsRefused(_ text: String) {
    #expect(throws: SignedNote.Fault.self) { try SignedNote(Array(text.utf8)) }
  }

  @Test func notesThatAreNotUTF8AreRefused() {
    #expect(throws: SignedNote.Fault.self) {
      try SignedNote(Array("te".utf8) + [0xFF] + Array("xt\n\n— a AAAAAAAA\n".utf8))
    }
  }

  @Test(arguments: [
    "origin\n1\n", "origin\n01\n\(TreeHash.empty.base64)\n", "\n1\n\(TreeHash.empty.base64)\n",
    "origin\n-1\n\(TreeHash.empty.base64)\n", "origin\n1\nAAAA\n",
    "origin\n9223372036854775808\n\(TreeHash.empty.base64)\n",
    "origin\n1\n\(TreeHash.empty.base64)\n\n", "origin\n1\n\(TreeHash.empty.base64)",
    "origin\n0\n\(TreeHash.leaf([]).base64)\n",
  ])
  func whatIsNoCheckpointIsRefused(_ text: String) { #expect(Checkpoint(text) == nil) }

  @Test func checkpointsAreReadAgain() {
    let text = "origin\n7\n\(TreeHash.leaf([1]).base64)\nan extension\n"
    #expect(Checkpoint(text)?.text == text)
  }
}
