import ProvisoJSON

/// What a signature of a note is made with (C2SP signed-note).
package enum SignatureType: UInt8, Sendable {
  case ed25519 = 0x01
  /// A witness's, with the time at which it saw a checkpoint (C2SP tlog-cosignature).
  case cosignature = 0x04
}

/// The name and number by which a signature line tells its key.
package struct KeyIdentity: Hashable, Sendable {
  package let name: String
  package let number: UInt32

  init(name: String, number: UInt32) {
    self.name = name
    self.number = number
  }

  /// The number that follows from a key.
  init(name: String, _ type: SignatureType, publicKey: [UInt8]) {
    var hash = SHA256()
    hash.take(Array(name.utf8) + [0x0A, type.rawValue] + publicKey)
    let digest = hash.finished
    self.name = name
    number = (0..<4).reduce(0) { $0 << 8 | UInt32(digest[$1]) }
  }

  var bytes: [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: number >> UInt32(24 - 8 * $0)) } }

  var hexadecimal: String {
    var text: [UInt8] = []
    for byte in bytes { Hexadecimal.write(byte, into: &text) }
    return String(decoding: text, as: UTF8.self)
  }

  package static func == (one: KeyIdentity, other: KeyIdentity) -> Bool {
    one.number == other.number && one.name.utf8.elementsEqual(other.name.utf8)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(number)
    for byte in name.utf8 { hasher.combine(byte) }
  }

  /// No space of any kind and no plus, and something at all.
  static func isName(_ name: some StringProtocol) -> Bool {
    !name.isEmpty
      && name.unicodeScalars.allSatisfy {
        $0 != "+" && !$0.properties.isWhitespace && $0.value >= 0x20
      }
  }
}

/// A key that verifies notes: `<name>+<number>+<base64 of type and key>`.
package struct VerifierKey: Hashable, Sendable {
  package let identity: KeyIdentity
  package let type: SignatureType
  package let publicKey: [UInt8]

  package init(name: String, _ type: SignatureType, publicKey: [UInt8]) {
    identity = KeyIdentity(name: name, type, publicKey: publicKey)
    self.type = type
    self.publicKey = publicKey
  }

  /// Nil where the text is no key of a type that we know, or its number is not that of the key.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "+", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, KeyIdentity.isName(parts[0]),
      let bytes = Base64Text.decoded(parts[2]), let first = bytes.first,
      let type = SignatureType(rawValue: first), bytes.count == 1 + Ed25519.keySize
    else { return nil }
    self.init(name: String(parts[0]), type, publicKey: Array(bytes.dropFirst()))
    guard parts[1].utf8.elementsEqual(identity.hexadecimal.utf8) else { return nil }
  }

  package var text: String {
    "\(identity.name)+\(identity.hexadecimal)+\(Base64Text.encoded([type.rawValue] + publicKey))"
  }
}

/// A key that signs notes: `PRIVATE+KEY+<name>+<number>+<base64 of type and seed>`, the form of
/// golang.org/x/mod/sumdb/note.
package struct SignerKey: Sendable {
  package let verifier: VerifierKey
  private let secret: Ed25519.SecretKey

  /// Nil where the name cannot be one, or the seed has not thirty-two bytes.
  package init?(name: String, _ type: SignatureType = .ed25519, seed: [UInt8]) {
    guard KeyIdentity.isName(name), let secret = Ed25519.SecretKey(seed: seed) else { return nil }
    self.secret = secret
    verifier = VerifierKey(name: name, type, publicKey: secret.publicKey)
  }

  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "+", maxSplits: 4, omittingEmptySubsequences: false)
    guard parts.count == 5, parts[0] == "PRIVATE", parts[1] == "KEY",
      let bytes = Base64Text.decoded(parts[4]), let first = bytes.first,
      let type = SignatureType(rawValue: first)
    else { return nil }
    self.init(name: String(parts[2]), type, seed: Array(bytes.dropFirst()))
    guard parts[3].utf8.elementsEqual(verifier.identity.hexadecimal.utf8) else { return nil }
  }

  package var text: String {
    let identity = verifier.identity
    let seed = Base64Text.encoded([verifier.type.rawValue] + secret.seed)
    return "PRIVATE+KEY+\(identity.name)+\(identity.hexadecimal)+\(seed)"
  }

  package func signature(of message: [UInt8]) -> [UInt8] { secret.signature(of: message) }
}
