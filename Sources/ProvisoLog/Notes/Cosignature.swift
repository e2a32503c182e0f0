/// What a witness says of a checkpoint: that at a time, this was the largest tree it had seen, and
/// that it grew out of those before (C2SP tlog-cosignature, Ed25519).
package struct Cosignature: Sendable {
  /// POSIX time.
  package let seconds: UInt64
  private let signature: [UInt8]

  init?(_ bytes: [UInt8]) {
    guard bytes.count == 8 + Ed25519.signatureSize else { return nil }
    seconds = bytes[..<8].reduce(0) { $0 << 8 | UInt64($1) }
    guard seconds <= UInt64(Int64.max) else { return nil }
    signature = Array(bytes[8...])
  }

  init(_ text: String, by key: SignerKey, at seconds: UInt64) {
    self.seconds = seconds
    signature = key.signature(of: Self.message(text, seconds))
  }

  var bytes: [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: seconds >> UInt64(56 - 8 * $0)) } + signature
  }

  func verifies(_ text: String, by key: [UInt8]) -> Bool {
    Ed25519.verifies(signature, of: Self.message(text, seconds), by: key)
  }

  private static func message(_ text: String, _ seconds: UInt64) -> [UInt8] {
    Array("cosignature/v1\ntime \(seconds)\n\(text)".utf8)
  }
}
