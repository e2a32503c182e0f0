import ProvisoChecker
import ProvisoLanguage
import ProvisoText

/// The word under a cursor, as letters of the source: braces of a text hold words, too.
struct WordAt {
  let text: String
  let span: Span
  /// The dotted name around it, as far as the word: `context.a`, or the word alone.
  let path: String
  /// Whether an opening bracket follows, as behind a function.
  let isCalled: Bool

  init?(_ file: SourceFile?, _ offset: Int) {
    guard let bytes = file?.bytes, offset >= 0, offset <= bytes.count else { return nil }
    let start = Self.start(in: bytes, before: offset)
    let end = bytes[offset...].firstIndex { !Self.isLetter($0) } ?? bytes.count
    guard start < end else { return nil }
    var pathStart = start
    while pathStart > 1, bytes[pathStart - 1] == UInt8(ascii: ".") {
      let before = Self.start(in: bytes, before: pathStart - 1)
      guard before < pathStart - 1 else { break }
      pathStart = before
    }
    let isMember = start > 0 && bytes[start - 1] == UInt8(ascii: ".")
    text = String(decoding: bytes[start..<end], as: UTF8.self)
    span = Span(start, end)
    let path = String(decoding: bytes[pathStart..<end], as: UTF8.self)
    self.path = isMember && pathStart == start ? "." + text : path
    isCalled = end < bytes.count && bytes[end] == UInt8(ascii: "(")
  }

  var isMember: Bool { path.utf8.count > text.utf8.count }

  /// Whether it can mean what the language itself has under that name.
  func agrees(with entry: Vocabulary.Entry) -> Bool {
    switch entry.kind {
    case .function: isCalled && (entry.name.string == path || entry.name.string == text && !isMember)
    case .method: isCalled && isMember && entry.name.string == text
    case .variable, .level, .kindOfData, .type, .annotation:
      !isMember && entry.name.string == text
    }
  }

  static func start(in bytes: [UInt8], before offset: Int) -> Int {
    var start = offset
    while start > 0, isLetter(bytes[start - 1]) { start -= 1 }
    return start
  }

  static func isLetter(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "_") || byte >= 0x30 && byte <= 0x39
      || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
  }
}
