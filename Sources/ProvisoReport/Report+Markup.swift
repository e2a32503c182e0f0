extension Report {
  /// For a pull request.
  package var markdown: String {
    let parts = sections.map { section in
      let title = section.title.map { ["### " + $0.markdown] } ?? []
      return (title + section.blocks.map(Self.markdown)).joined(separator: "\n\n")
    }
    return (["## " + title.markdown] + parts).joined(separator: "\n\n") + "\n"
  }

  private static func markdown(_ block: Block) -> String {
    switch block {
    case .sentence(let text): return text.markdown
    case .table(let table):
      let head = line(table.columns.map { $0.title.markdown })
      let rule = line(table.columns.map { $0.isNumber ? "---:" : "---" })
      return ([head, rule] + table.rows.map { line($0.map(markdown)) }).joined(separator: "\n")
    }
  }

  private static func markdown(_ cell: Cell) -> String {
    switch cell.tone {
    case .bad where !cell.text.isEmpty: "**\(cell.text.markdown)**"
    case .plain, .good, .warn, .bad, .muted, .code: cell.text.markdown
    }
  }

  private static func line(_ cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |"
  }

  /// One self-contained page.
  package var page: HTMLPage {
    let body = sections.map { section in
      let title = section.title.map { ["<h2>\($0.markup)</h2>"] } ?? []
      return (title + section.blocks.map(Self.markup)).joined(separator: "\n")
    }
    return HTMLPage(title: title, body: body.joined(separator: "\n"))
  }

  private static func markup(_ block: Block) -> String {
    switch block {
    case .sentence(let text): return "<p>\(text.markup)</p>"
    case .table(let table):
      let head = table.columns.map { "<th>\($0.title.markup)</th>" }.joined()
      let rows = table.rows.map { row in
        "<tr>" + zip(table.columns, row).map(markup).joined() + "</tr>"
      }
      return (["<table>", "<tr>\(head)</tr>"] + rows + ["</table>"]).joined(separator: "\n")
    }
  }

  private static func markup(_ column: Column, _ cell: Cell) -> String {
    let tone: String? =
      switch cell.tone {
      case .plain, .code: nil
      case .good: "good"
      case .warn: "warn"
      case .bad: "bad"
      case .muted: "muted"
      }
    let classes = [column.isNumber ? "number" : nil, tone].compactMap { $0 }
    let attribute = classes.isEmpty ? "" : " class=\"\(classes.joined(separator: " "))\""
    let text = cell.tone == .code ? "<code>\(cell.text.markup)</code>" : cell.text.markup
    return "<td\(attribute)>\(text)</td>"
  }
}
