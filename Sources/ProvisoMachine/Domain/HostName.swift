/// Names of hosts: labels of ASCII letters, digits and inner hyphens, joined by single dots.
enum HostName {
  /// The limits of RFC 1035, without the byte of the root.
  private static let longest = 253
  private static let longestLabel = 63

  /// Whether every resolver reads `text` as the same name and none as a number.
  static func isName(
    _ text: UnsafeRawBufferPointer, minimumLabels: Int, underscores: Bool
  ) -> Bool {
    guard !text.isEmpty, text.count <= longest else { return false }
    var labels = 0
    var start = 0
    while start <= text.count {
      var end = start
      while end < text.count, text[end] != UInt8(ascii: ".") { end += 1 }
      let label = text.part(start, end)
      guard isLabel(label, underscores: underscores) else { return false }
      labels += 1
      if end == text.count { return labels >= minimumLabels && !looksNumeric(label) }
      start = end + 1
    }
    return false
  }

  private static func isLabel(_ label: UnsafeRawBufferPointer, underscores: Bool) -> Bool {
    guard let first = label.first, let last = label.last, label.count <= longestLabel,
      first != UInt8(ascii: "-"), last != UInt8(ascii: "-")
    else { return false }
    for byte in label {
      let allowed =
        byte.isAsciiAlphanumeric || byte == UInt8(ascii: "-")
        || underscores && byte == UInt8(ascii: "_")
      guard allowed else { return false }
    }
    return true
  }

  /// Browsers take a host that ends in a number, also in hexadecimal, for an IPv4 address.
  private static func looksNumeric(_ label: UnsafeRawBufferPointer) -> Bool {
    if label.count >= 2, label[0] == UInt8(ascii: "0"), label[1] | 0x20 == UInt8(ascii: "x") {
      return label.dropFirst(2).allSatisfy { $0.isHexDigit }
    }
    return label.allSatisfy { $0.isAsciiDigit }
  }
}
