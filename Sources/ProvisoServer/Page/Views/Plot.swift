import ProvisoReport
import ProvisoText

/// Stacked bars as inline SVG, and the same figures as a table.
struct Plot {
  struct Line {
    let name: String
    let values: [Int]

    init(_ name: String, _ values: [Int]) {
      self.name = name
      self.values = values
    }

    var sum: Int { values.reduce(0, +) }

    /// How many of those decided were approved, changed or not.
    var rate: String {
      let decided = values.prefix(3).reduce(0, +)
      guard decided > 0 else { return "–" }
      return "\(100 * (values[0] + values[1]) / decided) %"
    }
  }

  let title: String
  let legend: [(colour: String, name: String)]
  let heads: [String]
  let lines: [Line]
  var colours = ["good", "warn", "bad", "none"]
  /// The last column says how many of a hundred were approved.
  var hasRate = false
  let isByTime: Bool

  private static let mostBars = 20

  func view(number: Int) -> View {
    [
      "number": number, "title": title, "isEmpty": lines.allSatisfy { $0.sum == 0 },
      "figureMarkup": Markup(html: key + (isByTime ? columns : bars)),
      "heads": heads.map { ["name": $0] as View },
      "lines": lines.map { line -> View in
        let cells = [line.name] + line.values.map { "\($0)" } + (hasRate ? [line.rate] : [])
        return ["cells": cells.map { ["cellMarkup": Markup(of: $0)] as View }]
      },
    ]
  }

  private var key: String {
    "<p class=\"legend\">"
      + legend.map { "<span class=\"\($0.colour)\">\($0.name.markup)</span>" }.joined() + "</p>"
  }

  private var most: Int { max(1, lines.map(\.sum).max() ?? 1) }

  /// A bar a line, its name above it.
  private var bars: String {
    let drawn = lines.prefix(Self.mostBars)
    var svg = ""
    for (place, line) in drawn.enumerated() {
      let top = place * 40
      let label = Self.cut(line.name).markup
      let note = "\(line.sum)" + (hasRate ? ", \(line.rate) approved" : "")
      svg += "<text class=\"name\" x=\"0\" y=\"\(top + 13)\">\(label)</text>"
      svg += "<text x=\"800\" y=\"\(top + 13)\" text-anchor=\"end\">\(note)</text>"
      var left = 0.0
      for (value, colour) in zip(line.values, colours) where value > 0 {
        let width = 800 * Double(value) / Double(most)
        svg += Self.box(left, Double(top + 19), width, 12, colour)
        left += width
      }
    }
    return Self.svg(height: drawn.count * 40, title, svg)
  }

  /// A column an hour.
  private var columns: String {
    let step = 800 / Double(max(1, lines.count))
    var svg = "<line x1=\"0\" x2=\"800\" y1=\"160\" y2=\"160\"></line>"
    svg += "<text x=\"0\" y=\"12\">\(most)</text>"
    for (place, line) in lines.enumerated() {
      var bottom = 160.0
      for (value, colour) in zip(line.values, colours) where value > 0 {
        let height = 140 * Double(value) / Double(most)
        bottom -= height
        svg += Self.box(
          Double(place) * step + step * 0.1, bottom, max(0.5, step * 0.8), height, colour)
      }
    }
    if let first = lines.first, let last = lines.last {
      svg += "<text x=\"0\" y=\"180\">\(first.name.markup)</text>"
      svg += "<text x=\"800\" y=\"180\" text-anchor=\"end\">\(last.name.markup)</text>"
    }
    return Self.svg(height: 190, title, svg)
  }

  private static func svg(height: Int, _ title: String, _ body: String) -> String {
    "<svg viewBox=\"0 0 800 \(height)\" role=\"img\" aria-label=\"\(title.markup)\">\(body)</svg>"
  }

  private static func box(
    _ left: Double, _ top: Double, _ width: Double, _ height: Double, _ colour: String
  ) -> String {
    func tenths(_ value: Double) -> String { "\((value * 10).rounded() / 10)" }
    return "<rect class=\"fill-\(colour)\" x=\"\(tenths(left))\" y=\"\(tenths(top))\" "
      + "width=\"\(tenths(width))\" height=\"\(tenths(height))\"></rect>"
  }

  private static func cut(_ text: String) -> String {
    let scalars = text.unicodeScalars
    return scalars.count <= 70 ? text : String(String.UnicodeScalarView(scalars.prefix(69))) + "…"
  }
}
