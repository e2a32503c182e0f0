import ProvisoSyntax
import ProvisoText

extension Writer {
  /// Fields in their brackets: on one line, or one a line with their types below one another.
  func pieces(of node: FieldList, isBroken: Bool = false) -> [Piece] {
    let widths = node.fields.map(width)
    let widest = widths.max() ?? 0
    var elements = zip(node.fields, widths).map { field, width -> [Piece] in
      let said: [Piece] = field.said == nil ? [] : [.take, .space]
      return [
        .takeUpTo(field.name.place.span.end), .takeIf(.question), .takeIf(.colon),
        .step(.paddingIfBroken(widest - width)), .space,
      ] + said + [.type(field.type)]
    }
    if node.open != nil { elements.append([.take]) }
    return .bracketed(elements, endsInComma: node.open == nil, isBroken: isBroken)
  }

  /// How wide a field is up to its type.
  private func width(_ field: FieldNode) -> Int {
    let item = stream.items[stream.index(at: field.name.place.span.start)]
    return width(item.token.span) + (field.isOptional ? 2 : 1)
  }

  /// A type as its tokens and the types in it.
  func pieces(of node: TypeNode) -> [Piece] {
    switch node {
    case .name, .missing: [.takeUpTo(node.place.span.end)]
    case .list(let element, _): [.take, .take, .type(element), .take]
    case .map(let key, let value, _):
      [.take, .take, .type(key), .comma, .space, .type(value), .take]
    case .record(let list): pieces(of: list)
    case .union(let values, _): union(values.count)
    }
  }

  /// `"a" | "b"`: as many on a line as fit, with the bar before them.
  private func union(_ count: Int) -> [Piece] {
    let further: [[Piece]] = Array(repeating: [.wrap, .take, .space, .take], count: count - 1)
    return .aligned([.take] + further.flatMap { $0 })
  }
}
