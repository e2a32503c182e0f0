import CSodium

/// Base64 (RFC 4648, section 4) with padding; only the one right spelling is read.
package enum Base64Text {
  package static func encoded(_ bytes: [UInt8]) -> String {
    let size = sodium_base64_encoded_len(bytes.count, sodium_base64_VARIANT_ORIGINAL)
    var text = [CChar](repeating: 0, count: size)
    sodium_bin2base64(&text, size, bytes, bytes.count, sodium_base64_VARIANT_ORIGINAL)
    return String(decoding: text.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  package static func decoded(_ text: some StringProtocol) -> [UInt8]? {
    let source = Array(text.utf8)
    var count = 0
    var bytes = [UInt8](repeating: 0, count: source.count / 4 * 3 + 3)
    let capacity = bytes.count
    let status = source.withUnsafeBytes { source in
      sodium_base642bin(
        &bytes, capacity, source.baseAddress?.assumingMemoryBound(to: CChar.self), source.count,
        nil, &count, nil, sodium_base64_VARIANT_ORIGINAL)
    }
    guard status == 0 else { return nil }
    return Array(bytes[..<count])
  }
}
