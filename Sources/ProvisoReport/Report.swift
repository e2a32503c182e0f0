/// What a report says, before it is known where it will be read: as text, Markdown or a page.
/// All strings are plain and may hold anything; each form escapes them.
package struct Report {
  package let title: String
  package var sections: [Section]

  package init(title: String, sections: [Section] = []) {
    self.title = title
    self.sections = sections
  }

  package struct Section {
    /// None for the start.
    let title: String?
    let blocks: [Block]

    package init(_ title: String?, _ blocks: [Block]) {
      self.title = title
      self.blocks = blocks
    }
  }

  package enum Block {
    case sentence(String)
    case table(Table)
  }

  package struct Table {
    /// How text lays it out: in columns, or, where cells are long, each row over several lines.
    package enum Layout { case columns, entries }

    let layout: Layout
    let columns: [Column]
    let rows: [[Cell]]

    /// Every row has a cell for each column.
    package init(_ columns: [Column], _ rows: [[Cell]], layout: Layout = .columns) {
      precondition(rows.allSatisfy { $0.count == columns.count })
      self.columns = columns
      self.rows = rows
      self.layout = layout
    }
  }

  package struct Column {
    let title: String
    let isNumber: Bool

    package init(_ title: String, isNumber: Bool = false) {
      self.title = title
      self.isNumber = isNumber
    }
  }

  package struct Cell {
    package enum Tone { case plain, good, warn, bad, muted, code }

    let text: String
    let tone: Tone

    package init(_ text: String, _ tone: Tone = .plain) {
      self.text = text
      self.tone = tone
    }

    package init(_ number: Int, _ tone: Tone = .plain) { self.init("\(number)", tone) }
  }
}
