import ProvisoLanguage
import ProvisoText

/// The parts that clauses are made of.
extension Parser {
  /// `targets ::= target ( "," target )*`
  mutating func targets() -> [TargetNode] {
    var targets = [target()]
    while takeIf(.comma) { targets.append(target()) }
    return targets
  }

  /// `target ::= "requester" | name ( "quorum" INT | "preferring" expression )?`
  private mutating func target() -> TargetNode {
    let start = token.span
    if token.kind == .word(.requester) {
      return TargetNode(name: word(), quorum: nil, preferring: nil, place: place(start))
    }
    let name = declaredName()
    var quorum: TargetNode.Quorum?
    var preferring: Expression?
    if takeIf(.quorum) {
      let (count, place) = wholeNumber()
      quorum = TargetNode.Quorum(count: Int(clamping: count), place: place)
    } else if takeIf(.preferring) {
      preferring = condition()
    }
    return TargetNode(
      name: name, quorum: quorum, preferring: preferring, place: place(from: start))
  }

  mutating func paths() -> [PathNode] {
    var paths = [path()]
    while takeIf(.comma) { paths.append(path()) }
    return paths
  }

  /// `path ::= WORD ( "." selector | "[" ( STRING | INT ) "]" )*`
  private mutating func path() -> PathNode {
    let start = token.span
    guard token.isWord else {
      reportUnexpected("a path such as `args.to`")
      return PathNode(root: missingName, steps: [], place: afterPrevious)
    }
    let root = word()
    var steps: [PathNode.Step] = []
    while !isLost {
      let open = token.span
      if takeIf(.dot) {
        steps.append(.member(selector()))
      } else if takeIf(.leftBracket) {
        steps.append(bracketStep())
        close(.rightBracket, opened: open)
      } else {
        break
      }
    }
    return PathNode(root: root, steps: steps, place: place(from: start))
  }

  private mutating func bracketStep() -> PathNode.Step {
    switch token.kind {
    case .string: return .key(string())
    case .number:
      let (index, place) = wholeNumber()
      return .index(Int(clamping: index), place)
    case .word, .name, .quoted, .bytes, .symbol, .end:
      reportUnexpected("a string or a whole number")
      return .index(0, afterPrevious)
    }
  }

  /// `limit ::= "limit" ( INT | ( INT | DOUBLE ) "of" expression ) "per" DURATION ( "by" expression
  ///   ( "," expression )* )?`
  mutating func limit() -> Clause.Body {
    let start = take()
    let bound = bound()
    if !isLost, token.kind != .word(.per) { reportUnexpected("`per` and a duration") }
    _ = takeIf(.per)
    let span = duration()
    var keys: [Expression] = []
    if takeIf(.by) {
      repeat { keys.append(condition()) } while takeIf(.comma)
    }
    return .limit(
      LimitNode(bound: bound, per: span, keys: keys, place: place(from: start)))
  }

  private mutating func bound() -> LimitNode.Bound {
    let place = place(token.span)
    guard token.kind == .number, let value = number() else {
      if token.kind != .number { reportUnexpected("a number") }
      return .count(0, place)
    }
    switch value {
    case .int(let count):
      guard takeIf(.of) else { return .count(count, place) }
      return .sum(Double(count), place, of: condition())
    case .double(let sum):
      expect(.of)
      return .sum(sum, place, of: isLost ? .missing(afterPrevious) : condition())
    case .uint, .duration, .null, .bool, .string, .bytes:
      lose(.wrongLiteral("a whole number, or a sum and `of`", at: place))
      return .count(0, place)
    }
  }

  /// Takes `INT`.
  private mutating func wholeNumber() -> (Int64, Place) {
    let place = place(token.span)
    guard token.kind == .number else {
      reportUnexpected("a whole number")
      return (0, place)
    }
    guard let value = number() else { return (0, place) }
    guard case .int(let count) = value else {
      report(.wrongLiteral("a whole number", at: place))
      return (0, place)
    }
    return (count, place)
  }

  /// Takes `DURATION`.
  mutating func duration() -> DurationNode {
    guard token.kind == .number else {
      reportUnexpected("a duration such as `4h`")
      return DurationNode(nanoseconds: 0, place: afterPrevious)
    }
    let place = place(token.span)
    guard let value = number() else { return DurationNode(nanoseconds: 0, place: place) }
    guard case .duration(let nanoseconds) = value else {
      report(.wrongLiteral("a duration", at: place))
      return DurationNode(nanoseconds: 0, place: place)
    }
    return DurationNode(nanoseconds: nanoseconds, place: place)
  }
}
