extension String {
  /// Help whose lines are broken where the reader's terminal ends, not where the source's do: each
  /// paragraph is one line. Indented lines, the examples, stand as they are, and lines about exit
  /// codes begin anew. Every start of the program does this for every command, so on bytes.
  var flowing: String {
    var bytes = Array(utf8)
    var start = 0
    for index in bytes.indices where bytes[index] == UInt8(ascii: "\n") {
      let isProse = start < index && bytes[start] != UInt8(ascii: " ")
      start = index + 1
      if isProse, Self.continues(bytes[start...]) { bytes[index] = UInt8(ascii: " ") }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether a line can belong to the paragraph above it.
  private static func continues(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first, first != UInt8(ascii: "\n"), first != UInt8(ascii: " ")
    else { return false }
    return !line.starts(with: "Exit code".utf8)
  }
}
