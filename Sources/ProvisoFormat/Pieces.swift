/// Declarations one below the other, with an empty line between those that stand apart.
struct Pieces {
  private(set) var text: [UInt8] = []
  private var isPreviousLong = false

  /// Adds a declaration and the comments before it; `item` is their first token in the source.
  mutating func append(
    _ introduction: [UInt8], _ body: [UInt8], after item: TokenStream.Item
  ) {
    guard !introduction.isEmpty || !body.isEmpty else { return }
    let isLong = body.contains(.lineFeed)
    let isForced = !body.isEmpty && !item.isApart && (isLong || isPreviousLong)
    if !text.isEmpty, item.beginsApart || isForced { text.append(.lineFeed) }
    isPreviousLong = isLong
    if !introduction.isEmpty {
      text += introduction
      text.append(.lineFeed)
      let isLoose = !item.leading.isEmpty && item.followsEmptyLine
      if isLoose, !body.isEmpty { text.append(.lineFeed) }
    }
    if !body.isEmpty {
      text += body
      text.append(.lineFeed)
    }
  }
}
