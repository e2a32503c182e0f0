/// One line of a file as it is drawn under a finding: safe to show, and never too wide.
struct Excerpt {
  /// The text as shown.
  let text: String
  /// The columns before the mark, and those it covers.
  let indent: Int
  let markWidth: Int

  /// Text wider than this is cut around the mark.
  static let widest = 120
  /// What is kept before the mark when a line is cut.
  private static let before = 40
  private static let tabWidth = 4

  /// Draws the part of the line that holds the start of `span`.
  init(of file: SourceFile, around span: Span) {
    let line = file.lineRange(at: Int(span.start))
    let start = min(max(Int(span.start), line.lowerBound), line.upperBound)
    let end = min(max(Int(span.end), start), line.upperBound)
    let window = Self.window(file.bytes, line, start)
    var drawing = window.lowerBound > line.lowerBound ? "…" : ""
    var width = drawing.isEmpty ? 0 : 1
    let head = Self.draw(file.bytes[window.lowerBound..<start], from: width, upTo: .max)
    drawing += head.text
    width = head.width
    let room = Self.widest
    let mark = Self.draw(
      file.bytes[start..<max(start, min(end, window.upperBound))],
      from: width, upTo: room)
    drawing += mark.text
    let tail = Self.draw(
      file.bytes[max(start, min(end, window.upperBound))..<window.upperBound],
      from: mark.width, upTo: room)
    drawing += tail.text
    let isCut = mark.isCut || tail.isCut || window.upperBound < line.upperBound
    text = drawing + (isCut ? "…" : "")
    indent = width
    markWidth = max(1, mark.width - width)
  }

  /// The bytes worth drawing: all of a short line, else those around the mark.
  private static func window(_ bytes: [UInt8], _ line: Range<Int>, _ mark: Int) -> Range<Int> {
    guard line.count > widest else { return line }
    var start = mark - line.lowerBound > 2 * before ? mark - before : line.lowerBound
    var end = min(line.upperBound, mark + 4 * widest)
    while start > line.lowerBound, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    while end < line.upperBound, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return start..<end
  }

  /// The bytes as shown, the column reached, and whether `limit` cut them.
  private static func draw(
    _ bytes: ArraySlice<UInt8>, from column: Int, upTo limit: Int
  ) -> (text: String, width: Int, isCut: Bool) {
    var text = ""
    var width = column
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      if width >= limit { return (text, width, true) }
      if scalar == "\t" {
        let spaces = tabWidth - width % tabWidth
        text += String(repeating: " ", count: spaces)
        width += spaces
        continue
      }
      let shown = scalar.shown
      text += shown
      width +=
        shown.utf8.first == UInt8(ascii: "<") && scalar != "<" ? shown.utf8.count : scalar.width
    }
    return (text, width, false)
  }
}
