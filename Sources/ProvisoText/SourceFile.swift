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
    lineStarts = [0] + bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
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
    let prefix = String(decoding: bytes[lineStarts[line]..<offset], as: UTF8.self)
    return (line + 1, prefix.unicodeScalars.count + 1)
  }

  /// The text of the one-based line `number`, without its line feed.
  package func line(_ number: Int) -> String {
    let rest = bytes[lineStarts[number - 1]...]
    return String(decoding: rest.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
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
