import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

extension LintRule {
  static let lineLength = LintRule(
    "line-length", "P0471", .note, "a line is longer than a hundred characters",
    """
    Rules are read side by side with their change. A line that ends in one long word, such as an
    address or a pattern, is left alone.
    """,
    fires: LintExample(
      """
      /// No mail, and a sentence about it that goes on and on and on until it has\
       passed the hundredth column.
      deny no_mail {
        on      email.send
        because "No."
      }
      """),
    quiet: """
      /// No mail.
      deny no_mail {
        on      email.send
        because "No."
      }
      """
  ) { input, report in
    for (number, file) in input.files.enumerated() {
      var start = 0
      while start < file.bytes.count {
        let line = file.lineRange(at: start)
        let end = line.upperBound
        let width = file.bytes[line].count { $0 & 0xC0 != 0x80 }
        if width > longestLine, hasRoom(file.bytes[line]) {
          let over = Span(end - max(1, min(line.count, width - longestLine)), end)
          report.add(
            "this line has \(width) characters", at: Place(file: number, span: over),
            "beyond the \(longestLine)th", help: "break it")
        }
        let next = file.bytes[end...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 }
        start = next ?? file.bytes.count
      }
    }
  }

  private static let longestLine = 100

  /// Whether a space stands where the line could be broken: past its indent, before its last word.
  private static func hasRoom(_ line: ArraySlice<UInt8>) -> Bool {
    guard let last = line.lastIndex(of: 0x20) else { return false }
    return last - line.startIndex > longestLine / 2
  }
}
