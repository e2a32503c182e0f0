import ProvisoSyntax
import ProvisoText

extension Writer {
  /// Fields in their brackets: on one line, or one a line with their types below one another.
  mutating func fields(_ node: FieldList, isBroken: Bool = false) {
    let widths = node.fields.map(width)
    let widest = widths.max() ?? 0
    let count = node.fields.count + (node.open == nil ? 0 : 1)
    bracketed(count, endsInComma: node.open == nil, isBroken: isBroken) { writer, index in
      guard index < node.fields.count else { return writer.take() }
      let field = node.fields[index]
      writer.take(upTo: field.name.place.span.end)
      _ = writer.takeIf(.question)
      _ = writer.takeIf(.colon)
      writer.steps.append(.paddingIfBroken(widest - widths[index]))
      writer.space()
      if field.said != nil {
        writer.take()
        writer.space()
      }
      writer.type(field.type)
    }
  }

  /// How wide a field is up to its type.
  private func width(_ field: FieldNode) -> Int {
    let item = stream.items[stream.index(at: field.name.place.span.start)]
    return width(item.token.span) + (field.isOptional ? 2 : 1)
  }

  mutating func type(_ node: TypeNode) {
    switch node {
    case .name, .missing: take(upTo: node.place.span.end)
    case .list(let element, _):
      take()
      take()
      type(element)
      take()
    case .map(let key, let value, _):
      take()
      take()
      type(key)
      comma()
      space()
      type(value)
      take()
    case .record(let list): fields(list)
    case .union(let values, _): union(values.count)
    }
  }

  /// `"a" | "b"`: as many on a line as fit, with the bar before them.
  private mutating func union(_ count: Int) {
    aligned { writer in
      writer.take()
      for _ in 1..<count {
        writer.wrap()
        writer.take()
        writer.space()
        writer.take()
      }
    }
  }
}
