import ProvisoLanguage
import ProvisoReport

/// The actions of a set, drawn: across how much depends on them, downwards whether they can be
/// undone, and beside each name what can happen. A fact that is no constant has its own band.
struct ActionMap {
  private let cells: [[[PolicyReference.Action]]]
  private let columns: [String]
  private let rows: [String]
  private let widths: [Int]
  private let heights: [Int]

  private static let lineHeight = 20
  private static let letter = 8
  private static let margin = 112
  private static let top = 30
  private static let mostNames = 12
  private static let mostLetters = 28

  init(_ actions: [PolicyReference.Action]) {
    let across = Self.bands(of: .stakes, actions.map(\.outcomes.stakes))
    let down = Self.bands(of: .reversibility, actions.map(\.outcomes.reversibility))
    columns = across.map(\.name)
    rows = down.map(\.name)
    cells = down.map { row in
      across.map { column in
        actions.filter {
          row.holds($0.outcomes.reversibility) && column.holds($0.outcomes.stakes)
        }
      }
    }
    let cells = cells
    widths = across.indices.map { column in
      let longest = cells.flatMap { $0[column] }.map { Self.short($0.name).unicodeScalars.count }
      return max(96, (longest.max() ?? 0) * Self.letter + 72)
    }
    heights = down.indices.map { row in
      let most = cells[row].map { min($0.count, Self.mostNames + 1) }.max() ?? 0
      return max(1, most) * Self.lineHeight + 16
    }
  }

  private struct Band {
    let name: String
    let holds: (LevelSet) -> Bool
  }

  /// One for each level, and one for what depends, if something does.
  private static func bands(of scale: Scale, _ found: [LevelSet]) -> [Band] {
    let levels = scale.levels.enumerated().map { rank, name in
      Band(name: "\(name)") { $0 == LevelSet(rank: UInt8(rank)) }
    }
    let depends = Band(name: "depends") { $0.ranks.count > 1 }
    return found.contains(where: depends.holds) ? levels + [depends] : levels
  }

  // MARK: Drawing

  var markup: String {
    let width = Self.margin + widths.reduce(0, +)
    let height = Self.top + heights.reduce(0, +)
    return """
      <div class="scroll"><svg role="img" aria-labelledby="map-title map-description" \
      width="\(width)" height="\(height + 34)" viewBox="0 0 \(width) \(height + 34)" \
      font-family="ui-monospace, monospace" font-size="13" fill="currentColor">
      <title id="map-title">Actions by what depends on them and whether they can be undone</title>
      <desc id="map-description">The table below says the same in words.</desc>
      \(grid)\(legend(at: height + 24))</svg></div>
      """
  }

  private var grid: String {
    var drawn = "<text x=\"0\" y=\"20\" font-style=\"italic\">stakes:</text>\n"
    var x = Self.margin
    for (column, name) in columns.enumerated() {
      drawn += "<text x=\"\(x + 8)\" y=\"20\" font-weight=\"bold\">\(name.markup)</text>\n"
      x += widths[column]
    }
    var y = Self.top
    for (row, name) in rows.enumerated() {
      drawn += "<text x=\"0\" y=\"\(y + 22)\" font-weight=\"bold\">\(name.markup)</text>\n"
      x = Self.margin
      for column in columns.indices {
        drawn += cell(cells[row][column], x, y, widths[column], heights[row])
        x += widths[column]
      }
      y += heights[row]
    }
    return drawn
  }

  private func cell(
    _ actions: [PolicyReference.Action], _ x: Int, _ y: Int, _ width: Int, _ height: Int
  ) -> String {
    var drawn = """
      <rect x="\(x)" y="\(y)" width="\(width)" height="\(height)" fill="none" stroke="var(--line)"/>

      """
    for (line, action) in actions.prefix(Self.mostNames).enumerated() {
      drawn += entry(action, x + 8, y + 22 + line * Self.lineHeight)
    }
    if actions.count > Self.mostNames {
      let line = y + 22 + Self.mostNames * Self.lineHeight
      drawn +=
        "<text x=\"\(x + 56)\" y=\"\(line)\">and \(actions.count - Self.mostNames) more</text>\n"
    }
    return drawn
  }

  private func entry(_ action: PolicyReference.Action, _ x: Int, _ y: Int) -> String {
    let marks = action.outcomes.verdicts.map { Self.mark($0, x + Int($0.rawValue) * 15, y) }
    let anchor = Document.anchor("action", action.name)
    return "<a href=\"#\(anchor.markup)\"><title>"
      + "\(action.name): \(action.outcomes.sentence)".markup
      + "</title>\(marks.joined())<text x=\"\(x + 50)\" y=\"\(y)\">"
      + Self.short(action.name).markup + "</text></a>\n"
  }

  /// Shape and colour both say it: a disc runs, a triangle asks, a square denies.
  private static func mark(_ verdict: Verdict, _ x: Int, _ y: Int) -> String {
    switch verdict {
    case .approve:
      "<circle class=\"approve\" fill=\"currentColor\" cx=\"\(x + 5)\" cy=\"\(y - 4)\" r=\"5\"/>"
    case .route:
      "<path class=\"route\" fill=\"currentColor\" d=\"M\(x) \(y + 1)l5.5 -10l5.5 10z\"/>"
    case .deny:
      "<path class=\"deny\" fill=\"currentColor\" d=\"M\(x) \(y - 9)h10v10h-10z\"/>"
    }
  }

  private func legend(at y: Int) -> String {
    let entries: [(Verdict, String)] = [
      (.approve, "can run"), (.route, "a person can be asked"), (.deny, "can be denied"),
    ]
    var x = Self.margin
    return entries.map { verdict, text in
      defer { x += text.utf8.count * Self.letter + 40 }
      return Self.mark(verdict, x, y) + "<text x=\"\(x + 18)\" y=\"\(y)\">\(text)</text>\n"
    }.joined()
  }

  private static func short(_ name: String) -> String {
    let scalars = name.unicodeScalars
    guard scalars.count > mostLetters else { return name }
    return String(String.UnicodeScalarView(scalars.prefix(mostLetters - 1))) + "…"
  }
}
