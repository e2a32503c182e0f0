import ProvisoJSON

/// A node of the tree: SHA-256 as RFC 6962, section 2.1, applies it, with leaves and inner nodes
/// kept apart by their first byte.
package struct TreeHash: Hashable, Sendable {
  private let words: SIMD4<UInt64>

  package static let size = 32

  /// Nil unless there are thirty-two bytes.
  package init?(_ bytes: some Collection<UInt8>) {
    guard bytes.count == Self.size else { return nil }
    var words = SIMD4<UInt64>()
    for (place, byte) in bytes.enumerated() {
      words[place / 8] |= UInt64(byte) << UInt64(place % 8 * 8)
    }
    self.words = words
  }

  private init(_ digest: SHA256.Digest) {
    var words = SIMD4<UInt64>()
    for place in 0..<Self.size {
      words[place / 8] |= UInt64(digest[place]) << UInt64(place % 8 * 8)
    }
    self.words = words
  }

  package var bytes: [UInt8] {
    (0..<Self.size).map { UInt8(truncatingIfNeeded: words[$0 / 8] >> UInt64($0 % 8 * 8)) }
  }

  /// The root of a tree without leaves.
  package static let empty = TreeHash(SHA256().finished)

  package static func leaf(_ bytes: [UInt8]) -> TreeHash {
    var hash = SHA256()
    hash.take([0])
    hash.take(bytes)
    return TreeHash(hash.finished)
  }

  package static func node(_ left: TreeHash, _ right: TreeHash) -> TreeHash {
    var hash = SHA256()
    hash.take([1] + left.bytes + right.bytes)
    return TreeHash(hash.finished)
  }
}

extension TreeHash {
  /// Nil unless it is the base64 of thirty-two bytes.
  package init?(base64 text: some StringProtocol) {
    guard let bytes = Base64Text.decoded(text) else { return nil }
    self.init(bytes)
  }

  package var base64: String { Base64Text.encoded(bytes) }
}

extension SHA256 {
  mutating func take(_ bytes: [UInt8]) { bytes.withUnsafeBytes { update($0) } }

  var finished: Digest {
    var copy = self
    return copy.finish()
  }
}
