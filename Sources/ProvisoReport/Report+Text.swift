import ProvisoText

extension Report {
  /// For a terminal or a log.
  package func text(hasColours: Bool) -> String {
    let parts = sections.map { section in
      let title = section.title.map { [Self.strong($0.visible, hasColours)] } ?? []
      return (title + section.blocks.map { Self.text($0, hasColours) }).joined(separator: "\n")
    }
    return ([Self.strong(title.visible, hasColours)] + parts).joined(separator: "\n\n") + "\n"
  }

  private static func strong(_ text: String, _ hasColours: Bool) -> String {
    hasColours ? "\u{1B}[1m\(text)\u{1B}[0m" : text
  }

  private static func text(_ block: Block, _ hasColours: Bool) -> String {
    switch block {
    case .sentence(let text): text.visible
    case .table(let table):
      switch table.layout {
      case .columns: columns(table, hasColours)
      case .entries: entries(table, hasColours)
      }
    }
  }

  private static func columns(_ table: Table, _ hasColours: Bool) -> String {
    let head = table.columns.map { Cell($0.title, .muted) }
    let rows = [head] + table.rows
    let widths = table.columns.indices.map { place in
      rows.map { $0[place].text.visible.count }.max() ?? 0
    }
    return rows.map { row in
      var line = "  "
      for (place, cell) in row.enumerated() {
        let gap = String(repeating: " ", count: widths[place] - cell.text.visible.count)
        let shown = coloured(cell, hasColours)
        let isLast = place == row.count - 1
        line += table.columns[place].isNumber ? gap + shown : shown + (isLast ? "" : gap)
        line += isLast ? "" : "  "
      }
      while line.hasSuffix(" ") { line.removeLast() }
      return line
    }.joined(separator: "\n")
  }

  /// `12×` for the first cell, a number, and beside it the others that are not empty.
  private static func entries(_ table: Table, _ hasColours: Bool) -> String {
    let count = table.rows.map { $0[0].text.visible.count }.max() ?? 0
    let width = table.columns.dropFirst().map(\.title.count).max() ?? 0
    func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }
    return table.rows.map { row in
      let gap = spaces(count - row[0].text.visible.count)
      let head = "  \(gap)\(coloured(row[0], hasColours))×  "
      var lines: [String] = []
      for (column, cell) in zip(table.columns, row).dropFirst() where !cell.text.isEmpty {
        let title = column.title + spaces(width - column.title.count)
        let start = lines.isEmpty ? head : spaces(count + 5)
        lines.append("\(start)\(title)  \(coloured(cell, hasColours))")
      }
      return lines.joined(separator: "\n")
    }.joined(separator: "\n")
  }

  private static func coloured(_ cell: Cell, _ hasColours: Bool) -> String {
    let text = cell.text.visible
    guard hasColours, !text.isEmpty else { return text }
    let code: String? =
      switch cell.tone {
      case .plain, .code: nil
      case .good: "32"
      case .warn: "33"
      case .bad: "31"
      case .muted: "2"
      }
    return code.map { "\u{1B}[\($0)m\(text)\u{1B}[0m" } ?? text
  }
}
