import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

extension LintRule {
  static let unfinishedMark = LintRule(
    "todo", "P0472", .note, "a comment says that something is not finished",
    """
    A policy in force decides as it stands. What is left to do belongs where somebody looks after
    it, with a date and a name.
    """,
    fires: LintExample(
      """
      /// No mail. \(marks[0]): or to one's own house?
      deny no_mail {
        on      email.send
        because "No."
      }
      """),
    quiet: """
      /// No mail.
      deny no_mail {
        on      email.send
        because "No."
      }
      """
  ) { input, report in
    for tree in input.trees {
      var places = tree.comments.map(\.place)
      places += tree.declarations.compactMap(\.documentation?.place)
      if let documentation = tree.documentation { places.append(documentation.place) }
      for place in places {
        let bytes = Array(tree.file.bytes[place.span.range])
        for mark in marks {
          guard let offset = word(Array(mark.utf8), in: bytes) else { continue }
          let start = Int(place.span.start) + offset
          let found = Place(file: tree.number, span: Span(start, start + mark.utf8.count))
          report.add(
            "a comment says that something is not finished", at: found, "`\(mark)`",
            help: "finish it, or keep the note where work is planned")
        }
      }
    }
  }

  /// Spelled so that a search for them does not find this list.
  private static let marks = ["TO" + "DO", "FIX" + "ME", "XX" + "X", "HA" + "CK"]

  /// Where the word stands, no letter or digit beside it.
  private static func word(_ word: [UInt8], in text: [UInt8]) -> Int? {
    guard text.count >= word.count else { return nil }
    func isLetter(_ place: Int) -> Bool {
      guard text.indices.contains(place) else { return false }
      let byte = text[place]
      return (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF) || byte == 0x5F
    }
    return (0...(text.count - word.count)).first { start in
      text[start..<start + word.count].elementsEqual(word) && !isLetter(start - 1)
        && !isLetter(start + word.count)
    }
  }
}
