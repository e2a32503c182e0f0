import CSodium

/// Signatures of RFC 8032. Keys of small order and spellings of a signature that are not the
/// canonical one are refused.
package enum Ed25519 {
  package static let keySize = 32
  package static let signatureSize = 64

  /// Whether the library has chosen its implementations, which it does once.
  private static let isReady = sodium_init() >= 0

  package static func verifies(
    _ signature: [UInt8], of message: [UInt8], by key: [UInt8]
  ) -> Bool {
    guard isReady, signature.count == signatureSize, key.count == keySize else { return false }
    return crypto_sign_verify_detached(signature, message, UInt64(message.count), key) == 0
  }

  /// A key that signs, from its seed of thirty-two bytes.
  package struct SecretKey: Sendable {
    package let seed: [UInt8]
    package let publicKey: [UInt8]
    private let expanded: [UInt8]

    package init?(seed: [UInt8]) {
      guard Ed25519.isReady, seed.count == Ed25519.keySize else { return nil }
      var publicKey = [UInt8](repeating: 0, count: Ed25519.keySize)
      var expanded = [UInt8](repeating: 0, count: 64)
      guard crypto_sign_seed_keypair(&publicKey, &expanded, seed) == 0 else { return nil }
      self.seed = seed
      self.publicKey = publicKey
      self.expanded = expanded
    }

    package func signature(of message: [UInt8]) -> [UInt8] {
      var signature = [UInt8](repeating: 0, count: Ed25519.signatureSize)
      crypto_sign_detached(&signature, nil, message, UInt64(message.count), expanded)
      return signature
    }
  }
}
