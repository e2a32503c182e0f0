import ProvisoText

extension Document {
  /// The page in Markdown with tables, as GitHub reads it.
  package var markdown: String {
    let parts = ["# \(title.markdown)"] + blocks.compactMap { $0.markdown }
    return parts.joined(separator: "\n\n") + "\n"
  }
}

extension Document.Block {
  fileprivate var markdown: String? {
    switch self {
    case .heading(let level, let inline, let anchor):
      let place = anchor.map { "<a id=\"\($0.markup)\"></a>\n\n" } ?? ""
      return place + String(repeating: "#", count: level) + " " + inline.markdown
    case .paragraph(let inline): return Self.paragraph(inline.markdown)
    case .code(let text): return Self.fenced(text)
    case .list(let items): return items.map { "- \($0.markdown)" }.joined(separator: "\n")
    case .table(let header, let rows): return Self.table(header, rows)
    case .terms(let terms): return terms.map(Self.item).joined(separator: "\n")
    case .picture: return nil
    }
  }

  /// Text that begins like a list stays text.
  private static func paragraph(_ text: String) -> String {
    let digits = text.utf8.prefix { (0x30...0x39).contains($0) }.count
    let mark = text.utf8.dropFirst(digits).first ?? 0
    let isList = (digits == 0 ? "-+=" : ".)").utf8.contains(mark)
    guard isList else { return text }
    return "\(text.prefix(digits))\\\(text.dropFirst(digits))"
  }

  private static func item(_ term: Document.Term) -> String {
    let word = "- **\(term.word.markdown)**"
    switch term.meaning {
    case .inline(let inline): return "\(word) \(inline.markdown)"
    case .code(let text) where text.utf8.contains(UInt8(ascii: "\n")):
      let lines = fenced(text).split(separator: "\n", omittingEmptySubsequences: false)
      return word + "\n\n" + lines.map { "  \($0)" }.joined(separator: "\n") + "\n"
    case .code(let text): return "\(word) \([Document.Inline.code(text)].markdown)"
    }
  }

  private static func table(_ header: [String], _ rows: [[[Document.Inline]]]) -> String {
    func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
    let head = [row(header.map(\.markdown)), row(header.map { _ in "---" })]
    return (head + rows.map { row($0.map(\.markdown)) }).joined(separator: "\n")
  }

  private static func fenced(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let shown = lines.map { String($0).visible }.joined(separator: "\n")
    let fence = String(repeating: "`", count: max(3, shown.longestRunOfQuotes + 1))
    return "\(fence)\n\(shown)\n\(fence)"
  }
}

extension [Document.Inline] {
  fileprivate var markdown: String {
    map { piece in
      switch piece {
      case .text(let text): text.markdown
      case .code(let text): text.markdownCode
      case .strong(let text): "**\(text.markdown)**"
      case .link(let text, let anchor, let isCode):
        "[\(isCode ? text.markdownCode : text.markdown)](#\(anchor))"
      }
    }.joined()
  }
}

extension String {
  /// Between back quotes on one line. A bar would end the cell of a table, even there.
  fileprivate var markdownCode: String {
    let line = split { $0 == "\n" || $0 == "\r" || $0 == "\t" }.joined(separator: " ").visible
    let text = line.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
    let fence = String(repeating: "`", count: text.longestRunOfQuotes + 1)
    let isPadded = text.hasPrefix("`") || text.hasSuffix("`") || text.isEmpty
    return isPadded ? "\(fence) \(text) \(fence)" : fence + text + fence
  }

  fileprivate var longestRunOfQuotes: Int {
    var (longest, run) = (0, 0)
    for byte in utf8 {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }
}
