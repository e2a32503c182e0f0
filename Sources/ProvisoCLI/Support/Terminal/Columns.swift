import Glibc
import ProvisoText

/// Text in columns of a terminal, whatever its characters are. What comes in was made visible.
enum Columns {
  /// How wide standard output is; nil where it is no terminal.
  static var ofOutput: Int? {
    var size = winsize()
    guard isatty(1) == 1, ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return nil
    }
    return max(20, Int(size.ws_col))
  }

  static func width(_ text: String) -> Int { text.unicodeScalars.reduce(0) { $0 + $1.width } }

  static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - Self.width(text)))
  }

  /// The text, or its beginning and an ellipsis.
  static func cut(_ text: String, to width: Int) -> String {
    guard Self.width(text) > width else { return text }
    var kept = String.UnicodeScalarView()
    var used = 0
    for scalar in text.unicodeScalars {
      used += scalar.width
      guard used < width else { break }
      kept.append(scalar)
    }
    return String(kept) + "…"
  }

  /// Lines of at most `width` columns, broken at spaces where there are any.
  static func wrapped(_ text: String, to width: Int) -> [String] {
    var lines: [String] = []
    var rest = Array(text.unicodeScalars)[...]
    while !rest.isEmpty {
      var used = 0
      var end = rest.startIndex
      var space: Int?
      while end < rest.endIndex, used + rest[end].width <= max(2, width) {
        used += rest[end].width
        if rest[end] == " " { space = end }
        end += 1
      }
      if end < rest.endIndex, rest[end] != " ", let space, space > rest.startIndex {
        end = space + 1
      }
      lines.append(String(String.UnicodeScalarView(rest[..<end])))
      rest = rest[end...]
    }
    return lines.isEmpty ? [""] : lines
  }

  /// Rows under each other; the last column takes what is left of `total`.
  static func table(_ rows: [[String]], total: Int?) -> [String] {
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in
      rows.map { column < $0.count ? width($0[column]) : 0 }.max() ?? 0
    }
    return rows.map { row in
      let cells = row.enumerated().map { place, cell in
        place == row.count - 1 ? cell : padded(cell, to: widths[place])
      }
      let line = cells.joined(separator: "  ")
      return total.map { cut(line, to: $0) } ?? line
    }
  }
}
