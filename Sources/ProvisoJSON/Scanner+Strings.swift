/// Strings without escapes stay where they are in the input.
extension Scanner {
  /// Takes a string; `position` is at its opening quote.
  @inline(__always)
  mutating func string() throws(JSONError) {
    let source = position
    let start = source &+ 1
    var end = start
    while true {
      end = plain(from: end)
      guard end < count else { throw JSONError(.unfinishedString, at: source) }
      let byte = base[end]
      if byte == UInt8(ascii: "\"") { break }
      if byte < 0x80 { return try unescape(source, from: end) }
      end = try characters(from: end)
    }
    append(string: base + start, count: end &- start, source: source)
    position = end &+ 1
  }

  @inline(__always)
  private mutating func append(string: UnsafePointer<UInt8>, count: Int, source: Int) {
    append(
      Node(
        .string, payload: UInt64(UInt(bitPattern: string)),
        extent: UInt32(truncatingIfNeeded: count), source: source))
  }

  /// The end of the plain ASCII text that begins at `start`.
  @inline(__always)
  private func plain(from start: Int) -> Int {
    var end = start
    while end &+ 8 <= count {
      let marks = Bytes.specials(in: Bytes.word(base + end), orHigh: true)
      if marks != 0 { return end &+ Bytes.before(marks) }
      end &+= 8
    }
    while end < count, Self.isPlain(base[end]) { end &+= 1 }
    return end
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte < 0x80 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  /// Takes a string whose first escape or control character is at `first`.
  private mutating func unescape(_ source: Int, from first: Int) throws(JSONError) {
    let (end, textEnd) = try unescaped(source, from: first)
    append(string: text, count: textEnd - text, source: source)
    text = textEnd
    position = end
  }

  /// Writes the string that begins at `source` to `text`. Gives the position after its closing
  /// quote and the end of the text, which is never longer than the escaped one.
  @inline(never)
  private func unescaped(
    _ source: Int, from first: Int
  ) throws(JSONError) -> (Int, UnsafeMutablePointer<UInt8>) {
    var output = text
    var start = source + 1
    var end = first
    while true {
      guard end < count else { throw JSONError(.unfinishedString, at: source) }
      let byte = base[end]
      if byte >= 0x80 {
        end = try characters(from: end)
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
        output.update(from: base + start, count: end - start)
        output += end - start
        if byte == UInt8(ascii: "\"") { return (end + 1, output) }
        end = try escape(at: end, into: &output)
        start = end
      } else if byte < 0x20 {
        throw JSONError(.controlCharacter, at: end)
      }
      end = plain(from: end)
    }
  }
}
