import ProvisoFiles
import ProvisoText

/// A part of a card: what its fields have in common, and the fields.
struct CardSection {
  struct Field {
    let name: String
    /// As it is; drawing makes it visible.
    let value: String
    /// Where it comes from, where that differs within the section.
    var origin = ""
  }

  let title: String
  var note = ""
  var fields: [Field]
  /// Whether an agent wrote it and nobody checked it.
  var isClaimed = false
}

/// Draws cards as lines for a terminal. A value never leaves its bar at the margin, so nothing that
/// an agent writes can look like another part of the card.
struct CardDrawing {
  let columns: Int
  let style: Style
  /// Values with more lines are folded until `isOpen`.
  var mostLines = Int.max

  static var forOutput: CardDrawing {
    CardDrawing(
      columns: Columns.ofOutput ?? 100, style: Output.hasColours(1) ? .coloured : .plain)
  }

  func text(of card: RequestCard) -> String {
    ([headline(card)] + card.sections.flatMap(lines) + [seen(card)]).joined(separator: "\n") + "\n"
  }

  /// How many values are not shown in full.
  func folds(in card: RequestCard) -> Int {
    card.sections.flatMap(\.fields).count { wrapped($0.value).count > mostLines }
  }

  private func headline(_ card: RequestCard) -> String {
    let words = [card.type, "by \(card.agent)"].map(\.visible).joined(separator: "  ")
    let state = card.state.visible + (card.deadline.map { ", ends in \($0)" } ?? "")
    let room = max(2, columns - Columns.width(words) - Columns.width(state))
    return style.paint(words, .strong) + String(repeating: " ", count: room)
      + style.paint(state, card.state == "pending" ? .warning : .note)
  }

  private func lines(_ section: CardSection) -> [String] {
    guard !section.fields.isEmpty else { return [] }
    let title = section.title + (section.note.isEmpty ? "" : " – \(section.note)")
    let lines = section.fields.flatMap { self.lines($0, section) }
    let role: Style.Role = section.isClaimed ? .warning : .note
    return ["", style.paint(Columns.cut(title, to: columns), role)] + lines
  }

  private func lines(_ field: CardSection.Field, _ section: CardSection) -> [String] {
    let all = wrapped(field.value)
    let shown = all.count > mostLines ? Array(all.prefix(mostLines)) : all
    let bar = style.paint(section.isClaimed ? "┊" : "│", .frame)
    let origin = field.origin.isEmpty ? "" : style.paint("  [\(field.origin.visible)]", .help)
    let name = Columns.cut(field.name.visible, to: Self.names)
    let first =
      "  \(Columns.padded(name, to: Self.names)) \(bar) \(shown.first ?? "")\(origin)"
    let margin = "  " + String(repeating: " ", count: Self.names) + " \(bar) "
    let rest = shown.dropFirst().map { margin + $0 }
    let hidden = all.count - shown.count
    return [first] + rest
      + (hidden > 0 ? [margin + style.paint("… \(hidden) more lines, `o` opens them", .warning)] : [])
  }

  private func seen(_ card: RequestCard) -> String {
    "\n" + style.paint("seen \(card.seen.visible)", .frame)
  }

  private static let names = 18

  private func wrapped(_ value: String) -> [String] {
    let room = max(16, columns - Self.names - 5)
    return value.split(separator: "\n", omittingEmptySubsequences: false)
      .flatMap { Columns.wrapped(String($0).visible, to: room) }
  }
}
