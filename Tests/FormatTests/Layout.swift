import ProvisoFormat
import ProvisoSyntax
import ProvisoText
import Testing

/// What holds for the layout of any text.
enum Layout {
  /// The layout of `bytes`, or nil where they have a mistake; records what does not hold.
  @discardableResult
  static func check(_ bytes: [UInt8], _ name: String = "text") -> String? {
    let file = SourceFile(name: name, bytes: bytes)
    let (tree, findings) = Parser.parse(file, number: 0)
    guard case .text(let laidOut) = Formatter.format(file) else {
      #expect(!findings.isEmpty, "\(name): a text without mistakes has no layout")
      return nil
    }
    #expect(findings.isEmpty, "\(name): a text with mistakes has a layout")
    let text = String(decoding: laidOut, as: UTF8.self)
    let result = SourceFile(name: name, bytes: laidOut)
    let (again, mistakes) = Parser.parse(result, number: 0)
    guard mistakes.isEmpty else {
      Issue.record("\(name): the layout has mistakes\n\(mistakes[0].rendered(in: [result]))\n\(text)")
      return nil
    }
    if Shape.text(again) != Shape.text(tree) {
      Issue.record("\(name): another tree\n\(file.text)\n--- became\n\(text)")
    }
    if pieces(file) != pieces(result) {
      Issue.record("\(name): other words or comments\n\(file.text)\n--- became\n\(text)")
    }
    if case .text(let twice) = Formatter.format(result), twice != laidOut {
      let second = String(decoding: twice, as: UTF8.self)
      Issue.record("\(name): not stable\n\(file.text)\n--- once\n\(text)\n--- twice\n\(second)")
    }
    checkLines(text, name)
    return text
  }

  static func text(_ policy: String) -> String? { check(Array(policy.utf8)) }

  /// Words and comments as they are spelt, without order, commas, and space behind comments.
  private static func pieces(_ file: SourceFile) -> [String] {
    let lexemes = Lexemes(file)
    let words = lexemes.tokens.filter { $0.kind != .symbol(.comma) }.map { file.text($0.span) }
    let comments = lexemes.comments.map { file.text($0.place.span) }
    return (words + comments.map(trimmed)).map(withPlainLineEnds).sorted()
  }

  private static func trimmed(_ text: String) -> String {
    var scalars = text.unicodeScalars
    while let last = scalars.last, last.properties.isWhitespace, last.value < 0x80, last != "\u{B}" {
      scalars.removeLast()
    }
    return String(scalars)
  }

  private static func withPlainLineEnds(_ text: String) -> String {
    text.hasPrefix("//")
      ? text : text.split(omittingEmptySubsequences: false) { $0 == "\r\n" || $0 == "\r" || $0 == "\n" }
        .joined(separator: "\n")
  }

  private static func checkLines(_ text: String, _ name: String) {
    guard !text.isEmpty else { return }
    #expect(text.utf8.last == UInt8(ascii: "\n"), "\(name): the last line is open")
    #expect(!text.hasPrefix("\n"), "\(name): begins with an empty line")
    guard !text.contains("\"\"\"") && !text.contains("'''") else { return }
    #expect(!text.contains("\n\n\n"), "\(name): two empty lines\n\(text)")
    #expect(!text.utf8.elementsEqual("\n".utf8), "\(name): an empty line alone")
    #expect(!text.contains(" \n"), "\(name): space ends a line\n\(text)")
    #expect(!text.hasSuffix("\n\n"), "\(name): ends with an empty line")
  }
}

extension SourceFile {
  fileprivate var text: String { String(decoding: bytes, as: UTF8.self) }
}
