import ProvisoText

/// `///` lines: which document the file, which a declaration, and which are plain comments.
extension Parser {
  /// The first `///` lines of the file, if an empty line or nothing follows them.
  mutating func fileDocumentation() -> Documentation? {
    guard let first = lexer.comments.firstIndex(where: isDocumentation) else { return nil }
    var last = first
    while last + 1 < lexer.comments.count, isDocumentation(lexer.comments[last + 1]),
      lineFeeds(after: last) == 1
    {
      last += 1
    }
    guard lineFeeds(after: last) > 1 || token.kind == .end else { return nil }
    return takeDocumentation(first...last)
  }

  /// `DOC*`: the `///` lines that end on the line before the token at hand.
  mutating func declarationDocumentation() -> Documentation? {
    let last = lexer.comments.count - 1
    guard last >= lexer.gapStart, isDocumentation(lexer.comments[last]), lineFeeds(after: last) == 1
    else { return nil }
    var first = last
    while first > lexer.gapStart, isDocumentation(lexer.comments[first - 1]),
      lineFeeds(after: first - 1) == 1
    {
      first -= 1
    }
    return takeDocumentation(first...last)
  }

  /// `DOC ::= "///" ( [^/#xA] [^#xA]* )?`
  private func isDocumentation(_ comment: Comment) -> Bool {
    let bytes = file.bytes[comment.place.span.range]
    let mark = UInt8(ascii: "/")
    return comment.startsLine && bytes.prefix(4).filter { $0 == mark }.count == 3
      && bytes.dropFirst(2).first == mark
  }

  /// How many lines end between a comment and what follows it.
  private func lineFeeds(after index: Int) -> Int {
    let start = Int(lexer.comments[index].place.span.end)
    let isLast = index + 1 == lexer.comments.count
    let end = isLast ? token.span.start : lexer.comments[index + 1].place.span.start
    return file.bytes[start..<Int(end)].count { $0 == .lineFeed }
  }

  /// Takes comments out of the list and gives them as documentation.
  private mutating func takeDocumentation(_ range: ClosedRange<Int>) -> Documentation {
    let comments = lexer.comments[range]
    let lines = comments.map { comment in
      let text = file.bytes[comment.place.span.range].dropFirst(3)
      let body = text.first == 0x20 ? text.dropFirst() : text
      return String(decoding: body, as: UTF8.self)
    }
    let place = comments[range.lowerBound].place.joined(to: comments[range.upperBound].place)
    lexer.removeComments(range)
    return Documentation(lines: lines, place: place)
  }
}
