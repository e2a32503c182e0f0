/// A piece of a text as people are to see it: as it is, or written out, or pointed at, because it
/// is not what it looks like.
package struct Passage: Hashable, Sendable {
  /// Why it could mislead whoever reads it.
  package enum Doubt: String, Sendable, CaseIterable {
    /// A control character, or one that shows nothing or turns its neighbours around: the passage
    /// is its name.
    case hidden
    /// It looks like another character, which stands in ordinary words: the passage is itself.
    case lookAlike = "look-alike"
    /// A blank that is not the ordinary one: the passage is itself.
    case blank
    /// So many blanks, line ends or marks that what follows is out of sight: how many there are.
    case run
  }

  package let text: String
  /// Nil: the text is what it seems.
  package let doubt: Doubt?
  /// What there is to know, in words.
  package let note: String
}

extension String {
  /// The whole text in passages. Ordinary line ends and tabs stay as they are.
  package var passages: [Passage] {
    let isPlain = utf8.allSatisfy { ($0 > 0x20 && $0 < 0x7F) }
    if isPlain { return [Passage(text: self, doubt: nil, note: "")] }
    var writer = PassageWriter(LookAlikes(in: self))
    let scalars = Array(unicodeScalars)
    var place = 0
    while place < scalars.count { place = writer.take(scalars, at: place) }
    return writer.finish()
  }
}

/// Sorts characters into passages.
private struct PassageWriter {
  private let lookAlikes: LookAlikes
  private var passages: [Passage] = []
  private var plain = ""

  /// More blanks, line ends or marks than this are counted, not drawn.
  private static let mostBlanks = 40
  private static let mostLineEnds = 8
  private static let mostMarks = 3

  init(_ lookAlikes: LookAlikes) { self.lookAlikes = lookAlikes }

  /// Takes the character at `place`, or the run that begins there; gives the place behind.
  mutating func take(_ scalars: [Unicode.Scalar], at place: Int) -> Int {
    let scalar = scalars[place]
    if scalar == " " || scalar == "\t" {
      return run(scalars, at: place, most: Self.mostBlanks, "blanks") { $0 == " " || $0 == "\t" }
    }
    if scalar == "\n" {
      return run(scalars, at: place, most: Self.mostLineEnds, "line ends") { $0 == "\n" }
    }
    if scalar.isHidden || scalar.isControl || scalar == "\r" || scalar.value == 0x0C {
      append(scalar.codePoint, .hidden, scalar.properties.name ?? "a character without a name")
    } else if scalar.isMark {
      return run(scalars, at: place, most: Self.mostMarks, "marks") { $0.isMark && !$0.isHidden }
    } else if scalar.isUnusualBlank {
      append(String(Character(scalar)), .blank, "\(scalar.codePoint), an unusual blank")
    } else if let seen = lookAlikes.seen(scalars, at: place) {
      append(
        String(Character(scalar)), .lookAlike, "\(scalar.codePoint), which looks like \(seen)")
    } else {
      plain.unicodeScalars.append(scalar)
    }
    return place + 1
  }

  private mutating func run(
    _ scalars: [Unicode.Scalar], at place: Int, most: Int, _ what: String,
    where belongs: (Unicode.Scalar) -> Bool
  ) -> Int {
    var end = place
    while end < scalars.count, belongs(scalars[end]) { end += 1 }
    let drawn = end - place > most ? 1 : end - place
    plain.unicodeScalars.append(contentsOf: scalars[place..<(place + drawn)])
    if end - place > drawn {
      append("\(end - place) \(what)", .run, "so many in a row that they would hide what follows")
    }
    return end
  }

  private mutating func append(_ text: String, _ doubt: Passage.Doubt, _ note: String) {
    flush()
    passages.append(Passage(text: text, doubt: doubt, note: note))
  }

  private mutating func flush() {
    if !plain.unicodeScalars.isEmpty {
      passages.append(Passage(text: plain, doubt: nil, note: ""))
    }
    plain = ""
  }

  mutating func finish() -> [Passage] {
    flush()
    return passages
  }
}

extension Unicode.Scalar {
  /// A space of another width or kind than the ordinary one.
  fileprivate var isUnusualBlank: Bool { properties.generalCategory == .spaceSeparator }
}
