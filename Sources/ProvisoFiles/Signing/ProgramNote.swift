package import ProvisoLog
package import ProvisoProgram
import ProvisoText

/// What is signed of a program: whose set it is, its epoch, and the digest of what it means
/// (language reference, section 9). The text of a signed note, kept beside the file as `FILE.note`.
package struct ProgramNote {
  package let set: String
  package let kind: ProgramKind
  package let epoch: UInt64
  package let digest: String

  package init(_ program: Program, set: String) {
    self.set = set
    kind = program.kind
    epoch = program.epoch
    digest = program.digestText
  }

  package static func path(of program: String) -> String { program + ".note" }

  /// Set names are one word, so that no name can look like two lines.
  package static func isSetName(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.count <= 200
      && name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
  }

  package var text: String { "proviso/program/v1\n\(kind)\n\(set)\n\(epoch)\n\(digest)\n" }

  package func signed(by key: SignerKey) -> [UInt8] {
    var note = SignedNote(unsigned: text)
    note.sign(key)
    return note.bytes
  }
}

/// What a door demands of a program before it decides by it.
package struct ProgramDemands: Sendable {
  /// Keys of which one must have signed; none: no signature is demanded.
  private let keys: [VerifierKey]
  private let set: String?
  private let leastEpoch: UInt64

  package init(
    keys texts: [String] = [], set: String? = nil, leastEpoch: UInt64 = 0
  ) throws(Failure) {
    var keys: [VerifierKey] = []
    for text in texts {
      guard let key = VerifierKey(text), key.type == .ed25519 else {
        throw .usage(
          "\(text.visible) is no key; it looks like name+12345678+Aa…, as `proviso key` prints it")
      }
      keys.append(key)
    }
    if !keys.isEmpty, set == nil {
      throw .usage("--signed-by needs --set NAME: which set was signed?")
    }
    if keys.isEmpty, set != nil {
      throw .usage("--set says which set was signed; --signed-by KEY is missing")
    }
    self.keys = keys
    self.set = set
    self.leastEpoch = leastEpoch
  }

  package var needsSignature: Bool { !keys.isEmpty }

  /// Refuses a program that is older than demanded, or not signed as demanded; `note` gives the
  /// bytes beside it.
  package func check(
    _ program: Program, name: String, note: () throws(Failure) -> [UInt8]
  ) throws(Failure) {
    guard program.epoch >= leastEpoch else {
      throw .unusable(
        "\(name): epoch \(program.epoch) is refused, at least \(leastEpoch) is demanded")
    }
    guard let set, needsSignature else { return }
    let noteName = ProgramNote.path(of: name)
    let bytes = try note()
    let text: String
    do throws(SignedNote.Fault) {
      let note = try SignedNote(bytes)
      _ = try note.verified(by: keys)
      text = note.text
    } catch {
      throw .unusable("\(noteName): \(error.text)")
    }
    guard text.utf8.elementsEqual(ProgramNote(program, set: set).text.utf8) else {
      throw .unusable(
        "\(noteName) was signed for something else than set \(set), epoch \(program.epoch), \(program.digestText)"
      )
    }
  }
}
