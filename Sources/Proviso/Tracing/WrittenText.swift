/// The text of an expression on one line.
enum WrittenText {
  /// Line ends, the spaces around them and comments become one space; texts in quotes stay.
  static func oneLine(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "\n")) else { return text }
    var joined = ""
    for line in text.split(separator: "\n") {
      let kept = trimmed(withoutComment(line))
      guard !kept.isEmpty else { continue }
      if !joined.isEmpty, isParted(joined, kept) { joined += " " }
      joined += kept
    }
    return joined
  }

  /// Whether a space belongs between the end of one line and the beginning of the next.
  private static func isParted(_ first: String, _ second: String) -> Bool {
    !"([".utf8.contains(first.utf8.last ?? 0) && !")].".utf8.contains(second.utf8.first ?? 0)
  }

  /// No text in quotes goes over lines in a policy, so each line can be read alone.
  private static func withoutComment(_ line: Substring) -> Substring {
    let bytes = line.utf8
    var quote: UInt8?
    var place = bytes.startIndex
    while place < bytes.endIndex {
      let byte = bytes[place]
      let next = bytes.index(after: place)
      if let open = quote {
        if byte == UInt8(ascii: "\\"), next < bytes.endIndex {
          place = bytes.index(after: next)
          continue
        }
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: "/"), next < bytes.endIndex, bytes[next] == byte {
        return line[..<place]
      }
      place = next
    }
    return line
  }

  private static func trimmed(_ line: Substring) -> String {
    func isSpace(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 || byte == 13 || byte == 12 }
    var rest = line.utf8[...]
    while let first = rest.first, isSpace(first) { rest = rest.dropFirst() }
    while let last = rest.last, isSpace(last) { rest = rest.dropLast() }
    return String(rest) ?? ""
  }
}
