import ProvisoJSON
package import ProvisoLanguage

/// Digests as text, and how the log names them so that they can be forgotten.
package enum Fingerprint {
  private static let prefix = "sha256:"

  /// `sha256:` and sixty-four digits.
  package static func text(of bytes: [UInt8]) -> Text {
    let digest = bytes.withUnsafeBytes { SHA256.hash($0) }
    var text = Array(prefix.utf8)
    digest.writeHexadecimal(into: &text)
    return Text(String(decoding: text, as: UTF8.self))
  }

  /// SHA-256(salt ‖ digest) in digits, where `digest` are the 32 bytes that the text names: without
  /// the salt nobody can tell which action it was. Nil for what is no digest.
  package static func salted(_ text: Text, _ salt: [UInt8]) -> String? {
    guard let digest = bytes(of: text) else { return nil }
    var hash = SHA256()
    salt.withUnsafeBytes { hash.update($0) }
    digest.withUnsafeBytes { hash.update($0) }
    var output: [UInt8] = []
    hash.finish().writeHexadecimal(into: &output)
    return String(decoding: output, as: UTF8.self)
  }

  /// The 32 bytes of `sha256:` and sixty-four lower-case digits.
  package static func bytes(of text: Text) -> [UInt8]? {
    let all = Array(text.utf8)
    guard all.count == prefix.utf8.count + 64, all.starts(with: prefix.utf8) else { return nil }
    var bytes: [UInt8] = []
    for place in stride(from: prefix.utf8.count, to: all.count, by: 2) {
      guard let high = digit(all[place]), let low = digit(all[place + 1]) else { return nil }
      bytes.append(high << 4 | low)
    }
    return bytes
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    default: nil
    }
  }
}
