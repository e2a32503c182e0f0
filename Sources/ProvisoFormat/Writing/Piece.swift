import ProvisoLanguage
import ProvisoSyntax

/// What is still to be written. Expressions and types become pieces in a list, so that deep ones
/// need no deep stack.
enum Piece {
  case expression(Expression, isAlone: Bool = false)
  case type(TypeNode)
  /// The next token; every one up to a byte; a symbol if it is the next.
  case take
  case takeUpTo(UInt32)
  case takeIf(Symbol)
  case comma
  case space
  /// A space where a number follows: a minus that touches one would become a part of it.
  case spaceBeforeNumber
  case line(isSpace: Bool = true)
  case wrap
  case step(Step)
  /// The beginning of an element of a list, and the end of the last one.
  case element(isFirst: Bool)
  case lastElementEnds(endsInComma: Bool)
}

extension Writer {
  mutating func write(_ pieces: [Piece]) {
    var rest: [Piece] = pieces.reversed()
    while let piece = rest.popLast() {
      switch piece {
      case .expression(let node, let isAlone):
        rest += self.pieces(of: node, isAlone: isAlone).reversed()
      case .type(let node): rest += self.pieces(of: node).reversed()
      case .take: take()
      case .takeUpTo(let end): take(upTo: end)
      case .takeIf(let symbol): takeIf(symbol)
      case .comma: comma()
      case .space: space()
      case .spaceBeforeNumber: if next == .number { space() }
      case .line(let isSpace): line(isSpace: isSpace)
      case .wrap: wrap()
      case .step(let step): steps.append(step)
      case .element(let isFirst): startElement(isFirst: isFirst)
      case .lastElementEnds(let endsInComma): endElements(endsInComma: endsInComma)
      }
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

  /// Ends the last element, before the bracket and the comments that stand before it.
  private mutating func endElements(endsInComma: Bool) {
    if endsInComma { steps.append(.commaIfBroken) }
    passComma()
    flush()
    introduce(keepsEmptyLines: true, isFirst: !endsInComma, isLast: true)
  }
}

extension [Piece] {
  /// Elements in brackets: on one line, or one a line. A comma ends the last line where the
  /// grammar allows it.
  ///
  /// The first `staying` elements stay on the line of the bracket, as the variables of a macro.
  static func bracketed(
    _ elements: [[Piece]], endsInComma: Bool = false, isBroken: Bool = false, staying: Int = 0
  ) -> [Piece] {
    var pieces: [Piece] = [.step(.open(isBroken: isBroken && !elements.isEmpty)), .take]
    pieces.append(.step(.indent))
    for (index, element) in elements.enumerated() {
      if index >= staying {
        pieces.append(.element(isFirst: index == 0))
      } else if index > 0 {
        pieces.append(.space)
      }
      pieces += element
      if index + 1 < elements.count { pieces.append(.comma) }
    }
    pieces.append(.lastElementEnds(endsInComma: endsInComma && !elements.isEmpty))
    return pieces + [.step(.outdent), .line(isSpace: false), .take, .step(.close)]
  }

  /// What stands on one line if it fits.
  static func group(_ pieces: [Piece]) -> [Piece] {
    [.step(.open(isBroken: false))] + pieces + [.step(.close)]
  }

  /// Further lines begin two columns further on.
  static func indented(_ pieces: [Piece]) -> [Piece] {
    [.step(.indent)] + pieces + [.step(.outdent)]
  }

  /// Further lines begin where this begins.
  static func aligned(_ pieces: [Piece]) -> [Piece] {
    [.step(.align)] + pieces + [.step(.outdent)]
  }
}
