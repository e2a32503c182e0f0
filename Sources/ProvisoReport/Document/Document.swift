/// A page as structure: what is said, for a writer of any format to lay out. Every text in it may
/// be hostile; the writers escape it.
package struct Document: Sendable {
  package let title: String
  package let blocks: [Block]

  package init(title: String, blocks: [Block]) {
    self.title = title
    self.blocks = blocks
  }

  package indirect enum Block: Sendable {
    /// Levels 2 to 4; the title is the first.
    case heading(Int, [Inline], anchor: String?)
    case paragraph([Inline])
    case code(String)
    case list([[Inline]])
    case table(header: [String], rows: [[[Inline]]])
    case terms([Term])
    /// Markup for pages; other formats pass it over, so the text beside it says the same.
    case picture(markup: String)
  }

  /// A word and what it stands for.
  package struct Term: Sendable {
    package enum Meaning: Sendable {
      case inline([Inline])
      case code(String)
    }

    package let word: String
    package let meaning: Meaning

    package init(_ word: String, _ meaning: [Inline]) {
      self.word = word
      self.meaning = .inline(meaning)
    }

    package init(_ word: String, code: String) {
      self.word = word
      meaning = .code(code)
    }
  }

  /// A piece of a line.
  package enum Inline: Hashable, Sendable {
    case text(String)
    case code(String)
    case strong(String)
    /// Names another place of the page, as text or as code.
    case link(String, to: String, isCode: Bool)
  }

  /// The name of a place on the page: `kind`, a word of ours, and any text. Distinct texts give
  /// distinct names of letters, digits, `_`, `.` and `-`.
  package static func anchor(_ kind: String, _ text: String) -> String {
    var anchor = kind + "-"
    for scalar in text.unicodeScalars {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "_", ".": anchor.unicodeScalars.append(scalar)
      default: anchor += "-" + String(scalar.value, radix: 16) + "-"
      }
    }
    return anchor
  }
}

extension [Document.Inline] {
  /// The pieces with `separator` between them.
  package static func joined(_ pieces: [Document.Inline], by separator: String = ", ") -> Self {
    Array(pieces.map { [$0] }.joined(separator: [.text(separator)]))
  }
}
