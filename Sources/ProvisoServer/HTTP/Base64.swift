import CSodium

extension [UInt8] {
  /// Base64 (RFC 4648, section 4) with padding.
  var base64: String {
    let size = sodium_base64_encoded_len(count, sodium_base64_VARIANT_ORIGINAL)
    var text = [CChar](repeating: 0, count: size)
    sodium_bin2base64(&text, size, self, count, sodium_base64_VARIANT_ORIGINAL)
    return String(decoding: text.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Only the one right spelling is read.
  init?(base64 text: String) {
    let source = text.utf8.map { CChar(bitPattern: $0) }
    var bytes = [UInt8](repeating: 0, count: source.count / 4 * 3 + 3)
    var count = 0
    let status = sodium_base642bin(
      &bytes, bytes.count, source, source.count, nil, &count, nil,
      sodium_base64_VARIANT_ORIGINAL)
    guard status == 0 else { return nil }
    self = Array(bytes[..<count])
  }
}
