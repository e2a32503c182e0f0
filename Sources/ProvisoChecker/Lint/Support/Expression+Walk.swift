import ProvisoSyntax
import ProvisoText

extension Expression {
  /// The expressions that it is made of, in the order of the text.
  var parts: [Expression] {
    switch self {
    case .literal, .identifier, .missing: []
    case .member(let node): [node.base]
    case .index(let node): [node.base, node.key]
    case .call(let node): (node.receiver.map { [$0] } ?? []) + node.arguments
    case .unary(let node): [node.operand]
    case .binary(let node): [node.left, node.right]
    case .conditional(let node): [node.condition, node.first, node.second]
    case .list(let node): node.elements.map(\.value)
    case .map(let node): node.entries.flatMap { [$0.key, $0.value] }
    case .group(let node): [node.inner]
    }
  }

  /// Without the parentheses around it.
  var bare: Expression {
    guard case .group(let node) = self else { return self }
    return node.inner.bare
  }

  /// Calls `visit` with it and everything below; where it gives false nothing below is visited.
  func walk(_ visit: (Expression) -> Bool) {
    guard visit(self) else { return }
    for part in parts { part.walk(visit) }
  }
}

extension Clause {
  /// The expressions that stand in it.
  var expressions: [Expression] {
    switch body {
    case .when(let one), .unless(let one): [one]
    case .to(let targets), .notify(let targets), .needs(let targets):
      targets.compactMap(\.preferring)
    case .within(_, .route(let targets, _)): targets.compactMap(\.preferring)
    case .limit(let node):
      switch node.bound {
      case .count: node.keys
      case .sum(_, _, let sum): [sum] + node.keys
      }
    case .because(let template):
      template.parts.compactMap { part in
        if case .expression(let one) = part { one } else { nil }
      }
    case .on, .within, .valid, .show, .edit, .signed, .granted, .expires, .covers, .never: []
    }
  }

  /// The groups of reviewers that it names.
  var targets: [TargetNode] {
    switch body {
    case .to(let targets), .notify(let targets), .needs(let targets): targets
    case .within(_, .route(let targets, _)): targets
    case .on, .when, .unless, .within, .valid, .show, .edit, .limit, .signed, .granted, .expires,
      .covers, .never, .because:
      []
    }
  }
}

extension Declaration {
  /// The expressions that stand in it.
  var expressions: [Expression] {
    switch body {
    case .action(let node):
      node.clauses.compactMap { clause in
        switch clause {
        case .reversibility(_, let one), .stakes(_, let one): one
        case .handles: nil
        }
      }
    case .binding(let node):
      switch node.body {
      case .expression(let one), .function(_, let one): [one]
      case .data: []
      }
    case .rule(let node): node.clauses.flatMap(\.expressions)
    case .fallback(let node): node.targets.compactMap(\.preferring)
    case .context, .reviewers: []
    }
  }

  /// The name that it declares, where it declares one of the shared name space.
  var name: Name? {
    switch body {
    case .reviewers(let node): node.name
    case .binding(let node): node.name
    case .rule(let node): node.name
    case .action, .context, .fallback: nil
    }
  }

  /// What a reader would call it.
  var kindName: String {
    switch body {
    case .action: "action"
    case .context: "context"
    case .reviewers: "reviewers"
    case .binding: "let"
    case .rule(let node): node.kind.rawValue
    case .fallback: "default"
    }
  }
}

extension LintInput {
  /// Every expression of the set, with what stands below it.
  func walk(_ visit: (Expression) -> Bool) {
    for declaration in declarations {
      for expression in declaration.expressions { expression.walk(visit) }
    }
  }
}
