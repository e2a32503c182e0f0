/// The text of one policy file, indexed by UTF-8 byte offset.
package struct SourceFile: Sendable {
  /// The path as it is shown in findings; `/` separates folders on every system.
  package let name: String
  package let bytes: [UInt8]

  /// The byte offset at which each line starts.
  private let lineStarts: [Int]

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    var starts = [0]
    for index in bytes.indices where bytes[index] == UInt8(ascii: "\n") { starts.append(index + 1) }
    lineStarts = starts
  }

  package init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }

  package func text(_ span: Span) -> String {
    String(decoding: bytes[span.range], as: UTF8.self)
  }

  /// The one-based line and column of `offset`; columns count Unicode scalars, not bytes.
  package func position(_ offset: Int) -> (line: Int, column: Int) {
    let line = lineIndex(of: offset)
    let prefix = bytes[lineStarts[line]..<offset]
    return (line + 1, prefix.count { $0 & 0xC0 != 0x80 } + 1)
  }

  /// The text of the one-based line `number`, without its line feed.
  package func line(_ number: Int) -> String {
    let rest = bytes[lineStarts[number - 1]...]
    return String(decoding: rest.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
  }

  /// The bytes of the line that holds `offset`, without its line end.
  package func lineRange(at offset: Int) -> Range<Int> {
    let index = lineIndex(of: offset)
    let start = lineStarts[index]
    var end = index + 1 < lineStarts.count ? lineStarts[index + 1] - 1 : bytes.count
    if end > start, end < bytes.count, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<end
  }

  private func lineIndex(of offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
