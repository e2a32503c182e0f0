import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

extension Writer {
  /// Writes an expression. Where it takes several lines, those after the first are indented,
  /// unless nothing else stands beside it.
  mutating func expression(_ node: Expression, isAlone: Bool = false) {
    write([.expression(node, isAlone: isAlone)])
  }

  /// An expression as its tokens and the expressions in it.
  func pieces(of node: Expression, isAlone: Bool) -> [Piece] {
    switch node {
    case .literal, .identifier, .missing: [.takeUpTo(node.place.span.end)]
    case .member, .index, .call: chain(node)
    case .unary(let unary): signs(unary)
    case .binary(let binary): operators(binary, isAlone: isAlone)
    case .conditional(let conditional): choices(conditional, isAlone: isAlone)
    case .list(let list): self.list(list)
    case .map(let map): self.map(map)
    case .group(let group):
      [.take] + .aligned([.expression(group.inner, isAlone: true)]) + [.take]
    }
  }

  // MARK: Operators

  private func signs(_ node: Unary) -> [Piece] {
    var pieces: [Piece] = []
    var operand = Expression.unary(node)
    while case .unary(let unary) = operand {
      pieces.append(.take)
      if unary.operator == .negate { pieces.append(.spaceBeforeNumber) }
      operand = unary.operand
    }
    return pieces + [.expression(operand)]
  }

  /// `a && b && c`: all on one line, or every operand on its own with the operator before it.
  private func operators(_ node: Binary, isAlone: Bool) -> [Piece] {
    var links: [Binary] = []
    var first = Expression.binary(node)
    while case .binary(let link) = first, link.operator.precedence == node.operator.precedence {
      links.append(link)
      first = link.left
    }
    var further: [Piece] = []
    for link in links.reversed() {
      further += [hugs(link) ? .space : .line(), .take, .space, .expression(link.right)]
    }
    return .group([.expression(first)] + (isAlone ? further : .indented(further)))
  }

  /// Whether the right side is a list or map that can have its own lines, as in `x in [ … ]`.
  private func hugs(_ node: Binary) -> Bool {
    let place = stream.index(at: node.operatorPlace.span.start)
    return isLiteral(node.right) && stream.items[place].leading.isEmpty
  }

  /// `a ? b : c ? d : e`: on one line, or every choice on its own with the colon before it.
  private func choices(_ node: Conditional, isAlone: Bool) -> [Piece] {
    var pieces = choice(node)
    var last = node.second
    while case .conditional(let further) = last {
      pieces += [.line(), .take, .space] + choice(further)
      last = further.second
    }
    pieces += [.line(), .take, .space, .expression(last)]
    return .group(isAlone ? pieces : .indented(pieces))
  }

  /// `a ? b` of a conditional.
  private func choice(_ node: Conditional) -> [Piece] {
    let first: [Piece] = .indented([.line(), .take, .space, .expression(node.first)])
    return .group([.expression(node.condition)] + first)
  }

  // MARK: Members and calls

  /// `a.b[c].d(e)`
  private func chain(_ node: Expression) -> [Piece] {
    var links: [[Piece]] = []
    var base = node
    while true {
      switch base {
      case .member(let member):
        links.append([.takeUpTo(member.place.span.end)])
        base = member.base
        continue
      case .index(let index):
        let key: [Piece] = .aligned([.expression(index.key, isAlone: true)])
        links.append([.take, .takeIf(.question)] + key + [.take])
        base = index.base
        continue
      case .call(let call):
        links.append([.takeUpTo(call.function.place.span.end)] + arguments(call))
        if let receiver = call.receiver {
          base = receiver
          continue
        }
      case .literal, .identifier, .unary, .binary, .conditional, .list, .map, .group, .missing:
        links.append([.expression(base)])
      }
      return links.reversed().flatMap { $0 }
    }
  }

  private func arguments(_ call: Call) -> [Piece] {
    let arguments = call.arguments
    if arguments.count == 1, isLiteral(arguments[0]), !hasComments(before: arguments[0]) {
      return [.take, .expression(arguments[0]), .take]
    }
    return .bracketed(
      arguments.map { [.expression($0, isAlone: arguments.count == 1)] },
      staying: call.receiver == nil ? 0 : leadingNames(arguments))
  }

  /// How many plain names lead, as the variables of a macro do; the last argument is none.
  private func leadingNames(_ arguments: [Expression]) -> Int {
    arguments.dropLast().prefix { argument in
      if case .identifier = argument { true } else { false }
    }.count
  }

  func isLiteral(_ node: Expression) -> Bool {
    switch node {
    case .list, .map: true
    case .literal, .identifier, .member, .index, .call, .unary, .binary, .conditional, .group,
      .missing:
      false
    }
  }

  /// Whether comments stand directly before `node`.
  func hasComments(before node: Expression) -> Bool {
    let index = stream.index(at: node.place.span.start)
    return !stream.items[index].leading.isEmpty || index > 0 && stream.items[index - 1].trailing != nil
  }

  // MARK: Lists and maps

  private func list(_ node: ListLiteral) -> [Piece] {
    .bracketed(
      node.elements.map { [.takeIf(.question), .expression($0.value)] }, endsInComma: true)
  }

  private func map(_ node: MapLiteral) -> [Piece] {
    let entries = node.entries.map { entry -> [Piece] in
      [
        .takeIf(.question), .expression(entry.key), .takeIf(.colon), .space,
        .expression(entry.value),
      ]
    }
    return .bracketed(entries, endsInComma: true)
  }
}
