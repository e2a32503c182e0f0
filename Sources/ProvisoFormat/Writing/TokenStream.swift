import ProvisoSyntax
import ProvisoText

/// The tokens of a file, each with the comments that belong to it.
struct TokenStream {
  /// A comment on a line of its own.
  struct OwnLine {
    let span: Span
    let followsEmptyLine: Bool
  }

  struct Item {
    let token: Token
    /// The comments between the previous token and this one that have their own lines.
    var leading: [OwnLine] = []
    /// The comment behind it on its line.
    var trailing: Span?
    /// Whether an empty line stands before the token itself.
    var followsEmptyLine = false
  }

  let items: [Item]

  init(_ file: SourceFile) {
    let lexemes = Lexemes(file)
    var items: [Item] = []
    items.reserveCapacity(lexemes.tokens.count)
    var comments = lexemes.comments[...]
    var reached = 0
    for token in lexemes.tokens {
      var item = Item(token: token)
      while let comment = comments.first, comment.place.span.start < token.span.start {
        comments.removeFirst()
        let span = comment.place.span
        if comment.startsLine || items.isEmpty {
          let isApart = Self.hasEmptyLine(file.bytes[reached..<Int(span.start)])
          item.leading.append(OwnLine(span: span, followsEmptyLine: isApart))
        } else {
          items[items.count - 1].trailing = span
        }
        reached = Int(span.end)
      }
      item.followsEmptyLine = Self.hasEmptyLine(file.bytes[reached..<Int(token.span.start)])
      reached = Int(token.span.end)
      items.append(item)
    }
    self.items = items
  }

  /// The token that begins at byte `start`, or the first behind it.
  func index(at start: UInt32) -> Int {
    var low = 0
    var high = items.count - 1
    while low < high {
      let middle = (low + high) / 2
      if items[middle].token.span.start < start { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func hasEmptyLine(_ gap: ArraySlice<UInt8>) -> Bool {
    gap.count { $0 == .lineFeed } > 1
  }
}

extension TokenStream.Item {
  /// Whether an empty line stands before it and its comments.
  var beginsApart: Bool { leading.first?.followsEmptyLine ?? followsEmptyLine }
  /// Whether an empty line stands anywhere between it and the token before.
  var isApart: Bool { followsEmptyLine || leading.contains { $0.followsEmptyLine } }
}
