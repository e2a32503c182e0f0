import ProvisoLanguage

/// The part of a web address that names a host: a name, an IPv4 or a bracketed IPv6 address, and
/// perhaps a port.
enum WebAuthority {
  /// Writes the authority in normal form.
  static func write(
    _ text: UnsafeRawBufferPointer, to writer: inout ByteWriter
  ) throws(Fault) {
    let hostEnd = try hostEnd(text)
    if text.first == UInt8(ascii: "[") {
      guard let address = IPAddress.version6(text.part(1, hostEnd - 1)), !address.isMapped else {
        throw .invalidArgument
      }
      try writer.append("[")
      try address.write(to: &writer)
      try writer.append("]")
    } else {
      let host = text.part(0, hostEnd)
      guard
        IPAddress.version4(host) != nil
          || HostName.isName(host, minimumLabels: 1, underscores: true)
      else { throw .invalidArgument }
      for byte in host { try writer.append(byte.asciiLowercased) }
    }
    guard hostEnd < text.count else { return }
    try checkPort(text.part(hostEnd + 1, text.count))
    try writer.append(text.part(hostEnd, text.count))
  }

  /// Where the host ends: at the end, or before the colon of the port.
  private static func hostEnd(_ text: UnsafeRawBufferPointer) throws(Fault) -> Int {
    var end = 0
    if text.first == UInt8(ascii: "[") {
      guard let bracket = text.firstIndex(of: UInt8(ascii: "]")) else { throw .invalidArgument }
      end = bracket + 1
    } else {
      end = text.firstIndex(of: UInt8(ascii: ":")) ?? text.count
    }
    guard end == text.count || text[end] == UInt8(ascii: ":") else { throw .invalidArgument }
    return end
  }

  private static func checkPort(_ digits: UnsafeRawBufferPointer) throws(Fault) {
    guard (1...5).contains(digits.count), digits.count == 1 || digits[0] != UInt8(ascii: "0") else {
      throw .invalidArgument
    }
    var port = 0
    for byte in digits {
      guard byte.isAsciiDigit else { throw .invalidArgument }
      port = port * 10 + Int(byte - 0x30)
    }
    guard port <= 65_535 else { throw .invalidArgument }
  }
}
