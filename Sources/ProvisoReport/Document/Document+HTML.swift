import ProvisoText

extension Document {
  /// The page as one self-contained file.
  package func html(style: String = "") -> String {
    HTMLPage(
      title: title, style: Self.style + (style.isEmpty ? "" : "\n" + style),
      body: blocks.map(\.html).joined(separator: "\n")
    ).text
  }

  private static let style = """
    h3 { margin: 1.6rem 0 .3rem; } h3 code { font-size: 1.05rem; } p { margin: .4rem 0; }
    dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; margin: .4rem 0; }
    dt { color: var(--muted); } dd { margin: 0; } dd pre { margin: 0; }
    .scroll { overflow-x: auto; } a { color: inherit; }
    @media (max-width: 40rem) { dl { grid-template-columns: 1fr; } }
    """
}

extension Document.Block {
  fileprivate var html: String {
    switch self {
    case .heading(let level, let inline, let anchor):
      let place = anchor.map { " id=\"\($0.markup)\"" } ?? ""
      return "<h\(level)\(place)>\(inline.html)</h\(level)>"
    case .paragraph(let inline): return "<p>\(inline.html)</p>"
    case .code(let text): return Self.block(text)
    case .list(let items):
      return "<ul>\n" + items.map { "<li>\($0.html)</li>\n" }.joined() + "</ul>"
    case .table(let header, let rows): return Self.table(header, rows)
    case .terms(let terms):
      let rows = terms.map { "<dt>\($0.word.markup)</dt><dd>\($0.meaning.html)</dd>\n" }
      return "<dl>\n" + rows.joined() + "</dl>"
    case .picture(let markup): return markup
    }
  }

  fileprivate static func block(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return "<pre>" + lines.map { String($0).markup }.joined(separator: "\n") + "</pre>"
  }

  private static func table(_ header: [String], _ rows: [[[Document.Inline]]]) -> String {
    let head = header.map { "<th scope=\"col\">\($0.markup)</th>" }.joined()
    let body = rows.map { "<tr>" + $0.map { "<td>\($0.html)</td>" }.joined() + "</tr>\n" }
    return "<div class=\"scroll\"><table>\n<tr>\(head)</tr>\n\(body.joined())</table></div>"
  }
}

extension Document.Term.Meaning {
  fileprivate var html: String {
    switch self {
    case .inline(let inline): inline.html
    case .code(let text) where text.utf8.contains(UInt8(ascii: "\n")): Document.Block.block(text)
    case .code(let text): [Document.Inline.code(text)].html
    }
  }
}

extension [Document.Inline] {
  fileprivate var html: String {
    map { piece in
      switch piece {
      case .text(let text): text.markup
      case .code(let text): "<code>\(text.markup)</code>"
      case .strong(let text): "<strong>\(text.markup)</strong>"
      case .link(let text, let anchor, let isCode):
        "<a href=\"#\(anchor.markup)\">\(isCode ? "<code>\(text.markup)</code>" : text.markup)</a>"
      }
    }.joined()
  }
}
