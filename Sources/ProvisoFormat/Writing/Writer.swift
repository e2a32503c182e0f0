import ProvisoSyntax
import ProvisoText

/// Walks the tree and lays out its tokens. Each token is written once, with its comments, so none
/// can get lost: the tree only says where lines may end.
struct Writer {
  private let file: SourceFile
  let stream: TokenStream
  /// The token that comes next.
  var cursor = 0
  var steps: [Step] = []
  /// Comments behind the token written last. A comma may still go before them.
  private var pending: [Step] = []
  /// The token whose own lines of comments are written already.
  private var introduced = -1

  init(_ file: SourceFile) {
    self.file = file
    stream = TokenStream(file)
  }

  /// The steps so far, which begin anew.
  mutating func takeSteps() -> [Step] {
    defer { steps = [] }
    return steps
  }

  /// How many columns a token takes.
  func width(_ span: Span) -> Int {
    file.bytes[span.range].count { $0 & 0xC0 != 0x80 }
  }

  var next: Token.Kind { stream.items[cursor].token.kind }

  /// Writes the next token and what belongs to it.
  mutating func take() {
    let item = stream.items[cursor]
    guard item.token.kind != .end else { return }
    flush()
    introduce(keepsEmptyLines: false)
    steps.append(.token(item.token.span))
    if let trailing = item.trailing { pending.append(.trailing(trailing)) }
    cursor += 1
  }

  /// Writes every token up to `end`, with nothing between.
  mutating func take(upTo end: UInt32) {
    while next != .end, stream.items[cursor].token.span.start < end { take() }
  }

  mutating func takeIf(_ symbol: Symbol) -> Bool {
    guard next == .symbol(symbol) else { return false }
    take()
    return true
  }

  /// Writes the comma at hand, if there is one; comments around it go behind it.
  mutating func comma() {
    guard next == .symbol(.comma) else { return }
    steps.append(.token(stream.items[cursor].token.span))
    passComma()
  }

  /// Passes over the comma at hand; comments around it stay.
  mutating func passComma() {
    guard next == .symbol(.comma) else { return }
    let item = stream.items[cursor]
    pending += item.leading.map { .comment($0.span, afterEmptyLine: false) }
    if let trailing = item.trailing { pending.append(.trailing(trailing)) }
    cursor += 1
  }

  /// Writes the comments with own lines that stand before the next token.
  mutating func introduce(keepsEmptyLines: Bool, isFirst: Bool = false, isLast: Bool = false) {
    guard introduced != cursor else { return }
    introduced = cursor
    let item = stream.items[cursor]
    for (index, comment) in item.leading.enumerated() {
      let isApart = comment.followsEmptyLine && keepsEmptyLines && !(isFirst && index == 0)
      steps.append(.comment(comment.span, afterEmptyLine: isApart))
    }
    if keepsEmptyLines, !isLast, !item.leading.isEmpty, item.followsEmptyLine {
      steps.append(.emptyLineIfBroken)
    }
  }

  // MARK: Lines and groups

  mutating func space() { steps.append(.space) }

  mutating func line(isSpace: Bool = true) {
    flush()
    steps.append(.line(isSpace: isSpace))
  }

  mutating func wrap() {
    flush()
    steps.append(.wrap)
  }

  mutating func lineEnd() {
    flush()
    steps.append(.lineEnd)
  }

  /// Writes the comments behind the token written last.
  mutating func flush() {
    guard !pending.isEmpty else { return }
    steps += pending
    pending = []
  }

  mutating func group(isBroken: Bool = false, _ body: (inout Writer) -> Void) {
    steps.append(.open(isBroken: isBroken))
    body(&self)
    steps.append(.close)
  }

  /// Further lines of `body` begin two columns further on.
  mutating func indented(_ body: (inout Writer) -> Void) {
    steps.append(.indent)
    body(&self)
    steps.append(.outdent)
  }

  /// Further lines of `body` begin where it begins.
  mutating func aligned(_ body: (inout Writer) -> Void) {
    steps.append(.align)
    body(&self)
    steps.append(.outdent)
  }

  // MARK: Lists

  /// `count` elements in brackets: on one line, or one a line. A comma ends the last line where
  /// the grammar allows it.
  ///
  /// The first `staying` elements stay on the line of the bracket, as the variables of a macro.
  mutating func bracketed(
    _ count: Int, endsInComma: Bool = false, isBroken: Bool = false, staying: Int = 0,
    _ element: (inout Writer, Int) -> Void
  ) {
    group(isBroken: isBroken && count > 0) { writer in
      writer.take()
      writer.indented { writer in
        for index in 0..<count {
          if index >= staying {
            writer.startElement(isFirst: index == 0)
          } else if index > 0 {
            writer.space()
          }
          element(&writer, index)
          if index + 1 < count { writer.comma() }
        }
        if endsInComma, count > 0 { writer.steps.append(.commaIfBroken) }
        writer.passComma()
        writer.flush()
        writer.introduce(keepsEmptyLines: true, isFirst: count == 0, isLast: true)
      }
      writer.steps.append(.line(isSpace: false))
      writer.take()
    }
  }

  /// Begins the line of an element, after an empty one if it stands apart.
  private mutating func startElement(isFirst: Bool) {
    line(isSpace: !isFirst)
    if !isFirst, stream.items[cursor].beginsApart, stream.items[cursor].leading.isEmpty {
      steps.append(.emptyLineIfBroken)
    }
    introduce(keepsEmptyLines: true, isFirst: isFirst)
  }

  /// `count` elements with commas between them, as many on a line as fit.
  mutating func listed(_ count: Int, _ element: (inout Writer, Int) -> Void) {
    for index in 0..<count {
      if index > 0 { wrap() }
      element(&self, index)
      if index + 1 < count { comma() }
    }
  }
}
