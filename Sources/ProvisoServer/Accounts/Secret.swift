import CSodium

/// Values that nobody can guess, and how they are written and kept.
package enum Secret {
  /// Digits of base32 (Crockford's alphabet, lower case): none looks like another.
  private static let digits = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

  package static func random(_ count: Int) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    randombytes_buf(&bytes, count)
    return bytes
  }

  /// Eighty bits that somebody can type: `k3vq-9xwm-…`.
  package static func password() -> String {
    let text = Array(base32(random(10)))
    return stride(from: 0, to: text.count, by: 4).map { String(text[$0..<$0 + 4]) }
      .joined(separator: "-")
  }

  package static func hash(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    let bytes = Array(bytes)
    var hash = [UInt8](repeating: 0, count: 32)
    crypto_hash_sha256(&hash, bytes, UInt64(bytes.count))
    return hash
  }

  /// Takes as long whatever differs.
  package static func agree(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    one.count == other.count && sodium_memcmp(one, other, one.count) == 0
  }

  package static func base32(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    var (buffer, count): (UInt32, Int) = (0, 0)
    for byte in bytes {
      buffer = buffer << 8 | UInt32(byte)
      count += 8
      while count >= 5 {
        count -= 5
        text.append(digits[Int(buffer >> UInt32(count) & 31)])
      }
      buffer &= (1 << UInt32(count)) - 1
    }
    if count > 0 { text.append(digits[Int(buffer << UInt32(5 - count) & 31)]) }
    return String(decoding: text, as: UTF8.self)
  }
}
