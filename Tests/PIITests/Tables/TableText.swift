/// Writes a constant of many elements as Swift, in lines of the house's width.
struct TableText {
  private(set) var text: String

  init(_ summary: String) {
    text = """
      // swift-format-ignore-file
      // Written by TablesTests from the rows of the kinds; `UPDATE_CASES=1` writes it anew.

      /// \(summary)
      extension Tables {

      """
  }

  mutating func add(_ name: String, of type: String, _ summary: String, _ elements: [String]) {
    text += "  /// \(summary)\n"
    text += "  static let \(name): InlineArray<\(elements.count), \(type)> = [\n"
    var line = "   "
    for element in elements {
      if line.count + element.count + 2 > 100 {
        text += line + "\n"
        line = "   "
      }
      line += " \(element),"
    }
    text += line + "\n  ]\n"
  }

  /// The same, an element a line.
  mutating func addLines(_ name: String, of type: String, _ summary: String, _ elements: [String]) {
    text += "  /// \(summary)\n"
    text += "  static let \(name): InlineArray<\(elements.count), \(type)> = [\n"
    for element in elements { text += "    \(element),\n" }
    text += "  ]\n"
  }

  func finished() -> String { text + "}\n" }
}
