package import ProvisoLanguage

/// A web address that browsers (WHATWG) and RFC 3986 readers take apart alike.
///
/// Everything they differ on is refused: user names, spaces, controls, back-slashes, non-ASCII
/// text, hosts written as odd numbers or with a final dot, dot segments, and percent-coding of
/// what needs none. A value of kind `url` is the address in normal form: scheme and host in lower
/// case, IPv6 as in RFC 5952, a path of at least `/`, percent-coding in upper case.
package enum WebAddress {
  /// `url`: the address in normal form.
  package static func read(
    _ text: UnsafeRawBufferPointer, in arena: inout Arena
  ) throws(Fault) -> Value {
    for byte in text where !isAllowed(byte) { throw .invalidArgument }
    let scheme = try schemeEnd(text)
    var end = scheme + 3
    while end < text.count, !endsAuthority(text[end]) { end += 1 }
    var writer = ByteWriter(into: &arena)
    for byte in text.part(0, scheme) { try writer.append(byte.asciiLowercased) }
    try writer.append(text.part(scheme, scheme + 3))
    let isFile = isFileScheme(text.part(0, scheme))
    if isFile != (end == scheme + 3) { throw .invalidArgument }
    if !isFile { try WebAuthority.write(text.part(scheme + 3, end), to: &writer) }
    try WebPath.write(text.part(end, text.count), to: &writer)
    let bytes = writer.finish(in: &arena)
    return Value(
      .url, payload: UInt64(UInt(bitPattern: bytes.baseAddress)), count: UInt32(bytes.count))
  }

  /// `scheme()` of a value of kind `url`.
  package static func scheme(_ address: Value) -> Value {
    let text = address.slice
    return .string(text.part(0, parts(text).scheme))
  }

  /// `host()`: an IPv6 address without its brackets; empty for `file`.
  package static func host(_ address: Value) -> Value {
    let text = address.slice
    return .string(text.part(parts(text).host))
  }

  /// `path()`: without query and fragment.
  package static func path(_ address: Value) -> Value {
    let text = address.slice
    return .string(text.part(parts(text).path))
  }

  /// Where the parts of an address in normal form stand.
  private static func parts(
    _ text: UnsafeRawBufferPointer
  ) -> (scheme: Int, host: Range<Int>, path: Range<Int>) {
    let scheme = text.firstIndex(of: UInt8(ascii: ":")) ?? 0
    var start = Swift.min(scheme + 3, text.count)
    var end = start
    while end < text.count, text[end] != UInt8(ascii: "/") { end += 1 }
    var last = end
    while last < text.count, text[last] != UInt8(ascii: "?"), text[last] != UInt8(ascii: "#") {
      last += 1
    }
    let path = end..<last
    if start < end, text[start] == UInt8(ascii: "[") {
      start += 1
      end = text.firstIndex(of: UInt8(ascii: "]")) ?? end
    } else if let colon = text.part(start, end).firstIndex(of: UInt8(ascii: ":")) {
      end = start + colon
    }
    return (scheme, start..<end, path)
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    guard byte > 0x20, byte < 0x7F else { return false }
    return switch Unicode.Scalar(byte) {
    case "\"", "<", ">", "\\", "^", "`", "{", "|", "}": false
    default: true
    }
  }

  private static func endsAuthority(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#")
  }

  /// Where the scheme ends; `://` follows it.
  private static func schemeEnd(_ text: UnsafeRawBufferPointer) throws(Fault) -> Int {
    var end = 0
    while end < text.count, isScheme(text[end]) { end += 1 }
    guard end > 0, text[0].isAsciiLetter, end + 3 <= text.count,
      text.part(end, end + 3).equals("://")
    else { throw .invalidArgument }
    return end
  }

  private static func isScheme(_ byte: UInt8) -> Bool {
    byte.isAsciiAlphanumeric || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: ".")
  }

  private static func isFileScheme(_ scheme: UnsafeRawBufferPointer) -> Bool {
    guard scheme.count == 4 else { return false }
    let name: StaticString = "file"
    for index in 0..<4 where scheme[index].asciiLowercased != name.utf8Start[index] { return false }
    return true
  }
}
