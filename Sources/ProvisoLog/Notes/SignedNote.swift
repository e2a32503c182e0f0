/// A text with signature lines below it (C2SP signed-note). What it says counts only once
/// `verified` has found a trusted key among them.
package struct SignedNote: Sendable {
  package struct Signature: Hashable, Sendable {
    package let key: KeyIdentity
    /// What stands after the number of the key.
    package let bytes: [UInt8]
  }

  /// Ends with a line feed.
  package let text: String
  package private(set) var signatures: [Signature]

  /// Bytes of a note that are read; 16 signatures must be, of which the longest known have 5 kB.
  package static let mostBytes = 1 << 20
  package static let mostSignatures = 100

  package enum Fault: Error, Sendable {
    case notUTF8, control, noText, noSignature, badSignatureLine, tooLarge
    /// A signature by a trusted key that does not verify.
    case wrongSignature(String)
    case untrusted

    /// Whether the text may be as it should, and what stands below it is not.
    package var isOfSignatures: Bool {
      switch self {
      case .noSignature, .badSignatureLine, .wrongSignature, .untrusted: true
      case .notUTF8, .control, .noText, .tooLarge: false
      }
    }

    package var text: String {
      switch self {
      case .notUTF8: "the note is not UTF-8"
      case .control: "a control character stands in the note"
      case .noText: "the note has no text above an empty line"
      case .noSignature: "the note has no signature"
      case .badSignatureLine: "a line below the note's text is no signature"
      case .tooLarge: "the note is too large"
      case .wrongSignature(let name): "the signature of \(name) is wrong"
      case .untrusted: "no trusted key has signed the note"
      }
    }
  }

  /// Reads a note, and believes nothing of it.
  package init(_ bytes: [UInt8]) throws(Fault) {
    guard bytes.count <= Self.mostBytes else { throw .tooLarge }
    guard let whole = String(validating: bytes, as: UTF8.self) else { throw .notUTF8 }
    guard bytes.allSatisfy({ $0 >= 0x20 || $0 == 0x0A }) else { throw .control }
    guard let end = Self.lastEmptyLine(bytes) else { throw .noText }
    text = String(decoding: bytes[..<end], as: UTF8.self)
    signatures = []
    let lines = Array(whole.utf8)[(end + 1)...]
    guard lines.last == 0x0A else { throw .noSignature }
    for line in lines.dropLast().split(separator: 0x0A, omittingEmptySubsequences: false) {
      guard signatures.count < Self.mostSignatures else { throw .tooLarge }
      signatures.append(try Self.signature(line))
    }
  }

  private static func lastEmptyLine(_ bytes: [UInt8]) -> Int? {
    guard bytes.count > 2 else { return nil }
    return (1..<bytes.count - 1).last { bytes[$0] == 0x0A && bytes[$0 - 1] == 0x0A }
  }

  private static let mark = Array("— ".utf8)

  private static func signature(_ line: ArraySlice<UInt8>) throws(Fault) -> Signature {
    guard line.starts(with: mark) else { throw .badSignatureLine }
    let parts = String(decoding: line.dropFirst(mark.count), as: UTF8.self)
      .split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 2, KeyIdentity.isName(parts[0]),
      let bytes = Base64Text.decoded(parts[1]), bytes.count > 4
    else { throw .badSignatureLine }
    let number = bytes[..<4].reduce(0) { $0 << 8 | UInt32($1) }
    return Signature(
      key: KeyIdentity(name: String(parts[0]), number: number), bytes: Array(bytes[4...]))
  }

  /// The signatures of trusted keys. A wrong one spoils the note; one of a key that nobody knows
  /// is passed over; without any the note says nothing.
  package func verified(by keys: [VerifierKey]) throws(Fault) -> [VerifierKey] {
    var found: [VerifierKey] = []
    for signature in signatures {
      guard let key = keys.first(where: { $0.identity == signature.key }), !found.contains(key)
      else { continue }
      guard verifies(signature, key) else { throw .wrongSignature(key.identity.name) }
      found.append(key)
    }
    guard !found.isEmpty else { throw .untrusted }
    return found
  }

  private func verifies(_ signature: Signature, _ key: VerifierKey) -> Bool {
    switch key.type {
    case .ed25519:
      Ed25519.verifies(signature.bytes, of: Array(text.utf8), by: key.publicKey)
    case .cosignature:
      Cosignature(signature.bytes)?.verifies(text, by: key.publicKey) ?? false
    }
  }
}

extension SignedNote {
  /// A text without signatures, to be signed; it ends with a line feed.
  package init(unsigned text: String) {
    precondition(text.utf8.last == 0x0A)
    self.text = text
    signatures = []
  }

  /// Adds the signature of a key over the text alone.
  package mutating func sign(_ key: SignerKey) {
    precondition(key.verifier.type == .ed25519)
    signatures.append(
      Signature(key: key.verifier.identity, bytes: key.signature(of: Array(text.utf8))))
  }

  /// Adds a witness's signature over the text and the time.
  package mutating func cosign(_ key: SignerKey, atSeconds time: UInt64) {
    precondition(key.verifier.type == .cosignature)
    signatures.append(
      Signature(key: key.verifier.identity, bytes: Cosignature(text, by: key, at: time).bytes))
  }

  /// Adds signatures that others made, as they are.
  package mutating func add(_ found: [Signature]) { signatures += found }

  package var bytes: [UInt8] {
    Array("\(text)\n\(signatures.map(\.line).joined())".utf8)
  }
}

extension SignedNote.Signature {
  /// With its line feed.
  package var line: String {
    "— \(key.name) \(Base64Text.encoded(key.bytes + bytes))\n"
  }
}
