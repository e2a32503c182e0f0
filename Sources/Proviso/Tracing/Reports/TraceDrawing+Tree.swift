import ProvisoText

extension TraceDrawing {
  private struct Row {
    let lead: String
    let mark: String
    let role: Style.Role?
    let title: String
    let value: String
    let place: String
    let decides: Bool
  }

  /// Titles and values wider than this push what follows them aside.
  private static let widest = (title: 56, value: 24)
  private static let longest = 120

  /// A tree, its values and places in columns.
  mutating func tree(_ node: TraceNode, beside place: Place, indent: String) {
    var rows: [Row] = []
    append(node, lead: indent + "  ", below: indent + "  ", beside: place, to: &rows)
    let title = min(Self.widest.title, rows.map { $0.lead.width + $0.title.width }.max() ?? 0)
    let value = min(Self.widest.value, rows.map(\.value.width).max() ?? 0)
    for row in rows {
      let head = row.title.padded(to: title - row.lead.width)
      let painted = row.role.map { style.paint(row.mark, $0) } ?? row.mark
      line(
        style.paint(row.lead, .frame) + painted + " " + head + "  "
          + paint(row, row.value.padded(to: value)) + "  " + style.paint(row.place, .frame)
          + (row.decides ? style.paint("  decides", .strong) : ""))
    }
  }

  private func paint(_ row: Row, _ value: String) -> String {
    row.role.map { style.paint(value, $0) } ?? value
  }

  private func append(
    _ node: TraceNode, lead: String, below: String, beside place: Place, to rows: inout [Row]
  ) {
    rows.append(
      Row(
        lead: lead, mark: node.mark.sign, role: node.mark.role,
        title: node.title.visible.cut(to: Self.longest),
        value: node.value.visible, place: node.place.text(files, beside: place).visible,
        decides: node.decides))
    if let meaning = node.meaning {
      rows.append(
        Row(
          lead: below + (node.children.isEmpty ? "  " : "│ "), mark: "=", role: .frame,
          title: meaning.text.visible.cut(to: Self.widest.title), value: "",
          place: meaning.place.text(files, beside: place).visible, decides: false))
    }
    let inner = node.meaning?.place ?? node.place
    for (number, child) in node.children.enumerated() {
      let isLast = number == node.children.count - 1
      append(
        child, lead: below + (isLast ? "└─" : "├─"), below: below + (isLast ? "  " : "│ "),
        beside: inner, to: &rows)
    }
  }
}

extension String {
  /// It, or its beginning if it is longer.
  func cut(to columns: Int) -> String {
    guard unicodeScalars.count > columns else { return self }
    var kept = UnicodeScalarView()
    for scalar in unicodeScalars.prefix(columns - 1) { kept.append(scalar) }
    return String(kept) + "…"
  }
}

extension TraceNode.Mark {
  var sign: String {
    switch self {
    case .holds: "✓"
    case .fails: "✗"
    case .unknown: "!"
    case .skipped: "–"
    case .value: "·"
    }
  }

  var role: Style.Role? {
    switch self {
    case .holds: .help
    case .fails: .error
    case .unknown: .warning
    case .skipped: .frame
    case .value: nil
    }
  }
}
