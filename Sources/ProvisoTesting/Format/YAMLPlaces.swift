import ProvisoText
import ProvisoYAML

/// Marks of YAML as places in the bytes of its file.
package struct YAMLPlaces {
  private let source: SourceFile
  private let lineStarts: [Int]

  init(_ source: SourceFile) {
    self.source = source
    lineStarts = [0] + source.bytes.indices.filter { source.bytes[$0] == 0x0A }.map { $0 + 1 }
  }

  /// The node, as far as it stands on its first line.
  func place(_ node: YAMLNode) -> Place { place(node.mark, length: length(of: node)) }

  /// A word of the node, where it stands on the node's line.
  func place(of word: String, in node: YAMLNode) -> Place {
    let whole = place(node)
    let bytes = Array(word.utf8)
    let isPart: (UInt8) -> Bool = { $0 == 0x5F || (0x30...0x39).contains($0) || $0 | 0x20 >= 0x61 }
    for start in Int(whole.span.start)..<max(Int(whole.span.start), Int(whole.span.end)) {
      let end = start + bytes.count
      guard end <= source.bytes.count, source.bytes[start..<end].elementsEqual(bytes) else {
        continue
      }
      if start > 0, isPart(source.bytes[start - 1]) { continue }
      if end < source.bytes.count, isPart(source.bytes[end]) { continue }
      return Place(file: 0, span: Span(start, end))
    }
    return whole
  }

  func place(key entry: YAMLNode.Entry) -> Place {
    place(entry.keyMark, length: entry.key.unicodeScalars.count)
  }

  /// So many code points from the mark; never beyond the end of the file.
  func place(_ mark: YAMLNode.Mark, length: Int) -> Place {
    let start = offset(mark)
    var end = start
    for _ in 0..<length where end < source.bytes.count && source.bytes[end] != 0x0A {
      end = next(end)
    }
    return Place(file: 0, span: Span(start, end))
  }

  func isTab(at mark: YAMLNode.Mark) -> Bool {
    let start = offset(mark)
    return start < source.bytes.count && source.bytes[start] == 0x09
  }

  private func length(of node: YAMLNode) -> Int {
    guard case .string(let text) = node.value else { return 1 }
    let start = offset(node.mark)
    let isQuoted = start < source.bytes.count && [0x22, 0x27].contains(source.bytes[start])
    return text.unicodeScalars.count + (isQuoted ? 2 : 0)
  }

  private func offset(_ mark: YAMLNode.Mark) -> Int {
    guard lineStarts.indices.contains(mark.line - 1) else { return source.bytes.count }
    var offset = lineStarts[mark.line - 1]
    for _ in 1..<max(1, mark.column) where offset < source.bytes.count { offset = next(offset) }
    return offset
  }

  private func next(_ offset: Int) -> Int {
    var next = offset + 1
    while next < source.bytes.count, source.bytes[next] & 0xC0 == 0x80 { next += 1 }
    return next
  }
}
