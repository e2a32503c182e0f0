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
    let words = [card.id, card.type, "by \(card.agent)"].map(\.visible).joined(separator: "  ")
    let state = card.state.visible + (card.deadline.map { ", ends in \($0)" } ?? "")
    let room = max(2, columns - Columns.width(words) - Columns.width(state))
    return style.paint(words, .strong) + String(repeating: " ", count: room)
      + style.paint(state, card.state == "pending" ? .warning : .note)
  }

  private func lines(_ section: CardSection) -> [String] {
    guard let first = section.fields.first else { return [] }
    // What is true of all of them is said once.
    let isShared = section.fields.allSatisfy { $0.origin.utf8.elementsEqual(first.origin.utf8) }
    let notes = [section.note, isShared ? first.origin : ""].filter { !$0.isEmpty }
    let title = ([section.title] + notes).joined(separator: " – ").visible
    let role: Style.Role = section.isClaimed ? .warning : .note
    return ["", style.paint(Columns.cut(title, to: columns), role)]
      + section.fields.flatMap { lines($0, section, showsOrigin: !isShared) }
  }

  /// Names, and where values come from, stand left of the bar, where no value can write.
  private func lines(
    _ field: CardSection.Field, _ section: CardSection, showsOrigin: Bool
  ) -> [String] {
    let all = wrapped(field.value)
    var right = all.count > mostLines ? Array(all.prefix(mostLines)) : all
    let hidden = all.count - right.count
    if hidden > 0 { right.append(style.paint("… \(hidden) more lines, `o` opens them", .warning)) }
    let left =
      [field.name.visible]
      + (showsOrigin && !field.origin.isEmpty
        ? Columns.wrapped(field.origin.visible, to: Self.names) : [])
    let bar = style.paint(section.isClaimed ? "┊" : "│", .frame)
    return (0..<max(left.count, right.count)).map { line in
      let name = line < left.count ? Columns.cut(left[line], to: Self.names) : ""
      let padded = Columns.padded(name, to: Self.names)
      let margin = line == 0 ? padded : style.paint(padded, .help)
      return "  \(margin) \(bar) \(line < right.count ? right[line] : "")"
    }
  }

  private func seen(_ card: RequestCard) -> String {
    "\n" + style.paint("seen \(card.seen.visible)", .frame)
  }

  private static let names = 20

  private func wrapped(_ value: String) -> [String] {
    let room = max(16, columns - Self.names - 5)
    return value.split(separator: "\n", omittingEmptySubsequences: false)
      .flatMap { Columns.wrapped(String($0).visible, to: room) }
  }
}
