import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

extension Writer {
  /// Writes a declaration with its annotations; the comments before it are written already.
  mutating func declaration(_ node: Declaration) {
    for annotation in node.annotations {
      self.annotation(annotation)
      lineEnd()
    }
    switch node.body {
    case .action(let action): self.action(action)
    case .context(let context):
      take()
      space()
      fields(context.fields, isBroken: true)
    case .reviewers(let reviewers): self.reviewers(reviewers)
    case .binding(let binding): self.binding(binding)
    case .rule(let rule): self.rule(rule)
    case .fallback(let fallback): self.fallback(fallback)
    }
    flush()
  }

  /// `@allow("slug", "why")`
  private mutating func annotation(_ node: Annotation) {
    take(upTo: node.name.place.span.end)
    guard !node.arguments.isEmpty else { return }
    bracketed(node.arguments.count) { writer, _ in writer.take() }
  }

  private mutating func action(_ node: ActionNode) {
    take()
    space()
    aligned { writer in
      writer.listed(node.names.count) { $0.take(upTo: node.names[$1].place.span.end) }
    }
    space()
    fields(node.fields)
    guard next == .symbol(.leftBrace) else { return }
    space()
    body(
      node.clauses.map { clause in
        switch clause {
        case .reversibility(let place, let level):
          ClausePlan(.reversibility, place) { $0.expression(level, isAlone: true) }
        case .stakes(let place, let level):
          ClausePlan(.stakes, place) { $0.expression(level, isAlone: true) }
        case .handles(let place, let kinds):
          ClausePlan(.handles, place) { writer in
            writer.listed(kinds.count) { writer, _ in writer.take() }
          }
        }
      })
  }

  /// One line, if it has one clause that fits.
  private mutating func reviewers(_ node: ReviewersNode) {
    take()
    space()
    take()
    space()
    let plans = node.clauses.map { clause in
      switch clause {
      case .members(let place, let members):
        ClausePlan(.members, place) { writer in
          writer.listed(members.count) { writer, _ in writer.take() }
        }
      case .group(let place, _): ClausePlan(.group, place) { $0.take() }
      }
    }
    body(plans, isBroken: plans.count > 1)
  }

  private mutating func fallback(_ node: DefaultNode) {
    while next != .word(.to), next != .end {
      take()
      space()
    }
    take()
    space()
    aligned { $0.targets(node.targets) }
  }

  // MARK: Lets

  private mutating func binding(_ node: LetNode) {
    take()
    space()
    take()
    switch node.body {
    case .data(let type, _):
      take()
      space()
      indented { writer in
        writer.type(type)
        writer.space()
        writer.take()
        writer.space()
        writer.take()
      }
    case .function(let parameters, let value):
      bracketed(parameters.count, endsInComma: true) { writer, index in
        writer.take()
        writer.take()
        writer.space()
        writer.type(parameters[index].type)
      }
      space()
      self.value(value)
    case .expression(let value):
      space()
      self.value(value)
    }
  }

  /// What stands behind `=`: on the same line if it fits there, else on the next. A list or map
  /// begins on the same line in any case.
  private mutating func value(_ node: Expression) {
    take()
    switch node {
    case .list where !hasComments(before: node), .map where !hasComments(before: node):
      space()
      expression(node)
    case .list, .map, .literal, .identifier, .member, .index, .call, .unary, .binary,
      .conditional, .group, .missing:
      group { writer in
        writer.indented { writer in
          writer.line()
          writer.expression(node, isAlone: true)
        }
      }
    }
  }
}
