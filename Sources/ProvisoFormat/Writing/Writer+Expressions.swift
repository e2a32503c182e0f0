import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

extension Writer {
  /// Writes an expression. Where it takes several lines, those after the first are indented,
  /// unless nothing else stands beside it.
  mutating func expression(_ node: Expression, isAlone: Bool = false) {
    switch node {
    case .literal, .identifier, .missing: take(upTo: node.place.span.end)
    case .member, .index, .call: chain(node)
    case .unary(let unary): self.unary(unary)
    case .binary(let binary): operators(binary, isAlone: isAlone)
    case .conditional(let conditional): self.conditional(conditional, isAlone: isAlone)
    case .list(let list): self.list(list)
    case .map(let map): self.map(map)
    case .group(let group):
      take()
      aligned { $0.expression(group.inner, isAlone: true) }
      take()
    }
  }

  // MARK: Operators

  private mutating func unary(_ node: Unary) {
    var operand = Expression.unary(node)
    while case .unary(let unary) = operand {
      take()
      // A minus that touches a number would become a part of it.
      if unary.operator == .negate, next == .number { space() }
      operand = unary.operand
    }
    expression(operand)
  }

  /// `a && b && c`: all on one line, or every operand on its own with the operator before it.
  private mutating func operators(_ node: Binary, isAlone: Bool) {
    var operands: [Expression] = []
    var first = Expression.binary(node)
    let precedence = node.operator.precedence
    while case .binary(let binary) = first, binary.operator.precedence == precedence {
      operands.append(binary.right)
      first = binary.left
    }
    group { writer in
      writer.expression(first)
      if !isAlone { writer.steps.append(.indent) }
      for operand in operands.reversed() {
        if writer.isBracketed(operand) { writer.space() } else { writer.line() }
        writer.take()
        writer.space()
        writer.expression(operand)
      }
      if !isAlone { writer.steps.append(.outdent) }
    }
  }

  /// Whether an operand is a list or map that can have its own lines, as in `x in [ … ]`.
  private func isBracketed(_ operand: Expression) -> Bool {
    switch operand {
    case .list, .map: stream.items[cursor].leading.isEmpty
    case .literal, .identifier, .member, .index, .call, .unary, .binary, .conditional, .group,
      .missing:
      false
    }
  }

  /// `a ? b : c ? d : e`: on one line, or every choice on its own with the colon before it.
  private mutating func conditional(_ node: Conditional, isAlone: Bool) {
    group { writer in
      if !isAlone { writer.steps.append(.indent) }
      writer.choice(node)
      var last = node.second
      while case .conditional(let further) = last {
        writer.colon()
        writer.choice(further)
        last = further.second
      }
      writer.colon()
      writer.expression(last)
      if !isAlone { writer.steps.append(.outdent) }
    }
  }

  /// `a ? b` of a conditional.
  private mutating func choice(_ node: Conditional) {
    group { writer in
      writer.expression(node.condition)
      writer.indented { writer in
        writer.line()
        writer.take()
        writer.space()
        writer.expression(node.first)
      }
    }
  }

  private mutating func colon() {
    line()
    take()
    space()
  }

  // MARK: Members and calls

  /// `a.b[c].d(e)`, without a stack as deep as it is long.
  private mutating func chain(_ node: Expression) {
    var links: [Expression] = []
    var base: Expression? = node
    while let link = base {
      switch link {
      case .member(let member): base = member.base
      case .index(let index): base = index.base
      case .call(let call): base = call.receiver
      case .literal, .identifier, .unary, .binary, .conditional, .list, .map, .group, .missing:
        expression(link)
        base = nil
        continue
      }
      links.append(link)
    }
    for link in links.reversed() { self.link(link) }
  }

  /// One piece of a chain: what stands behind its base.
  private mutating func link(_ node: Expression) {
    switch node {
    case .member(let member): take(upTo: member.place.span.end)
    case .index(let index):
      take()
      _ = takeIf(.question)
      aligned { $0.expression(index.key, isAlone: true) }
      take()
    case .call(let call):
      take(upTo: call.function.place.span.end)
      arguments(call)
    case .literal, .identifier, .unary, .binary, .conditional, .list, .map, .group, .missing: break
    }
  }

  private mutating func arguments(_ call: Call) {
    let arguments = call.arguments
    if arguments.count == 1, isLiteral(arguments[0]), !hasComments(before: arguments[0]) {
      take()
      expression(arguments[0])
      take()
      return
    }
    let variables = call.receiver == nil ? 0 : leadingNames(arguments)
    bracketed(arguments.count, staying: variables) { writer, index in
      writer.expression(arguments[index], isAlone: arguments.count == 1)
    }
  }

  /// How many plain names lead, as the variables of a macro do; the last argument is none.
  private func leadingNames(_ arguments: [Expression]) -> Int {
    arguments.dropLast().prefix { argument in
      if case .identifier = argument { true } else { false }
    }.count
  }

  private func isLiteral(_ argument: Expression) -> Bool {
    switch argument {
    case .list, .map: true
    case .literal, .identifier, .member, .index, .call, .unary, .binary, .conditional, .group,
      .missing:
      false
    }
  }

  /// Whether comments stand between the token at hand and `node`, which it precedes.
  func hasComments(before node: Expression) -> Bool {
    let index = stream.index(at: node.place.span.start)
    return !stream.items[index].leading.isEmpty || index > 0 && stream.items[index - 1].trailing != nil
  }

  // MARK: Lists and maps

  private mutating func list(_ node: ListLiteral) {
    bracketed(node.elements.count, endsInComma: true) { writer, index in
      _ = writer.takeIf(.question)
      writer.expression(node.elements[index].value)
    }
  }

  private mutating func map(_ node: MapLiteral) {
    bracketed(node.entries.count, endsInComma: true) { writer, index in
      let entry = node.entries[index]
      _ = writer.takeIf(.question)
      writer.expression(entry.key)
      _ = writer.takeIf(.colon)
      writer.space()
      writer.expression(entry.value)
    }
  }
}
