import CSodium

extension [UInt8] {
  /// Base64 (RFC 4648, section 4) with padding.
  var base64: String {
    let size = sodium_base64_encoded_len(count, sodium_base64_VARIANT_ORIGINAL)
    var text = [CChar](repeating: 0, count: size)
    sodium_bin2base64(&text, size, self, count, sodium_base64_VARIANT_ORIGINAL)
    return String(decoding: text.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
