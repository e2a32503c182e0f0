import ProvisoLanguage

/// What follows the host of a web address: path, query and fragment.
enum WebPath {
  /// Writes the three in normal form; a path that is absent is `/`.
  static func write(
    _ text: UnsafeRawBufferPointer, to writer: inout ByteWriter
  ) throws(Fault) {
    if text.first != UInt8(ascii: "/") { try writer.append("/") }
    var inPath = true
    var segment = 1
    var index = 0
    while index < text.count {
      let byte = text[index]
      switch Unicode.Scalar(byte) {
      case "[", "]": throw .invalidArgument
      case "%":
        try writeCoded(text, at: index, strictly: inPath, to: &writer)
        index += 3
        continue
      case "?", "#":
        if inPath, isDots(text, from: segment, to: index) { throw .invalidArgument }
        inPath = false
      case "/":
        if inPath, isDots(text, from: segment, to: index) { throw .invalidArgument }
        segment = index + 1
      default: break
      }
      try writer.append(byte)
      index += 1
    }
    if inPath, isDots(text, from: segment, to: text.count) { throw .invalidArgument }
  }

  /// A percent-coded byte. In a path it must need its coding: no control, and nothing whose plain
  /// form would read the same (RFC 3986, 2.3) or cut the path anew.
  private static func writeCoded(
    _ text: UnsafeRawBufferPointer, at index: Int, strictly: Bool, to writer: inout ByteWriter
  ) throws(Fault) {
    guard index + 2 < text.count, let high = text[index + 1].hexValue,
      let low = text[index + 2].hexValue
    else { throw .invalidArgument }
    if strictly, !needsCoding(high << 4 | low) { throw .invalidArgument }
    try writer.append("%")
    try writer.append(text[index + 1].asciiUppercased)
    try writer.append(text[index + 2].asciiUppercased)
  }

  private static func needsCoding(_ byte: UInt8) -> Bool {
    guard byte >= 0x20, byte != 0x7F, !byte.isAsciiAlphanumeric else { return false }
    return switch Unicode.Scalar(byte) {
    case "-", ".", "_", "~", "/", "\\": false
    default: true
    }
  }

  private static func isDots(
    _ text: UnsafeRawBufferPointer, from start: Int, to end: Int
  ) -> Bool {
    guard start < end, end - start <= 2 else { return false }
    return text.part(start, end).allSatisfy { $0 == UInt8(ascii: ".") }
  }
}
