import Foundation

/// Lines of a policy as an editor shows them, as an SVG that follows the reader's light or dark.
struct Picture {
  private let lines: [[(text: String, style: Style?)]]
  private let firstNumber: Int

  /// The colours of an editor, light and dark.
  enum Style: String, CaseIterable {
    case comment, documentation, string, number, keyword, clause, name, function, constant
    case variable, type

    var colours: (light: String, dark: String) {
      switch self {
      case .comment: ("#6e7781", "#8b949e")
      case .documentation: ("#57606a", "#9aa4af")
      case .string: ("#0a5c2f", "#7ee2a8")
      case .number: ("#0550ae", "#79c0ff")
      case .keyword: ("#a40e26", "#ff8f85")
      case .clause: ("#8250df", "#d2a8ff")
      case .name: ("#953800", "#ffc680")
      case .function: ("#116329", "#aff5b4")
      case .constant: ("#0550ae", "#79c0ff")
      case .variable: ("#24292f", "#c9d1d9")
      case .type: ("#1b7c83", "#76e3ea")
      }
    }

    /// The style of the innermost scope that has one.
    init?(_ scopes: [String]) {
      for scope in scopes.reversed() {
        if let found = Self.prefixes.first(where: { scope.hasPrefix($0.0) })?.1 {
          self = found
          return
        }
      }
      return nil
    }

    private static let prefixes: [(String, Style)] = [
      ("comment.block", .documentation), ("comment", .comment), ("constant.character", .constant),
      ("string", .string), ("constant.numeric", .number), ("keyword.control", .keyword),
      ("keyword.other", .clause), ("storage", .keyword), ("entity.name", .name),
      ("support.function", .function), ("support.type", .type), ("constant", .constant),
      ("variable", .variable), ("meta.embedded", .variable), ("keyword.operator", .variable),
      ("punctuation.definition", .keyword),
    ]
  }

  /// The lines in `range`, counted from one.
  init(_ bytes: [UInt8], lines range: ClosedRange<Int>, _ highlighter: Highlighter) {
    let scopes = highlighter.scopes(of: bytes)
    var lines: [[(text: String, style: Style?)]] = []
    var (start, number) = (0, 1)
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      if range.contains(number) { lines.append(Self.pieces(bytes, start..<end, scopes)) }
      (start, number) = (end + 1, number + 1)
    }
    self.lines = lines
    firstNumber = range.lowerBound
  }

  private static func pieces(
    _ bytes: [UInt8], _ range: Range<Int>, _ scopes: [[String]]
  ) -> [(text: String, style: Style?)] {
    var pieces: [(text: String, style: Style?)] = []
    var start = range.lowerBound
    while start < range.upperBound {
      let style = Style(scopes[start])
      let end = (start..<range.upperBound).first { Style(scopes[$0]) != style } ?? range.upperBound
      pieces.append((String(decoding: bytes[start..<end], as: UTF8.self), style))
      start = end
    }
    return pieces
  }

  var svg: String {
    let columns = lines.map { $0.reduce(0) { $0 + $1.text.unicodeScalars.count } }.max() ?? 0
    let (width, height) = (64 + columns * 8, 32 + lines.count * 20)
    let rows = lines.enumerated().map { index, pieces in
      let y = 32 + index * 20
      let text = pieces.map(Self.span).joined()
      return """
          <text class="line" x="36" y="\(y)">\(firstNumber + index)</text>
          <text x="52" y="\(y)">\(text)</text>
        """
    }
    let light = Style.allCases.map { ".\($0.rawValue) { fill: \($0.colours.light) }" }
    let dark = Style.allCases.map { ".\($0.rawValue) { fill: \($0.colours.dark) }" }
    return """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" \
      viewBox="0 0 \(width) \(height)" role="img">
        <title>A Proviso policy in an editor</title>
        <style>
          text { font: 13.3px ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace; \
      white-space: pre; fill: #24292f }
          .line { fill: #8c959f; text-anchor: end }
          .page { fill: #ffffff; stroke: #d0d7de }
          .documentation, .comment { font-style: italic }
          \(light.joined(separator: " "))
          @media (prefers-color-scheme: dark) {
            text { fill: #c9d1d9 }
            .line { fill: #6e7681 }
            .page { fill: #0d1117; stroke: #30363d }
            \(dark.joined(separator: " "))
          }
        </style>
        <rect class="page" x="0.5" y="0.5" width="\(width - 1)" height="\(height - 1)" rx="8"/>
      \(rows.joined(separator: "\n"))
      </svg>

      """
  }

  private static func span(_ piece: (text: String, style: Style?)) -> String {
    let text = piece.text.replacingOccurrences(of: "&", with: "&amp;")
      .replacingOccurrences(of: "<", with: "&lt;").replacingOccurrences(of: ">", with: "&gt;")
    return piece.style.map { "<tspan class=\"\($0.rawValue)\">\(text)</tspan>" } ?? text
  }
}
